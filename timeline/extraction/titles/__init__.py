"""One line that tells an occurrence and stands alone."""

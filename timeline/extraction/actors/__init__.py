"""Who takes part in an occurrence."""

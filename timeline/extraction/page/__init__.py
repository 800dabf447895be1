"""From an article as it was copied to the sentences of its body."""

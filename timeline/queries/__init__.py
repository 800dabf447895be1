"""Questions to the read tables; nothing here writes."""

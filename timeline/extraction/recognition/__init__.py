"""Which names an article holds, and what kind of thing each names."""

"""Which mentions are the same event, which names the same actor. Pure."""

"""The append-only log: schema and triggers, append (the only writer), read, verify, engines."""

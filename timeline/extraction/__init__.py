"""From an article's text to mentions: where it tells of an event, when it was, who took part. No database, no network."""

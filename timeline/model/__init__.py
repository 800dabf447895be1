"""Articles, mentions, actors, the types of records, canonical JSON, ids. Pure."""

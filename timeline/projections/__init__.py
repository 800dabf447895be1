"""From records to read tables: derivation, catch-up, rebuild."""

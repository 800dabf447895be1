"""For which state or organization a person acts."""

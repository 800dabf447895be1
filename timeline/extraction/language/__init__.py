"""English itself: classes of words, nouns that tell an occurrence, tense."""

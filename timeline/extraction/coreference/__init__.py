"""Whom pronouns, descriptions and short names stand for, seen from one place of an article."""

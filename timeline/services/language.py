"""The extractor that the settings name."""

from __future__ import annotations

from timeline import settings
from timeline.errors import SettingsError
from timeline.extraction.extractor import Extractor, identify, load


def load_extractor() -> Extractor:
    """Load the language model of the settings; SettingsError where it is not installed."""
    try:
        return load(settings.language_model())
    except ValueError as error:
        raise _not_installed(error) from error


def extractor_name() -> str:
    """Return name and version of the extractor without loading its model; SettingsError where that is not installed."""
    try:
        return identify(settings.language_model())
    except ValueError as error:
        raise _not_installed(error) from error


def _not_installed(error: ValueError) -> SettingsError:
    return SettingsError(f"{error} (TIMELINE_MODEL names it)")

"""An event-sourced timeline database: articles in, a chronology with a proof behind every line out."""

from timeline.api import Timeline

__all__ = ["Timeline"]

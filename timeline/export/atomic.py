"""A file that appears under its name only when it is whole."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from timeline.errors import ExportError


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 file that takes the place of `path` when the block ends well, and vanishes when it does not.

    A link stays a link, and the file it leads to is replaced, with its rights. What is no regular file (`/dev/stdout`, a pipe) is
    written as it is. ExportError where the folder or the disk does not take it.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        if path.is_dir():
            raise ExportError(str(path), "it is a folder")
        with _beside(Path(os.path.realpath(path))) as file:
            yield file
    except OSError as error:
        raise ExportError(str(path), error.strerror or str(error)) from error


@contextmanager
def _beside(path: Path) -> Iterator[TextIO]:
    draft = path.with_name(f".{path.name[:50]}.{secrets.token_hex(4)}.part")
    file = draft.open("x", encoding="utf-8", newline="")
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(stat.S_IMODE(path.stat().st_mode))
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Write the folder's entry to disk, where the system knows folders as files."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

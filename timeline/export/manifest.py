"""Small JSON files that hold a cut of the log outside of it: a seal, or the manifest beside an export.

`instant` is in microseconds since 1970 UTC, `heads` the seq and hash of each bucket in order, `root` the hash over both. A manifest holds
besides the name, digest and row count of the file that it stands beside, and the filter that made it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from timeline import clock
from timeline.errors import Refused
from timeline.export.atomic import replacing
from timeline.log.cuts import Cut
from timeline.model.ids import BUCKETS

_SEAL, _MANIFEST = "timeline seal", "timeline manifest"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest says about its file."""

    file: Path
    sha256: str
    rows: int
    cut: Cut


def manifest_path(file: Path) -> Path:
    """Return where the manifest of an export lies."""
    return file.with_name(f"{file.name}.manifest.json")


def write_seal(file: TextIO, id_: str, cut: Cut) -> None:
    """Write a seal."""
    _write(file, {"kind": _SEAL, "seal": id_, **_cut_fields(cut)})


def write_manifest(file: Path, rows: int, asked: Mapping[str, Any], cut: Cut) -> Path:
    """Write the manifest beside an export that is complete; return its path."""
    path = manifest_path(file)
    about = {"kind": _MANIFEST, "file": file.name, "sha256": _digest(file), "rows": rows, "filter": dict(asked)}
    with replacing(path) as stream:
        _write(stream, about | _cut_fields(cut))
    return path


def read_cut(path: Path) -> Cut:
    """Return the cut of a seal's or manifest's file; Refused where it is none, or its root does not fit its heads."""
    return _cut_of(path, _read(path))


def read_manifest(path: Path) -> Manifest | None:
    """Return what a manifest says, None where the file holds a seal."""
    content = _read(path)
    if content["kind"] == _SEAL:
        return None
    return Manifest(path.with_name(content["file"]), content["sha256"], content["rows"], _cut_of(path, content))


def problems_of_file(manifest: Manifest) -> list[str]:
    """Return how the file of a manifest differs from what was exported."""
    if not manifest.file.is_file():
        return [f"{manifest.file} is not there beside its manifest"]
    return [] if _digest(manifest.file) == manifest.sha256 else [f"{manifest.file} was changed since it was exported"]


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        known = content["kind"] in (_SEAL, _MANIFEST) and len(content["heads"]) == BUCKETS
    except OSError as error:
        raise Refused(
            f"{path} cannot be read ({error.strerror}): name the file that `timeline seal --out` or `export --manifest` wrote"
        ) from error
    except (ValueError, KeyError, TypeError):
        known = False
    if not known:
        raise Refused(f"{path} is no seal and no manifest: name the file that `timeline seal --out` or `export --manifest` wrote")
    return content  # type: ignore[no-any-return]


def _cut_of(path: Path, content: dict[str, Any]) -> Cut:
    try:
        cut = Cut(content["instant"], tuple((seq, hash_) for seq, hash_ in content["heads"]))
        fits = cut.root == content["root"]
    except (KeyError, TypeError, ValueError):
        fits = False
    if not fits:
        raise Refused(f"{path} was changed: its root does not follow from its heads; use a copy that was not touched")
    return cut


def _cut_fields(cut: Cut) -> dict[str, Any]:
    return {"at": clock.iso(cut.at), "instant": cut.at, "root": cut.root, "heads": [list(pair) for pair in cut.heads]}


def _write(file: TextIO, content: Mapping[str, Any]) -> None:
    json.dump(content, file, ensure_ascii=False, indent=None, separators=(", ", ": "))
    file.write("\n")


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

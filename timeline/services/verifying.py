"""Verification of a log, by itself and against what it was."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from timeline.export.manifest import problems_of_file, read_manifest
from timeline.log.check import Finding, Verification
from timeline.log.cuts import compare
from timeline.log.engines import snapshot
from timeline.log.read import count_records
from timeline.log.verify import verify_whole
from timeline.services.database import closing, open_existing
from timeline.services.seals import cut_required
from timeline.services.watching import telling


def verify_log(url: str) -> Verification:
    """Check the whole log; the read tables are not needed for it."""
    with closing(open_existing(url)) as engine, snapshot(engine) as connection:
        return verified(connection)


def verified(connection: Connection) -> Verification:
    """Check the whole log over a connection that sees one state of it."""
    with telling(f"verifying {count_records(connection):,} records"):
        return verify_whole(connection)


def verify_against(url: str, name: str) -> Verification:
    """Check the whole log, that it begins as a seal or manifest (a file, or a seal's id) says, and the file of a manifest."""
    with closing(open_existing(url)) as engine, snapshot(engine) as connection:
        cut = cut_required(connection, name)
        found = verified(connection)
        path = Path(name)
        manifest = read_manifest(path) if path.is_file() else None
        findings = [*found.findings, *compare(connection, cut, name)]
    if manifest is not None:
        findings += [Finding(-1, 0, "", problem) for problem in problems_of_file(manifest)]
    return Verification(found.records, found.texts, tuple(findings))

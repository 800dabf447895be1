"""The commands that keep a database: init, export, seal, verify, rebuild, doctor, backup, copy."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline import clock
from timeline.cli import options
from timeline.cli.events import tell_open_names
from timeline.cli.terminal import plural, say, tell


def init(
    context: typer.Context,
    app_role: Annotated[
        str, typer.Option("--app-role", metavar="NAME", help="PostgreSQL: give this role the rights to add and read, and no more.")
    ] = "",
) -> None:
    """Create or upgrade the database; ingest and record do this by themselves on first use."""
    from timeline.services.database import initialize

    changed = initialize(options.session(context).url, app_role)
    say("the database is ready" if changed else "the database was ready already")
    if app_role:
        say(f"{app_role} may add to the log and read it")


def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to: the ending .csv, .json, .jsonl or .md names the format.")],
    first: options.From = "",
    last: options.To = "",
    actor: options.ActorFilter = None,
    source: options.Source = "",
    words: options.Words = "",
    status: options.StatusFilter = None,
    match: options.MatchFilter = options.Match.OVERLAPS,
    as_of: options.AsOf = "",
    min_confidence: options.MinConfidence = 0.0,
    limit: Annotated[int | None, typer.Option("--limit", min=1, max=options.MOST, help="At most this many.", show_default="all")] = None,
    mentions: Annotated[
        bool,
        typer.Option(
            "--mentions",
            help="One row a mention, with its words and places in the text, instead of one an event; what people recorded has none.",
        ),
    ] = False,
    undated: Annotated[bool, typer.Option("--undated", help="With --mentions: only those that have no date.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="CSV: leave cells that a spreadsheet would run as they are.")] = False,
    excel: Annotated[bool, typer.Option("--excel", help="CSV: begin with a byte-order mark, so that Excel reads UTF-8.")] = False,
    manifest: Annotated[
        bool,
        typer.Option(
            "--manifest", help="Put FILE.manifest.json beside it: what the log held, and the file's digest, for `verify --against`."
        ),
    ] = False,
) -> None:
    """Write a chronology to a file. An existing file is replaced only when the new one is whole."""
    from itertools import islice

    from timeline.export.formats import Format, format_of
    from timeline.export.writing import write_mentions, write_stored_events
    from timeline.services.chronology import Chronology
    from timeline.services.watching import passing, passing_each, telling

    if undated and not mentions:
        raise typer.BadParameter("--undated goes with --mentions: events have dates")
    format_ = format_of(file)
    if (raw or excel) and format_ is not Format.CSV:
        raise typer.BadParameter("--raw and --excel say how CSV is written: end the file in .csv, or leave them away")
    question = options.question(first, last, actor, source, words, status, match, as_of, min_confidence)
    with Chronology.ask(options.session(context).url, question, clock.today()) as chronology:
        tell_open_names(chronology.open_names)
        cut = None
        if manifest:
            cut, chronology = chronology.cut()  # noqa: PLW2901 - the same question, at a fixed instant
        what = "mention" if mentions else "event"
        with telling(f"exporting {what}s") as progress:
            if mentions:
                rows = passing_each(islice(chronology.mentions(undated=undated), limit), progress)
                written = write_mentions(rows, file, raw=raw, excel=excel)
            else:
                pages = passing(chronology.stored(limit), progress)
                written = write_stored_events(pages, chronology.rows_of, file, raw=raw, excel=excel)
    tell(f"{plural(written, what)} written to {file}")
    if cut is not None:
        from timeline.export.manifest import write_manifest

        asked = {
            "from": first, "to": last, "actor": actor or [], "source": source, "text": words, "status": question.status,
            "match": match.value, "as_of": as_of, "min_confidence": f"{min_confidence:g}", "limit": limit,
            "mentions": mentions, "undated": undated, "raw": raw, "excel": excel,
        }  # fmt: skip
        tell(f"what it was made from is in {write_manifest(file, written, asked, cut)}")


def seal(
    context: typer.Context,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the seal to a new file too, to be kept elsewhere.")
    ] = None,
    by: options.By = "",
) -> None:
    """Seal the log: fix what it holds now under one hash, which `verify --against` checks and `--as-of` understands."""
    from timeline.services.sealing import seal_database

    made = seal_database(options.session(context).url, options.author(by), out)
    say(f"seal {made.id}   {clock.iso(made.cut.at)}   {plural(made.cut.records, 'record')}")
    if out is not None:
        tell(f"written to {out}: keep it where nobody who can write the database can write")


def verify(
    context: typer.Context,
    against: Annotated[
        str, typer.Option("--against", metavar="FILE|SEAL", help="Also hold the log against a seal or an export's manifest.")
    ] = "",
) -> None:
    """Recompute every digest and chain of the log; name what was changed, removed or slipped in."""
    from timeline.services.verifying import verify_against, verify_log

    url = options.session(context).url
    found = verify_against(url, against) if against else verify_log(url)
    for finding in found.findings:
        place = (
            f"record {finding.bucket:02x}.{finding.seq} {finding.record[:8]}".rstrip() if finding.seq else f"bucket {finding.bucket:02x}"
        )
        say(f"{place if finding.bucket >= 0 else 'file'}: {finding.message}")
    if found.findings:
        is_log = any(finding.bucket >= 0 for finding in found.findings)
        verdict = "this log is not as it was written" if is_log else "the log is as it was written, the file is not"
        tell(f"{plural(len(found.findings), 'finding')} in {plural(found.records, 'record')}: {verdict}")
        raise typer.Exit(1)
    say(f"{plural(found.records, 'record')} and {plural(found.texts, 'text')}: every digest and chain is as it was written")
    if against:
        say(f"the log begins as {against} says")


def rebuild(context: typer.Context) -> None:
    """Derive all read tables anew from the log."""
    from timeline.services.upkeep import rebuild_tables

    say(f"{plural(rebuild_tables(options.session(context).url), 'record')} read, all views made anew")


def doctor(context: typer.Context) -> None:
    """Compare triggers, rights, settings and versions of the database with what they should be; changes nothing."""
    from timeline.services.upkeep import State, examine

    checks = examine(options.session(context).url)
    for check in checks:
        say(f"{check.state.value:<5} {check.name:<9} {check.detail}")
    if any(check.state is State.BAD for check in checks):
        raise typer.Exit(1)


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to: a new SQLite file, also for a PostgreSQL database.")],
) -> None:
    """Copy the database, which may be in use, into a new SQLite file, and verify the copy."""
    from timeline.services.copying import backup as make

    made = make(options.session(context).url, file)
    say(f"{plural(made.records, 'record')} in {file}, verified")


def copy(
    from_url: Annotated[str, typer.Argument(metavar="FROM", help="The URL of the database to copy.")],
    to_url: Annotated[str, typer.Argument(metavar="TO", help="The URL of an empty one, or of an earlier copy.")],
) -> None:
    """Copy a log into another database, SQLite or PostgreSQL: rows, hashes and seals byte for byte, verified at the end."""
    from timeline.services.copying import copy_log

    made = copy_log(from_url, to_url)
    say(f"{plural(made.records, 'record')} in the copy, {made.new:,} of them new, verified")

"""The commands that keep a database: init, export, verify, rebuild."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline import clock
from timeline.cli import options
from timeline.cli.terminal import plural, say, tell


def add_init(app: typer.Typer) -> None:
    """Add `init`, which comes first in the help."""
    app.command()(init)


def add_commands(app: typer.Typer) -> None:
    """Add the other commands."""
    for command in (export, verify, rebuild):
        app.command()(command)


def init(context: typer.Context) -> None:
    """Create or upgrade the database; ingest and record do this by themselves on first use."""
    from timeline.services.database import initialize

    changed = initialize(options.session(context).url)
    say("the database is ready" if changed else "the database was ready already")


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
    mentions: Annotated[bool, typer.Option("--mentions", help="One row a mention instead of one an event.")] = False,
    undated: Annotated[bool, typer.Option("--undated", help="With --mentions: only those that have no date.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="CSV: leave cells that a spreadsheet would run as they are.")] = False,
    excel: Annotated[bool, typer.Option("--excel", help="CSV: begin with a byte-order mark, so that Excel reads UTF-8.")] = False,
) -> None:
    """Write a chronology to a file. An existing file is replaced only when the new one is whole."""
    from itertools import islice

    from timeline.export.formats import format_of
    from timeline.export.writing import write_events, write_mentions
    from timeline.services.chronology import Chronology

    if undated and not mentions:
        raise typer.BadParameter("--undated goes with --mentions: events have dates")
    format_of(file)
    question = options.question(first, last, actor, source, words, status, match, as_of, min_confidence)
    with Chronology.ask(options.session(context).url, question, clock.today()) as chronology:
        if mentions:
            rows = islice(chronology.mentions(undated=undated), limit)
            tell(f"{plural(write_mentions(rows, file, raw=raw, excel=excel), 'mention')} written to {file}")
        else:
            tell(f"{plural(write_events(chronology.all(limit), file, raw=raw, excel=excel), 'event')} written to {file}")


def verify(context: typer.Context) -> None:
    """Recompute every digest and chain of the log; name what was changed, removed or slipped in."""
    from timeline.services.upkeep import verify_log

    found = verify_log(options.session(context).url)
    for finding in found.findings:
        place = (
            f"record {finding.bucket:02x}.{finding.seq} {finding.record[:8]}".rstrip() if finding.seq else f"bucket {finding.bucket:02x}"
        )
        say(f"{place}: {finding.message}")
    if found.findings:
        tell(f"{plural(len(found.findings), 'finding')} in {plural(found.records, 'record')}: this log is not as it was written")
        raise typer.Exit(1)
    say(f"{plural(found.records, 'record')} and {plural(found.texts, 'text')}: every digest and chain is as it was written")


def rebuild(context: typer.Context) -> None:
    """Derive all read tables anew from the log."""
    from timeline.services.upkeep import rebuild_tables

    say(f"{plural(rebuild_tables(options.session(context).url), 'record')} read, all views made anew")

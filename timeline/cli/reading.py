"""The commands that ask: list, show, actors, actor, periods, articles, article, history, log."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from timeline import clock
from timeline.cli import detail, options
from timeline.cli.events import show_events, shown_date, tell_open_names
from timeline.cli.options import FormatOption
from timeline.cli.terminal import Column, data_stream, goes_to_file, plural, say, show_table, tell
from timeline.dates.period import Unit

if TYPE_CHECKING:
    from timeline.export.periods import CountedPeriod
    from timeline.queries.actors import ActorRow
    from timeline.queries.rows import EventRow
    from timeline.services.chronology import Chronology

TABLE_ROWS = 50
_MOST_LISTED = 1000
_COUNTED = 10_000


def list_(
    context: typer.Context,
    first: options.From = "",
    last: options.To = "",
    actor: options.ActorFilter = None,
    source: options.Source = "",
    words: options.Words = "",
    status: options.StatusFilter = None,
    match: options.MatchFilter = options.Match.OVERLAPS,
    as_of: options.AsOf = "",
    min_confidence: options.MinConfidence = 0.0,
    undated: Annotated[bool, typer.Option("--undated", help="The mentions that have no date, with the reason, instead of events.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, max=options.MOST, help="At most this many.", show_default="50 in a table, else all")
    ] = None,
    format_: Annotated[FormatOption, typer.Option("--format", help="How to print it.")] = FormatOption.TABLE,
) -> None:
    """List events between dates, in the order of their dates. A ? marks those that only possibly lie there."""
    from timeline.services.chronology import Chronology

    question = options.question(first, last, actor, source, words, status, match, as_of, min_confidence)
    with Chronology.ask(options.session(context).url, question, clock.today()) as chronology:
        tell_open_names(chronology.open_names)
        if undated:
            detail.show_undated(chronology, format_, limit)
        elif format_ is FormatOption.TABLE:
            _show_page(chronology.first(limit or TABLE_ROWS), chronology, limit)
        else:
            from timeline.export.formats import Format
            from timeline.export.writing import write_stored_events
            from timeline.services.watching import passing, telling, watched_by

            with nullcontext() if goes_to_file() else watched_by(None), telling("listing events") as progress:
                pages = passing(chronology.stored(limit), progress)
                write_stored_events(pages, chronology.rows_of, data_stream(), Format(format_.value))


def _show_page(rows: list[EventRow], chronology: Chronology, limit: int | None) -> None:
    show_events(rows)
    if not rows:
        tell(chronology.why_empty())
        return
    possible = sum(not row.certain for row in rows)
    note = f", {possible} of them possibly in the period (?)" if possible else ""
    more = chronology.count_after(rows, _COUNTED) if len(rows) == (limit or TABLE_ROWS) else 0
    say(f"{plural(len(rows), 'event')}{note}")
    if more:
        say(f"and {'at least ' if more == _COUNTED else ''}{more:,} more: ask for a shorter period, or for --limit {len(rows) + more}")


def show(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The id of an event, or its first characters.")],
    as_of: options.AsOf = "",
) -> None:
    """Show an event: its mentions with the quotes in context, how its date was derived, and its history."""
    from timeline.services.chronology import event_detail

    detail.show_event(event_detail(options.session(context).url, event, as_of, clock.today()))


def actors(context: typer.Context) -> None:
    """List who takes part in events, those with most events first."""
    from timeline.services.chronology import all_actors

    rows = all_actors(options.session(context).url)
    columns = [Column("ACTOR", share=3), Column("KIND"), Column("EVENTS", right=True), Column("ALSO CALLED", share=3, spare=True)]
    show_table(columns, [(row.name, row.kind, f"{row.events:,}", _other_names(row)) for row in rows])
    if not rows:
        tell("nobody yet: `timeline ingest PATH` reads articles")


def _other_names(row: ActorRow) -> str:
    """The other names of an actor, and for an ambiguous name whose it may be."""
    return "; ".join(filter(None, (", ".join(row.aliases), f"may be {' or '.join(row.may_be)}" if row.may_be else "")))


def actor(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, an alias, a capital, or a key like state:georgia.")],
    as_of: options.AsOf = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=options.MOST, help="At most this many events.")] = TABLE_ROWS,
) -> None:
    """Show the view of one actor: its names and its events."""
    from timeline.services.chronology import actor_view

    view = actor_view(options.session(context).url, name, as_of, clock.today(), limit)
    say(f"{view.row.name}   {view.row.kind}   {plural(view.row.events, 'event')}", style="bold")
    if view.row.aliases:
        say(f"Also called {', '.join(view.row.aliases)}")
    if view.row.may_be:
        say(f"{name} may also be {' or '.join(view.row.may_be)}")
    show_events(list(view.events))
    if view.row.events > len(view.events):
        say(f"and {view.row.events - len(view.events):,} more: ask for --limit {view.row.events}")


def periods(
    context: typer.Context,
    by: Annotated[options.ByUnit, typer.Option("--by", help="The length of the periods.")] = options.ByUnit.YEAR,
    actor: Annotated[str, typer.Option("--actor", metavar="NAME", help="Only the events of this actor.")] = "",
    as_of: options.AsOf = "",
    events: Annotated[
        int | None,
        typer.Option("--events", min=0, max=_MOST_LISTED, help="List the first N events of each.", show_default="3, of up to 60 periods"),
    ] = None,
    format_: Annotated[options.PeriodFormat, typer.Option("--format", help="How to print it.")] = options.PeriodFormat.TABLE,
) -> None:
    """Count events per period, each at its own precision, and show the first of each."""
    from timeline.services.chronology import period_view

    is_table = format_ is options.PeriodFormat.TABLE
    listed = events if is_table else events or 0
    view = period_view(options.session(context).url, Unit(by.value), actor, as_of, clock.today(), listed)
    tell_open_names(view.open_names)
    rows = view.rows
    if is_table:
        _show_periods(rows)
        if not rows:
            tell("no events yet: `timeline ingest PATH` reads articles" if as_of is None else "nothing was known then")
        if rows and events is None and not any(row.listed for row in rows):
            tell("the events of so many periods are left out: --events 3 shows the first of each, `timeline list --from --to` all of one")
    else:
        from timeline.export import periods as exported

        writers = {"csv": exported.write_period_table, "json": exported.write_period_array, "jsonl": exported.write_period_lines}
        writers[format_.value](rows, data_stream())


def _show_periods(rows: Sequence[CountedPeriod]) -> None:
    table = []
    for row in rows:
        ongoing = f"{row.ongoing:,}" if row.ongoing else ""
        first, *rest = [(event.title, shown_date(event)) for event in row.listed] or [("", "")]
        table.append((row.period.words, f"{row.events:,}", ongoing, first[1], first[0]))
        table += [("", "", "", date, title) for title, date in rest]
        if row.events > len(row.listed) and row.listed:
            table.append(("", "", "", "", f"… and {row.events - len(row.listed):,} more"))
    columns = [
        Column("PERIOD", style="bold"),
        Column("EVENTS", right=True),
        Column("ONGOING", right=True, spare=True),
        Column("DATE", style="cyan", spare=True),
    ]
    show_table([*columns, Column("EVENT", share=1)], table)


def articles(
    context: typer.Context,
    limit: Annotated[int | None, typer.Option("--limit", min=1, max=options.MOST, help="At most this many.", show_default="all")] = None,
) -> None:
    """List what was read, with what was found in it."""
    from timeline.services.chronology import all_articles

    rows = all_articles(options.session(context).url, limit)
    columns = [
        Column("ID", style="dim"),
        Column("PUBLISHED", style="cyan"),
        Column("SOURCE", share=2, spare=True),
        Column("TITLE", share=4),
    ]
    show_table(
        [*columns, Column("EVENTS", right=True, spare=True), Column("UNDATED", right=True, spare=True)],
        [
            (
                row.article[:8],
                row.published or "unknown",
                row.source,
                detail.titled(row) + (" (retracted)" if row.withdrawn else ""),
                str(row.dated),
                str(row.undated),
            )
            for row in rows
        ],
    )
    if not rows:
        tell("no articles yet: `timeline ingest PATH` reads some")


def article(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of an article, its first characters, or the name of its source.")],
) -> None:
    """Show one article: where it came from, its date and the evidence for it, and the mentions in it."""
    from timeline.services.chronology import article_detail

    row, mentions = article_detail(options.session(context).url, name)
    detail.show_article(row, mentions)


def history(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The id of an event, or its first characters.")],
) -> None:
    """Show all that happened to an event: what was found, decided and corrected, by whom and why."""
    from timeline.services.chronology import event_history

    detail.show_history(event_history(options.session(context).url, event))


def log(
    context: typer.Context,
    since: Annotated[
        str,
        typer.Option(
            "--since", metavar="DATE|INSTANT|SEAL", help="Only what was recorded after this: a day, an instant with a zone, a seal."
        ),
    ] = "",
    format_: Annotated[
        options.LogFormat, typer.Option("--format", help="A line each, or CloudEvents 1.0 as JSON Lines.")
    ] = options.LogFormat.TABLE,
) -> None:
    """Print the records of the log in the order of their time."""
    from timeline.services.chronology import records_since

    records = records_since(options.session(context).url, since, clock.today())
    if format_ is options.LogFormat.CLOUDEVENTS:
        from timeline.export.cloudevents import write_cloudevents

        write_cloudevents(records, data_stream())
    else:
        for record in records:
            say(detail.record_line(record))

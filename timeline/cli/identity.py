"""The commands about sameness: which events are one, who is who, and where sources disagree."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from timeline.cli import options
from timeline.cli.terminal import console, data_stream, plural, say, tell
from timeline.export.terminal import sanitize

if TYPE_CHECKING:
    from timeline.queries.conflicts import Conflict, Reading

EventArgument = Annotated[str, typer.Argument(metavar="EVENT", help="The id of an event, or its first characters.")]


class ConflictKind(StrEnum):
    """In what mentions of one event do not agree."""

    DATES = "dates"
    ACTORS = "actors"
    STATUS = "status"


class ListFormat(StrEnum):
    """How what is found is printed."""

    TABLE = "table"
    JSONL = "jsonl"


_GAP = 3
_NARROWEST = 24
"""Columns of a terminal that a reading needs to stand beside others."""


def merge(
    context: typer.Context,
    event: EventArgument,
    others: Annotated[list[str], typer.Argument(metavar="EVENT…", help="The events that are the same as the first.")],
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Make several events one, under the id of the first."""
    from timeline.services.event_identity import merge_events

    with options.deciding(context, by, reason) as (engine, who):
        done = merge_events(engine, event, others, who)
    say(f"merged into {done.subject[:8]}")


def split(
    context: typer.Context,
    event: EventArgument,
    parts: Annotated[list[str], typer.Argument(metavar="MENTION|EVENT…", help="Mentions of it, or events that were merged into it.")],
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Take mentions, or events once merged in, out of an event: they become one of their own."""
    from timeline.services.event_identity import split_event

    with options.deciding(context, by, reason) as (engine, who):
        done = split_event(engine, event, parts, who)
    say(f"split off as {done.subject[:8]}")


def alias(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="An actor.")],
    other: Annotated[str, typer.Argument(metavar="ALIAS", help="Another name of the same actor.")],
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Give an actor another name: the events under both come together."""
    from timeline.services.actor_identity import add_alias

    with options.deciding(context, by, reason) as (engine, who):
        done = add_alias(engine, name, other, who)
    say(f"{other} is now another name of {done.subject}")
    if done.shared_with:
        others = " and ".join(done.shared_with)
        tell(f"{others} had that name already: by itself it now stands for nobody, and a question for it asks which is meant")


def actor_merge(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The actor whose name stays.")],
    others: Annotated[list[str], typer.Argument(metavar="NAME…", help="The actors that are the same.")],
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Make several actors one: the events of all come together under the first name."""
    from timeline.services.actor_identity import merge_actors

    with options.deciding(context, by, reason) as (engine, who):
        done = merge_actors(engine, name, others, who)
    say(f"{' and '.join(others)} and {done.subject} are now one actor, {done.subject}")


def actor_split(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The actor that a name is taken for.")],
    part: Annotated[str, typer.Argument(metavar="OTHER", help="The name that is somebody else's.")],
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Say that a name is not the actor that it is taken for: a merge or an alias undone, or a surname that is another person's."""
    from timeline.services.actor_identity import split_actor

    with options.deciding(context, by, reason) as (engine, who):
        split_actor(engine, name, part, who)
    say(f"{part} is now an actor of its own")


def match(context: typer.Context) -> None:
    """Give an event to every mention that has none yet; `ingest` does this at its end."""
    from timeline.services.matching import match_mentions
    from timeline.settings import PROGRAM

    with options.opened(context) as engine:
        matched = match_mentions(engine, PROGRAM, tell)
    say(f"{plural(matched.joined, 'mention')} joined an event known before")
    if matched.left:
        tell(f"{plural(matched.left, 'article')} waiting still: another program was at it all the time")
        raise typer.Exit(1)


def conflicts(
    context: typer.Context,
    kind: Annotated[
        list[ConflictKind] | None, typer.Option("--kind", help="Only in dates, actors or status; repeat it. Default: all three.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 50,
    format_: Annotated[ListFormat, typer.Option("--format", help="For the eye, or one JSON object a conflict.")] = ListFormat.TABLE,
) -> None:
    """List the events on which sources disagree, the readings side by side: dates, then actors, then planned or happened."""
    from timeline.services.conflicts import KINDS, all_conflicts

    found = all_conflicts(options.session(context).url, [item.value for item in kind] if kind else KINDS)
    if format_ is ListFormat.JSONL:
        for item in found:
            json_line(item)
        return
    for item in found[:limit]:
        _show_conflict(item)
    more = len(found) - limit
    tell("no conflicts" if not found else plural(len(found), "conflict") + (f", {more} of them not shown (--limit)" if more > 0 else ""))


def _show_conflict(item: Conflict) -> None:
    say(f"{item.event.event[:8]}   {item.kind}   {item.event.title}", style="bold")
    if item.resolved:
        say(f"resolved: {item.resolved}")
    beside([_told(reading) for reading in item.readings])
    say("")


def _told(reading: Reading) -> list[str]:
    """The paragraphs of a reading: what it says and how many say so, then each sentence with where it stands."""
    sources = plural(reading.independent, "independent source")
    by_quote: dict[str, list[str]] = {}
    for told in reading.told:
        where = f"{told.source}{', ' + told.published if told.published else ''}"
        by_quote.setdefault(" ".join(told.quote.split()), []).append(where)
    paragraphs = [f"{reading.value}{' (shown)' if reading.shown else ''} · {sources}"]
    for quote, places in by_quote.items():
        paragraphs += ["; ".join(dict.fromkeys(places)), f"“{quote}”"]
    return paragraphs


def beside(columns: Sequence[Sequence[str]]) -> None:
    """Print paragraphs in columns side by side, or one below the other where the terminal is too narrow; the first ones stand out."""
    out = console()
    width = (out.width + _GAP) // max(1, len(columns)) - _GAP
    if width < _NARROWEST:
        for paragraphs in columns:
            for number, paragraph in enumerate(paragraphs):
                for line in _wrapped(paragraph, out.width - 4):
                    out.print(Text("  " + line if number == 0 else "    " + line), soft_wrap=True)
        return
    cells = [
        [(line, number == 0) for number, paragraph in enumerate(paragraphs) for line in _wrapped(paragraph, width)]
        for paragraphs in columns
    ]
    for row in zip_longest(*cells, fillvalue=("", False)):
        printed = Text()
        for number, (words, is_first) in enumerate(row):
            cell = Text(words, style="bold" if is_first else "")
            cell.pad_right(max(0, width - cell.cell_len))
            printed.append(" " * _GAP if number else "").append_text(cell)
        printed.rstrip()
        out.print(printed, soft_wrap=True)


def _wrapped(text: str, width: int) -> list[str]:
    return [line.plain.rstrip() for line in Text(sanitize(text)).wrap(console(), width)]


def json_line(item: Any) -> None:
    """Print a record as one JSON object."""
    from dataclasses import asdict

    import orjson

    stream = data_stream()
    stream.write(orjson.dumps(asdict(item), default=lambda row: row._asdict()).decode() + "\n")

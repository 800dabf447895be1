"""The commands about sameness: where sources disagree, who is who, and the review of what the matcher was unsure of."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import options
from timeline.cli.terminal import data_stream, plural, say, tell
from timeline.model.articles import Problem

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from timeline.queries.conflicts import Conflict
    from timeline.queries.review import Question, Side
    from timeline.services.deciding import By


class ConflictKind(StrEnum):
    """In what mentions of one event do not agree."""

    DATES = "dates"
    ACTORS = "actors"
    STATUS = "status"


class ListFormat(StrEnum):
    """How what is found is printed."""

    TABLE = "table"
    JSONL = "jsonl"


_QUOTE = 160
_ASKED = "[a]ccept: one and the same · [r]eject: two · [s]kip · [q]uit"


def conflicts(
    context: typer.Context,
    kind: Annotated[
        list[ConflictKind] | None, typer.Option("--kind", help="Only in dates, actors or status; repeat it. Default: all three.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 50,
    format_: Annotated[ListFormat, typer.Option("--format", help="For the eye, or one JSON object a conflict.")] = ListFormat.TABLE,
) -> None:
    """List the events on which sources disagree, each reading with its quotes: dates, then actors, then planned or happened."""
    from timeline.services.conflicts import KINDS, all_conflicts

    found = all_conflicts(options.session(context).url, [item.value for item in kind] if kind else KINDS)
    if format_ is ListFormat.JSONL:
        for item in found:
            _json_line(item)
        return
    for item in found[:limit]:
        _show_conflict(item)
    more = len(found) - limit
    tell(
        "no conflicts" if not found else f"{plural(len(found), 'conflict')}" + (f", {more} of them not shown (--limit)" if more > 0 else "")
    )


def actor_merge(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The actor whose name stays.")],
    others: Annotated[list[str], typer.Argument(metavar="NAME…", help="The actors that are the same.")],
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Make several actors one: the events of all come together under the first name."""
    from timeline.services.actor_identity import merge_actors

    with options.opened(context) as engine:
        done = merge_actors(engine, name, others, options.decided(by, reason))
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

    with options.opened(context) as engine:
        split_actor(engine, name, part, options.decided(by, reason))
    say(f"{part} is now an actor of its own")


def review(
    context: typer.Context,
    format_: Annotated[
        ListFormat, typer.Option("--format", help="jsonl prints the questions, to be answered by --answers.")
    ] = ListFormat.TABLE,
    answers: Annotated[
        str,
        typer.Option("--answers", metavar="FILE", help="The questions, each with an answer: accept, reject or skip; - is standard input."),
    ] = "",
    lost: Annotated[
        bool, typer.Option("--lost", help="List the decisions about words that no extractor finds any more, instead of questions.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many questions.")] = 50,
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Go through what the matcher was unsure of, best first, with both proofs; each answer is one record."""
    if lost:
        _list_lost(context, format_)
        return
    if answers:
        _take_answers(context, answers, options.decided(by, reason))
        return
    if format_ is ListFormat.TABLE and not sys.stdin.isatty():
        raise typer.BadParameter(
            "there is no terminal to ask at: take --format jsonl, add an answer to each line, give them back by --answers"
        )
    from timeline.services.reviewing import questions

    with options.opened(context) as engine:
        found = questions(engine)[:limit]
        if format_ is ListFormat.JSONL:
            for question in found:
                _json_line(question)
        else:
            _ask(engine, found, options.decided(by, reason))


def _list_lost(context: typer.Context, format_: ListFormat) -> None:
    from timeline import clock
    from timeline.services.reviewing import lost

    with options.opened(context) as engine:
        found = lost(engine)
    for item in found:
        if format_ is ListFormat.JSONL:
            _json_line(item)
            continue
        say(f"{clock.minute(item.at)}   {item.decision} of {item.part[:8]} by {item.by}", style="bold")
        say(f"      {item.source}: “{_short(item.quote)}”")
    if format_ is ListFormat.TABLE:
        tell(f"{plural(len(found), 'decision')} about what is found no more" if found else "every decision stands on words that are found")


def _take_answers(context: typer.Context, name: str, by: By) -> None:
    from timeline.services.reviewing import give_all, read_answers

    try:
        lines = sys.stdin.buffer.readlines() if name == "-" else Path(name).read_bytes().splitlines()
    except OSError as error:
        raise typer.BadParameter(f"{name} cannot be read ({error.strerror})") from error
    written = problems = 0
    with options.opened(context) as engine:
        for outcome in give_all(engine, read_answers(lines), by):
            if isinstance(outcome, Problem):
                problems += 1
                tell(f"timeline: {outcome.source}, {outcome.place}: {outcome.message}")
            else:
                written += 1
    say(f"{plural(written, 'answer')} written")
    if problems:
        raise typer.Exit(1)


def _ask(engine: Engine, found: list[Question], by: By) -> None:
    from timeline.errors import TimelineError
    from timeline.services.reviewing import Answer, Given, give

    written = 0
    for number, question in enumerate(found, 1):
        score = f" · {question.score / 1000:.2f}" if question.score else ""
        say(f"\n{number} of {len(found)}   {question.about}{score}", style="bold")
        for side in (question.one, question.other):
            _show_side(side)
        said = typer.prompt(_ASKED, default="s").strip().lower()[:1]
        if said == "q":
            break
        answer = {"a": Answer.ACCEPT, "r": Answer.REJECT}.get(said, Answer.SKIP)
        try:
            written += give(engine, Given(question.about, question.one.id, question.other.id, answer), by) is not None
        except TimelineError as error:
            tell(f"timeline: {error}")
    say(f"{plural(written, 'answer')} written" if found else "nothing to review")


def _show_side(side: Side) -> None:
    where = "   ".join(filter(None, (side.date, side.name, side.source)))
    say(f"  {side.id[:8] if ':' not in side.id else side.id}   {where}")
    if side.quote:
        say(f"      “{_short(side.quote)}”")


def _show_conflict(item: Conflict) -> None:
    resolved = f"   (resolved: {item.resolved})" if item.resolved else ""
    say(f"{item.event.event[:8]}   {item.kind}   {item.event.title}{resolved}", style="bold")
    for reading in item.readings:
        say(f"  {reading.value}   {plural(len(reading.told), 'mention')}")
        for told in reading.told:
            say(f"      {told.source}{', ' + told.published if told.published else ''}: “{_short(told.quote)}”")


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTE else words[: _QUOTE - 1] + "…"


def _json_line(item: Any) -> None:
    from dataclasses import asdict

    import orjson

    stream = data_stream()
    stream.write(orjson.dumps(asdict(item)).decode() + "\n")

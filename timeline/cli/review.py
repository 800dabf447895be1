"""The review: what the matcher was unsure of, asked at a terminal or given out and taken back as JSON Lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options
from timeline.cli.identity import ListFormat, beside, json_line
from timeline.cli.terminal import plural, say, tell

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from timeline.queries.review import Question, Side
    from timeline.services.decision import By

_ANSWERS = ("accept", "reject", "skip", "quit")
_DONE = {"accept": "taken as one", "reject": "kept apart"}
_ASKED = "[a]ccept: one and the same · [r]eject: two · [s]kip · [q]uit"


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
        _take_answers(context, answers, by, reason)
        return
    if format_ is ListFormat.TABLE and not sys.stdin.isatty():
        raise typer.BadParameter(
            "there is no terminal to ask at: take --format jsonl, add an answer to each line, give them back by --answers"
        )
    from timeline.services.reviewing import questions, stored_questions

    if format_ is ListFormat.JSONL:
        for question in stored_questions(options.session(context).url, limit):
            json_line(question)
    else:
        with options.deciding(context, by, reason) as (engine, who):
            _ask(engine, questions(engine, limit), who)


def _list_lost(context: typer.Context, format_: ListFormat) -> None:
    from timeline import clock
    from timeline.services.reviewing import stored_lost

    found = stored_lost(options.session(context).url)
    for item in found:
        if format_ is ListFormat.JSONL:
            json_line(item)
        else:
            beside([[f"{clock.minute(item.at)}   {item.decision} of {item.part[:8]} by {item.by}", f"{item.source}: “{item.quote}”"]])
    if format_ is ListFormat.TABLE:
        tell(f"{plural(len(found), 'decision')} about what is found no more" if found else "every decision stands on words that are found")


def _take_answers(context: typer.Context, name: str, by: str, reason: str) -> None:
    from timeline.model.articles import Problem
    from timeline.services.reviewing import give_all, read_answers

    try:
        lines = sys.stdin.buffer.readlines() if name == "-" else Path(name).read_bytes().splitlines()
    except OSError as error:
        raise typer.BadParameter(f"{name} cannot be read ({error.strerror})") from error
    written = problems = 0
    with options.deciding(context, by, reason) as (engine, who):
        for outcome in give_all(engine, read_answers(lines), who):
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
        say("")
        say(f"{number} of {len(found)}   {question.about}{score}", style="bold")
        beside([_paragraphs(question.one), _paragraphs(question.other)])
        said = _said()
        if said == "quit":
            break
        try:
            done = give(engine, Given(question.about, question.one.id, question.other.id, Answer(said)), by)
        except TimelineError as error:
            tell(f"timeline: {error}")
            continue
        if done is not None:
            written += 1
            say(_DONE[said])
    say(f"{plural(written, 'answer')} written" if found else "nothing to review")


def _said() -> str:
    """Ask until the answer is one that is offered, in full or begun; nothing is to skip, and the end of the input to quit."""
    while True:
        sys.stdout.write(f"{_ASKED} [s]: ")
        sys.stdout.flush()
        line = sys.stdin.buffer.readline().decode(errors="replace")
        typed = line.strip().lower() or ("skip" if line else "quit")
        if found := [word for word in _ANSWERS if word.startswith(typed)]:
            return found[0]
        tell("that is none of the answers: type a, r, s or q")


def _paragraphs(side: Side) -> list[str]:
    if not side.quote:
        return [side.name, side.id if ":" in side.id else f"{side.id[:8]}   {side.date}"]
    return [side.name, f"{side.id[:8]}   {side.date}", side.source, f"“{' '.join(side.quote.split())}”"]

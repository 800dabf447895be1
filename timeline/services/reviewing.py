"""The review: questions that the matcher leaves to people, and their answers, each of them one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson
from sqlalchemy import Engine

from timeline.errors import Refused, TimelineError
from timeline.log.engines import reading
from timeline.model.articles import Problem
from timeline.model.ids import IDENTITY_STREAM
from timeline.model.records import ReviewAnswered, ReviewSubject
from timeline.projections.write import read_decisions
from timeline.queries.lookup import find_event
from timeline.queries.lost import LostPart, lost_parts
from timeline.queries.review import Question, actor_questions, event_questions
from timeline.services.actor_identity import merge_actors
from timeline.services.database import closing, open_to_read
from timeline.services.decision import By, Decided, decide
from timeline.services.event_identity import merge_events


class Answer(StrEnum):
    """What a person says to a question."""

    ACCEPT = "accept"
    REJECT = "reject"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to a question, by the ids or keys of the two."""

    about: ReviewSubject
    one: str
    other: str
    answer: Answer
    reason: str = ""


def questions(engine: Engine, limit: int) -> list[Question]:
    """Return what is open, at most `limit`: pairs of events first, the likeliest first, then names."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        found = list(event_questions(connection, decisions, limit))
        return [*found, *actor_questions(connection, decisions, limit - len(found))]


def stored_questions(url: str, limit: int) -> list[Question]:
    """Return what `questions` does, of a database that is only read."""
    with closing(open_to_read(url)) as engine:
        return questions(engine, limit)


def stored_lost(url: str) -> list[LostPart]:
    """Return what `lost` does, of a database that is only read."""
    with closing(open_to_read(url)) as engine:
        return lost(engine)


def lost(engine: Engine) -> list[LostPart]:
    """Return what decisions are about and no extractor finds any more."""
    with reading(engine) as connection:
        return list(lost_parts(connection))


def give(engine: Engine, given: Given, by: By) -> Decided | None:
    """Write one answer; None for a question that is skipped."""
    who = By(by.name, given.reason or by.reason)
    if given.answer is Answer.SKIP:
        return None
    if given.answer is Answer.ACCEPT:
        if given.about is ReviewSubject.EVENTS:
            return merge_events(engine, given.one, [given.other], who)
        return merge_actors(engine, given.one, [given.other], who)
    one, other = given.one, given.other
    if given.about is ReviewSubject.EVENTS:
        with reading(engine) as connection:
            decisions = read_decisions(connection)
            one, other = (find_event(connection, decisions, event) for event in (one, other))
            if one == other:
                raise Refused(f"{given.one[:8]} and {given.other[:8]} are one event: `timeline split` takes it apart")
            if frozenset((one, other)) in decisions.different_events():
                raise Refused(f"that {one[:8]} and {other[:8]} are two events was said already: nothing to do")
    return decide(engine, IDENTITY_STREAM, ReviewAnswered(given.about, one, other, who.reason), who, one)


def read_answers(lines: Iterable[bytes]) -> Iterator[Given | Problem]:
    """Read answers from JSON Lines; a line without an answer is skipped, one that cannot be understood is a problem."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            given = _given(orjson.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            yield Problem("answers", f"line {number}", f"{_why(error)}; write about, one, other and answer (accept, reject or skip)")
            continue
        if given is not None:
            yield given


def give_all(engine: Engine, answers: Iterable[Given | Problem], by: By) -> Iterator[Decided | Problem]:
    """Write answers in their order; one that the log does not allow is a problem and stops none of the others."""
    for given in answers:
        if isinstance(given, Problem):
            yield given
            continue
        try:
            done = give(engine, given, by)
        except TimelineError as error:
            yield Problem("answers", f"{given.one[:12]} and {given.other[:12]}", str(error))
            continue
        if done is not None:
            yield done


def _given(data: Any) -> Given | None:
    if not isinstance(data, dict):
        raise TypeError("it is no object")
    if not data.get("answer"):
        return None
    one, other = (item["id"] if isinstance(item, dict) else str(item) for item in (data["one"], data["other"]))
    return Given(ReviewSubject(data["about"]), one, other, Answer(data["answer"]), str(data.get("reason") or ""))


def _why(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)

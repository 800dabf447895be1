"""What becomes of the articles of a run, one by one and in sum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.model.articles import Note, Problem
from timeline.model.mentions import Mention


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    `what` names a counter of `Summary`. `mentions` counts the dated ones that were found, `found` are all of them. After a new extraction
    `fresh` counts what was not known before, and `gone` tells what is not found any more (date and title). `unused` names what was given
    for a known text (a title, a publisher) and does not replace what is known of it.
    """

    source: str
    article: str
    what: str
    title: str = ""
    published: str = ""
    mentions: int = 0
    undated: int = 0
    problems: tuple[str, ...] = ()
    found: tuple[Mention, ...] = ()
    fresh: int = 0
    gone: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


@dataclass(slots=True)
class Summary:
    """The sum of a run: articles by what became of them, mentions, and problems.

    `mentions` and `undated` are as they were found; `lent` counts those that then took a date from their event.
    `dayless` counts new articles of unknown day with mentions that have no date either.
    `left` counts articles that wait for the matcher still. `lost` counts what people decided about and no extractor finds any more, as far
    as there was a new extraction.
    """

    added: int = 0
    known: int = 0
    sighted: int = 0
    corrected: int = 0
    withdrawn: int = 0
    again: int = 0
    mentions: int = 0
    undated: int = 0
    joined: int = 0
    lent: int = 0
    left: int = 0
    lost: int = 0
    dayless: int = 0
    problems: list[Problem] = field(default_factory=list)

    def take(self, outcome: Outcome) -> None:
        """Count one article."""
        setattr(self, outcome.what, getattr(self, outcome.what) + 1)
        self.mentions += outcome.mentions
        self.undated += outcome.undated
        self.dayless += outcome.what == "added" and not outcome.published and bool(outcome.undated)
        self.problems += [Problem(outcome.source, "", message) for message in outcome.problems]

    def take_problem(self, problem: Problem) -> None:
        """Count what could not be read; a note is no fault."""
        if not isinstance(problem, Note):
            self.problems.append(problem)


Report = Callable[[Outcome | Problem], None]
"""Is called with each outcome and problem as soon as it is there."""

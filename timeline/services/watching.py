"""Long work says what it is at, and how far it is, to whoever watches: the command line does where there is a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from typing import Protocol, TypeVar

_Page = TypeVar("_Page", bound=Sized)
_Item = TypeVar("_Item")

_AT_ONCE = 500
"""Items of which one after the other is taken before somebody hears of them."""


class Watcher(Protocol):
    """Is told of one piece of work after the other, from the thread that does it."""

    def begin(self, what: str, total: int) -> None:
        """Hear what begins, and of how many pieces it is; 0 where nobody knows."""

    def advance(self, number: int) -> None:
        """Hear that so many more pieces are done."""

    def end(self) -> None:
        """Hear that it is done, or broke off."""


_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watched_by(watcher: Watcher | None) -> Iterator[None]:
    """Let somebody watch what is done inside, or nobody."""
    before = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(before)


@contextmanager
def telling(what: str, total: Callable[[], int] = int) -> Iterator[Callable[[int], None]]:
    """Say what is done inside ("verifying 2,000 records"), and give what takes the number of pieces done since the last call.

    `total` counts all pieces; it is asked where somebody watches.
    """
    watcher = _watcher.get()
    if watcher is None:
        yield lambda _: None
        return
    watcher.begin(what, total())
    try:
        yield watcher.advance
    finally:
        watcher.end()


def passing(pages: Iterable[_Page], progress: Callable[[int], None]) -> Iterator[_Page]:
    """Yield pages, and tell how many items they had when the next one is asked for."""
    for page in pages:
        yield page
        progress(len(page))


def passing_each(items: Iterable[_Item], progress: Callable[[int], None]) -> Iterator[_Item]:
    """Yield items, and tell from time to time how many of them were taken."""
    left = iter(items)
    while True:
        number = 0
        for item in islice(left, _AT_ONCE):
            number += 1
            yield item
        if not number:
            return
        progress(number)

"""What a long command says on a terminal while it works."""

import io
import time

import pytest
from rich.console import Console

from timeline.cli import waiting
from timeline.cli.waiting import Waiting
from timeline.services.watching import passing, passing_each, telling, watched_by


@pytest.fixture
def terminal(monkeypatch):
    shown = io.StringIO()
    monkeypatch.setattr(waiting, "console", lambda *, stderr: Console(file=shown, width=80, force_terminal=stderr))
    return shown


class Noted(list):
    def begin(self, what, total):
        self.append((what, total))

    def advance(self, number):
        self.append(number)

    def end(self):
        self.append("end")


def until(shown, words):
    for _ in range(500):
        if words in shown.getvalue():
            return
        time.sleep(0.01)
    raise AssertionError(shown.getvalue())


def test_who_watches_hears_of_the_work_and_its_end_also_where_it_breaks_off():
    noted = Noted()
    with watched_by(noted):
        with telling("copying", lambda: 5) as progress:
            progress(2)
        with pytest.raises(KeyboardInterrupt), telling("verifying"):
            raise KeyboardInterrupt
        with watched_by(None), telling("unseen") as progress:
            progress(1)
    assert noted == [("copying", 5), 2, "end", ("verifying", 0), "end"]


def test_nobody_counts_where_nobody_watches():
    def count():
        raise AssertionError("counted")

    with telling("copying", count) as progress:
        progress(1)


def test_pages_are_told_when_they_have_been_taken():
    done = []
    pages = passing([[1, 2], [3]], done.append)
    assert next(pages) == [1, 2]
    assert done == []
    assert list(pages) == [[3]]
    assert done == [2, 1]


def test_single_items_are_told_by_the_hundreds_when_they_have_been_taken():
    done = []
    items = passing_each(range(1200), done.append)
    assert next(items) == 0
    assert done == []
    assert list(items) == list(range(1, 1200))
    assert done == [500, 500, 200]
    assert list(passing_each([], done.append)) == []


def test_a_line_says_how_far_it_is_and_is_gone_at_the_end(terminal, monkeypatch):
    monkeypatch.setattr(waiting, "SECONDS", 0.0)
    with watched_by(Waiting()), telling("copying records", lambda: 2500) as progress:
        until(terminal, "copying records")
        progress(1000)
        progress(250)
        until(terminal, "copying records: 1,250 of 2,500")
    assert terminal.getvalue().endswith("\x1b[2K")  # the last thing done is to clear the line


def test_what_is_soon_done_says_nothing(terminal, monkeypatch):
    monkeypatch.setattr(waiting, "SECONDS", 0.05)
    watcher = Waiting()
    with watched_by(watcher), telling("verifying"):
        pass
    time.sleep(0.1)
    watcher.end()
    assert terminal.getvalue() == ""


def test_work_after_work_begins_anew(terminal, monkeypatch):
    monkeypatch.setattr(waiting, "SECONDS", 0.0)
    with watched_by(Waiting()):
        with telling("copying") as progress:
            progress(7)
            until(terminal, "copying: 7")
        with telling("verifying") as progress:
            until(terminal, "verifying")
            progress(1)
            until(terminal, "verifying: 1")

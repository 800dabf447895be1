"""Extraction in one process and in several: the same results in order, whatever becomes of a worker."""

from __future__ import annotations

import multiprocessing
import os
from datetime import date

import pytest

from timeline.errors import SettingsError
from timeline.extraction.extractor import ArticleText, identify, load
from timeline.services import pool
from timeline.services.extracting import extract_all
from timeline.services.language import extractor_name, load_extractor

DAY = date(2025, 4, 9)


class Deadly(ArticleText):
    """A text that ends the process that receives it."""

    def __reduce__(self):
        return os._exit, (3,)


def texts(number):
    return [ArticleText(f"Minister number {index} resigned on Monday. Norway sent him home.", DAY) for index in range(number)]


def never():
    raise AssertionError("the parent loads no model where workers extract")


def test_several_processes_find_what_one_finds_in_order():
    given = texts(70)
    one = list(extract_all(given, 1, load_extractor))
    assert all(extraction.mentions for extraction in one)
    assert list(extract_all(iter(given), 2, never, worth_a_pool=0)) == one


def test_where_the_system_cannot_fork_each_worker_loads_its_own(monkeypatch):
    monkeypatch.setattr(pool, "_context", lambda: multiprocessing.get_context("spawn"))
    found = list(extract_all(texts(30), 2, never, worth_a_pool=0))
    assert all(extraction.mentions for extraction in found)


def test_an_article_that_kills_its_worker_alone_is_a_problem_and_the_others_are_read():
    given = texts(40)
    given[7] = Deadly("boom", DAY)
    found = list(extract_all(given, 2, never, worth_a_pool=0))
    assert [len(extraction.mentions) for extraction in found] == [1] * 7 + [0] + [1] * 32
    assert [index for index, extraction in enumerate(found) if extraction.problems] == [7]
    assert "killed its worker" in found[7].problems[0]


def test_no_pool_for_little_text():
    taken = []

    def given():
        for text in texts(9):
            taken.append(text)
            yield text

    used = []
    found = list(extract_all(given(), 4, lambda: used.append(1) or load_extractor(), worth_a_pool=10_000))
    assert len(found) == len(taken) == 9
    assert used == [1]


def test_no_text_needs_no_model():
    assert list(extract_all([], 2, load_extractor, worth_a_pool=0)) == []


def test_the_name_without_loading_is_the_name_when_loaded(monkeypatch):
    extractor = load()
    assert identify() == f"{extractor.name} {extractor.version}" == extractor_name()
    for name in ("no_such_model", "/no/such/folder", "json", "no-identifier"):
        with pytest.raises(ValueError, match="no language model"):
            identify(name)
    monkeypatch.setenv("TIMELINE_MODEL", "no_such_model")
    with pytest.raises(SettingsError, match="TIMELINE_MODEL"):
        extractor_name()

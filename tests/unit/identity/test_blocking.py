"""Whatever may be one event is found by the index: an entry of one lies in a probe of the other."""

import pytest
from sentences import content, said

from timeline.identity.blocking import probes, standing
from timeline.identity.lending import lend
from timeline.identity.likeness import date_likeness

SENTENCE = "The Erstal ferry ran aground off Marn."


def finds(one, other):
    """Tell whether a mention with one date finds an event with the other."""
    ranges = [probe for found in probes(said(SENTENCE, *one)).values() for probe in found]
    cells, first, last = standing(content(SENTENCE, *other))
    return any(probe.cell in cells and probe.low <= first <= probe.high and last >= probe.end for probe in ranges)


DATES = ["2024-06-19", "2024-06-20", "2024-06", "2024", "2024-22", "2024-06-17/2024-06-23", "202X", "2022/..", "../2024-06", "2024-06-19~"]


@pytest.mark.parametrize("one", DATES)
@pytest.mark.parametrize("other", DATES)
def test_dates_that_may_be_one_occurrence_find_each_other(one, other):
    may = date_likeness(said(SENTENCE, one, "run", article="a"), said(SENTENCE, other, "run", article="b")) > 0
    assert finds((one, "run"), (other, "run")) or not may


@pytest.mark.parametrize(
    ("one", "other"), [("2024-06-19", "2024-06-22"), ("2024-06-19", "2024-08"), ("2024", "2026"), ("2022/..", "2023/..")]
)
def test_dates_far_apart_do_not(one, other):
    assert not finds((one, "run"), (other, "run"))


def test_a_month_without_a_year_finds_and_is_found():
    june = said(SENTENCE, None, "run", phrase="in June")
    assert june.month == 6
    places = {probe.cell for found in probes(june).values() for probe in found}
    assert places & {*standing(content(SENTENCE, "2024-06-19", "run")).cells}
    seen = {probe.cell for found in probes(said(SENTENCE, "2024-06-19", "run")).values() for probe in found}
    assert seen & {*standing(content(SENTENCE, None, "run", phrase="in June")).cells}


def test_nothing_is_indexed_that_nothing_bounds():
    assert standing(content(SENTENCE, None, "run", phrase="some day")).cells == ()


def test_the_year_is_lent_at_the_precision_of_the_words():
    june = said(SENTENCE, None, "run", phrase="in June")
    lent = lend(june, said(SENTENCE, "2024-06-19", "run"), "b.txt")
    assert (lent.value, "b.txt" in lent.rule) == ("2024-06", True)
    assert lend(june, said(SENTENCE, "2024-07-01", "run"), "b.txt") is None
    assert lend(said(SENTENCE, "2024-06", "run"), said(SENTENCE, "2024-06-19", "run"), "b.txt") is None

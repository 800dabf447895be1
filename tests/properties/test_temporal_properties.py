"""What holds for any text at all: spans, order, valid values, no exception, nothing moved by blank lines."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import EdtfDate
from timeline.errors import DateError
from timeline.temporal import Bounds, dates, published, tag
from timeline.temporal.typed import read

WORDS = """
the a last next this that of on in by since until from to between and or early late mid end about two 3 12 19 1998 2024 1945 44 BC AD May
March June Oct . , - – ' Monday Friday Sun today yesterday tomorrow tonight morning night noon midnight week weeks year years month months
day days decade century quarter half third first second fiscal ago earlier later before after daily every each now recently soon past
future 5 p.m. am 14:30 GMT 1/2 2.5 3/4/2025 2024-06-19 16:1017/02/2025 Q3 H1 FY 90s 1990s 's th st spring summer fall nineteen ninety-six
twenty hundred thousand couple few several dozen said will was plans ended weekend Christmas Easter Thanksgiving then time Published
Updated: year-ago period latest 0 00 31 32 99 0000 9999 10000 123456789012345 ½ ² ٣ Ⅳ İ ß
"""
PIECES = [*WORDS.split(), "", "\n", "\n\n"]
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
days = st.one_of(st.none(), st.dates())
bounds = st.builds(Bounds, st.one_of(st.none(), st.dates()), st.one_of(st.none(), st.dates()))
references = st.one_of(days, bounds)

DATE = r"(?:BC\d{4}|\d{4}|XXXX)"
TIME = r"(?:T(?:\d\d:\d\d|MO|AF|EV|NI|MI|DT))"
VALUE = re.compile(
    rf"(?:PRESENT|PAST|FUTURE)_REF"
    rf"|{DATE}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX){TIME}?)?|-(?:W(?:\d\d|XX)(?:-(?:WE|[1-7]{TIME}?))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    rf"|(?:BC)?\d{{1,3}}|XX\d|XXX?|X"
    rf"|P(?:X+|\d+(?:\.\d+)?)?(?:X|\d+(?:\.\d+)?)?(?:Y|M|W|D|Q|DE|CE|ML|WE)(?:\d+M)?(?:\d+D)?(?:T\d+H)?|P(?:\d+D)?T(?:X|\d+(?:\.\d+)?)[HMS](?:\d+[MS])?|PX+"
)


def check(start: int, end: int, words: str, text: str, done: int) -> None:
    assert 0 <= done <= start < end <= len(text)
    assert text[start:end] == words


@given(texts, references)
@settings(max_examples=400, deadline=None)
def test_expressions_lie_in_the_text_in_order_with_valid_values(text, reference):
    done = 0
    for item in tag(text, reference):
        check(item.start, item.end, item.text, text, done)
        assert VALUE.fullmatch(item.value), item
        done = item.end


@given(texts, references)
@settings(max_examples=400, deadline=None)
def test_phrases_lie_in_the_text_in_order_with_valid_dates(text, reference):
    done = 0
    for item in dates(text, reference):
        check(item.start, item.end, item.text, text, done)
        assert item.start <= item.core_start < item.core_end <= item.end
        assert item.rule
        assert "\n" not in item.rule
        if item.date is None:
            assert item.reason
        else:
            assert EdtfDate.parse(item.date).text == item.date
        done = item.end


@given(texts, days, st.integers(1, 4))
@settings(deadline=None)
def test_blank_lines_before_a_text_move_it_and_change_nothing(text, reference, lines):
    moved = "\n" * lines
    here = [(item.start, item.end, item.type, item.value) for item in tag(text, reference)]
    there = [(item.start - lines, item.end - lines, item.type, item.value) for item in tag(moved + text, reference)]
    assert here == there


@given(texts)
@settings(deadline=None)
def test_the_evidence_of_publication_lies_in_the_text(text):
    found = published(text)
    for evidence in found.evidence:
        assert text[evidence.start : evidence.end] == evidence.text
    if found.day is not None:
        assert found.evidence
        assert found.bounds == Bounds(found.day, found.day)
    if found.bounds.after is not None and found.bounds.before is not None:
        assert found.bounds.after <= found.bounds.before


@given(texts.filter(lambda text: len(text) < 40), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_what_is_typed_is_read_or_refused(text, today):
    try:
        reading = read(text, today)
    except DateError as error:
        refusal = str(error)
        assert refusal
    else:
        assert EdtfDate.parse(reading.date.text) == reading.date
        assert reading.reference == today
        assert reading.rule


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
@settings(deadline=None)
def test_a_full_date_says_its_day_in_any_shape(day):
    month = f"{day:%B}"
    for text in (
        f"On {day.day} {month} {day.year:04d} it rained.",
        f"On {month} {day.day}, {day.year:04d}, it rained.",
        f"It rained on {day.isoformat()}.",
    ):
        assert [item.value for item in tag(text, date(2024, 10, 19))] == [day.isoformat()]
        assert [item.date for item in dates(text)] == [day.isoformat()]


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)))
@settings(deadline=None)
def test_yesterday_is_the_day_before_publication(day):
    found = dates("He left yesterday.", day)
    assert [EdtfDate.parse(item.date).first for item in found if item.date] == [day.toordinal() - 1]

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import SettingsError
from timeline.model.articles import Origin, Published
from timeline.sources import ReadOptions, read_path
from timeline.sources.publication import given_day, published_of
from timeline.temporal import Bounds, Evidence, Publication


@pytest.mark.parametrize(
    ("value", "day", "time", "zone"),
    [
        ("2024-06-19", "2024-06-19", "", ""),
        (" 2024-06-19 ", "2024-06-19", "", ""),
        ("2024-06-19T23:59:59+09:00", "2024-06-19", "23:59:59", "+09:00"),  # the day as printed, not the one in UTC
        ("2024-06-19T00:10Z", "2024-06-19", "00:10", "Z"),
        ("2024-06-19 14:37", "2024-06-19", "14:37", ""),
        ("2024-06-19T14:37:00.123 +0900", "2024-06-19", "14:37:00.123", "+0900"),
        ("2016-12-31T23:59:60Z", "2016-12-31", "23:59:60", "Z"),
        ("2025-04-14 10:00 UTC", "2025-04-14", "10:00", "UTC"),
        ("Mon, 14 Apr 2025 23:30:00 -0400", "2025-04-14", "23:30:00", "-0400"),
        ("4 Apr 2025 10:00 GMT", "2025-04-04", "10:00", "GMT"),
        ("19 June 2024", "2024-06-19", "", ""),
        ("April 4, 2025", "2025-04-04", "", ""),
        ("3 mars 2024", "2024-03-03", "", ""),
    ],
)
def test_a_given_day_stays_as_printed(value, day, time, zone):
    assert given_day(value, "key dct") == Published(day, Origin.GIVEN, "key dct", time=time, zone=zone)


@pytest.mark.parametrize(
    "value",
    [
        "2024-06",
        "2024",
        "20240619",
        "2024-6-19",
        "2024-02-30",
        "2023-02-29",
        "2024-06-19T",
        "2024-06-19T25:00",
        "2024-06-19T10",
        "03/04/2025",
        "13/04/2025",
        "25-04-14",
        "1713052800",
        "2024-06-19~",
        "2024-W25-3",
        "",
        "0000-01-01",
        "２０２４-06-19",
        "2024-06-19\n2024-06-20",
    ],
)
def test_what_is_no_iso_day_is_refused(value):
    with pytest.raises(ValueError, match="no ISO day"):
        given_day(value)


@pytest.mark.parametrize(
    "value",
    ["yesterday", "14 April", "Monday", "last week", "June 2024", "circa 14 April 2025", "since 14 April 2025", "3-5 March 2024", "soon",
     "Tue, 14 Apr 2025 10:00:00 GMT", "500 BC"],
)  # fmt: skip
def test_words_that_are_no_one_day_of_a_year_are_refused(value):
    with pytest.raises(ValueError, match=re.escape(value.removesuffix(" 10:00:00 GMT"))):
        given_day(value)


@pytest.mark.parametrize("published", ["2024-06", "yesterday", "20240619", "2024-06-31"])
def test_options_take_days_only(published):
    with pytest.raises(SettingsError, match="2024-06-19"):
        ReadOptions(published=published)


@pytest.mark.parametrize("encoding", ["utf-9", "base64", "rot13", "hex", "x\0y", "klingon", "zlib", "undefined"])
def test_options_take_text_encodings_only(encoding):
    with pytest.raises(SettingsError, match="windows-1252"):
        ReadOptions(encoding=encoding)


@pytest.mark.parametrize(("encoding", "codec"), [("", "utf-8"), ("UTF8", "utf-8"), ("latin1", "iso8859-1"), ("windows-1252", "cp1252")])
def test_an_encoding_has_one_name(encoding, codec):
    assert ReadOptions(encoding=encoding).codec == codec


def found(day=None, after=None, before=None, rule="rule"):
    return Publication(day, Bounds(after, before), (Evidence(3, 8, "words"), Evidence(9, 10, "x")), rule, "14:37", "JST")


def test_a_day_found_in_the_text_keeps_its_evidence():
    assert published_of(found(date(2024, 10, 19))) == Published("2024-10-19", Origin.TEXT, "rule", "words", 3, 8, "14:37", "JST")


def test_bounds_are_kept_where_there_is_no_day():
    bounded = published_of(found(after=date(2025, 2, 14), before=date(2025, 3, 1)))
    assert (bounded.day, bounded.origin, bounded.after, bounded.before) == ("", Origin.TEXT, "2025-02-14", "2025-03-01")
    assert published_of(found(after=date(2025, 2, 14))).before == ""


def test_nothing_found_is_unknown_and_says_why():
    assert published_of(found(rule="two days are printed")) == Published("", Origin.UNKNOWN, "two days are printed")


def test_bounds_without_evidence():
    bounded = published_of(Publication(None, Bounds(after=date(2025, 2, 14)), (), "rule"))
    assert (bounded.after, bounded.evidence, bounded.start, bounded.end) == ("2025-02-14", "", 0, 0)


def test_the_days_that_the_seeds_print():
    seeds = Path(__file__).parents[3] / "seeds"
    read = {article.source[:3]: article for article in read_path(seeds, ReadOptions())}
    assert {name: article.published.day for name, article in read.items()} == {
        "000": "",
        "001": "",
        "002": "",
        "003": "2025-02-17",
        "004": "2024-10-19",
    }
    for name in ("003", "004"):
        published = read[name].published
        assert published.origin is Origin.TEXT
        assert read[name].text[published.start : published.end] == published.evidence
    assert (read["004"].published.time, read["004"].published.zone) == ("14:37", "JST")


def test_a_date_given_by_a_person_beats_the_printed_one():
    seed = Path(__file__).parents[3] / "seeds" / "004_2fc31b5072736374.txt"
    (article,) = read_path(seed, ReadOptions(published="2024-10-20"))
    assert (article.published.day, article.published.origin, article.published.evidence) == ("2024-10-20", Origin.GIVEN, "")

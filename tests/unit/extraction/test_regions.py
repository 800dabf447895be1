"""Whom governors, premiers and mayors act for. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.affiliation.regions import home_region, home_town
from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "region", "town"),
    [
        ("ODEN FALLS, S.D. (AP) -- Snow fell in Iowa, Iowa and Iowa.", "South Dakota", "Oden Falls"),
        ("The storm\n\nBy Ana Ruiz\n\nLemvig, Ontario (CNN) - Snow fell in Lemvig.", "Ontario", "Lemvig"),
        ("ODEN, Chile (AP) -- Snow fell.", "", "Oden"),
        ("Snow fell in Kansas. Schools in Kansas were shut.", "Kansas", ""),
        ("Snow fell in Kansas, in Ohio, and on Ohio Street in Kansas City.", "", ""),
        ("A village in B.C. was hit, and then another in British Columbia.", "British Columbia", ""),
        ("Snow fell.", "", ""),
    ],
)
def test_a_text_is_about_a_region_and_a_town(text: str, region: str, town: str) -> None:
    found = home_region(text)
    assert (found.name if found is not None else "", home_town(text)) == (region, town)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ODEN FALLS, S.D. (AP) -- Gov. Ana Ruiz vetoed the bill on Monday.", ["Ana Ruiz", "South Dakota"]),
        ("ODEN FALLS, S.D. (AP) -- Mayor Ana Ruiz vetoed the bill on Monday.", ["Ana Ruiz", "Oden Falls"]),
        ("ODEN FALLS, S.D. (AP) -- Former governor Ana Ruiz died on Monday.", ["Ana Ruiz"]),
        ("ODEN FALLS, S.D. (AP) -- Central bank governor Ana Ruiz died on Monday.", ["Ana Ruiz"]),
        ("ODEN FALLS, S.D. (AP) -- Nevada Governor Ana Ruiz died on Monday.", ["Ana Ruiz", "Nevada"]),
        ("LEMVIG, Alberta -- Canada was cold. Premier Karl Holm resigned on Monday.", ["Karl Holm", "Alberta"]),
        ("Gov. Ana Ruiz vetoed the bill on Monday.", ["Ana Ruiz"]),
    ],
)
def test_a_governor_acts_for_the_region_that_a_text_is_about(extractor: Extractor, text: str, names: list[str]) -> None:
    assert [actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors] == names

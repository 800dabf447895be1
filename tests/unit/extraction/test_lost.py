"""Who takes part though the parse lost them, and who stands nearby and has no part. The sentences are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("OSTBY, Norway, April 7, 2025 /Newsline/ -- Holvar Corp. (OSE: HOLV) today announced a plan.", "announced", {"Holvar"}),
        ("April 7, 2025 - Holvar Corp., a maker of valves, today announced that it will grow.", "announced", {"Holvar"}),
        ("For Holvar Corp., founded in 1934 by two brothers, the strike comes at a hard time.", "founded", {"Holvar"}),
        ("Holm, a tax lawyer appointed by the court in May, wept. Karl Holm had lost.", "appointed", {"Karl Holm"}),
        ("The choir is led by Ana Ruiz, a music teacher from Oslo who sang before the king in 2019.", "sang", {"Ana Ruiz"}),
        (
            "Ana Ruiz and her partner Karl Holm, a free transfer from Nintendo in May, lost.",
            "transfer",
            {"Karl Holm", "Nintendo"},
        ),
        ("The Peruvian mission in the valley, known as UNVAL, left on Monday.", "left", {"Peru", "UNVAL"}),
        (
            "Ana Ruiz toured the valley on Monday with the district's chair, Karl Holm, and spoke to farmers.",
            "toured",
            {"Ana Ruiz", "Karl Holm"},
        ),
        (
            "The bridge, inaugurated on 14 May 2005 by the then mayors, Ms. Ana Ruiz and Mr. Karl Holm, carries a tram.",
            "inaugurated",
            {"Ana Ruiz", "Karl Holm"},
        ),
        ("The Rowers' Union, whose secretary Ana Ruiz left in May, pledged on Monday to wait.", "pledged", {"Rowers' Union"}),
        ("The raid of 7 May 2021 on the river, in which a fisherman, Karl Holm, died, was a mistake.", "raid", {"Karl Holm"}),
        ("Ana Ruiz ordered the flags of all schools to be flown at half-mast on Monday.", "flown", {"Ana Ruiz"}),
    ],
)
def test_who_is_lost_in_the_parse(extractor: Extractor, text: str, trigger: str, names: set[str]) -> None:
    found = {mention.trigger.text: {actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions}
    assert found[trigger] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz spoke to Oden News on Monday.", {"Ana Ruiz"}),
        ("Ana Ruiz told Oden News on Monday.", {"Ana Ruiz"}),
        ("Ana Ruiz opened the Tilbury Centre on Monday.", {"Ana Ruiz"}),
        ("The former Nintendo engineer Ana Ruiz was arrested on Monday.", {"Ana Ruiz"}),
        ("Karl Holm was jailed on Monday for a Facebook post.", {"Karl Holm"}),
        ('"It was a hard winter for all of us," Ana Ruiz told Oden Radio on Monday.', {"Ana Ruiz"}),
        ("Sony raised cash on Monday from a group led by Brixade Corp., whose partner, Karl Holm, took a seat.", {"Sony", "Brixade"}),
        ("Sony signed a contract on Monday with Brixade Corp., part of the Holvar Corp. group.", {"Sony", "Brixade"}),
        ("An inquiry led by Ana Ruiz, a former head of Nintendo, blamed Sony on Monday.", {"Ana Ruiz", "Sony"}),
    ],
)
def test_who_stands_by_has_no_part(extractor: Extractor, text: str, names: set[str]) -> None:
    assert [{actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions] == [names]

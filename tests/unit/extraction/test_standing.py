"""Which word has a date where the grammar points to another one. The sentences are written for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


def dated(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    mentions = extractor.extract(text, DAY).mentions
    return sorted((mention.trigger.text, mention.date.value) for mention in mentions if mention.date is not None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The club has until 20 May to appeal.", [("appeal", "../2025-05-20")]),
        ("Norvax was given until 20 May to answer the letter.", [("answer", "../2025-05-20")]),
        ("A vigil will be held on Friday.", [("vigil", "2025-04-11")]),
        ("The vigil was held on Monday.", [("vigil", "2025-04-07")]),
        ("The vigil was not held on Monday.", []),
        ("The hearing is scheduled for 20 May.", [("hearing", "2025-05-20")]),
        ("The keys were held on Monday by the guard.", [("held", "2025-04-07")]),
        ("It was in 1982 that Anna Holm left the island.", [("left", "1982")]),
        ("Since January it is the fishermen who have been asking for help.", [("asking", "2025-01/..")]),
        ("Holm scored with two minutes left on Sunday.", [("scored", "2025-04-06")]),
        ("The union sold its boats in March, and its hall will close next month.", [("close", "2025-05"), ("sold", "2025-03")]),
        (
            "A baker who was hurt in his shop Monday morning had been warned of gas, his brother said Tuesday.",
            [("hurt", "2025-04-07"), ("said", "2025-04-08")],
        ),
        ("Two stills show men leaving the bank on Monday.", [("leaving", "2025-04-07")]),
        ("The mill, which let 40 men go in March, is small.", [("let", "2025-03")]),
        ("Last month Anna Holm, who acts for the union, sold its hall.", [("sold", "2025-03")]),
        ("Roe lived long enough to learn, on Monday, that he had won.", [("learn", "2025-04-07")]),
        ("Holm, who turned 18 on Monday, left.", [("turned", "2025-04-07")]),
        ("We may see this become a long summer.", []),
        ("Holm let the choir begin last week.", [("begin", "2025-03-31/2025-04-06")]),
        ("The bank had sent the mayor stern letters in 2009 and again in 2012.", [("sent", "2009"), ("sent", "2012")]),
        ("Holm left on Monday, a day after the yard, deep in debt, closed its gates.", [("closed", "2025-04-06"), ("left", "2025-04-07")]),
        ("Holm, referring to the takeover of the yard last year, left.", [("takeover", "2024")]),
        ("Roe was found dead of a knife wound Monday at his home.", [("found", "2025-04-07")]),
        ('"We asked the bank in 2014 and again last year," she said.', [("asked", "2014"), ("asked", "2024")]),
        ("The Herald ran the story in its March 23 issue.", [("ran", "2025-03-23")]),
        ("Holm met Roe at a 1995 charity rodeo.", [("met", "1995")]),
        ("The boat was sold at a 1995 price.", []),
        ("In August 1962 she used a boat to reach the island.", [("used", "1962-08")]),
        ("Holm said he had hired a guide who would lead them in May.", [("lead", "2025-05")]),
        ("The mayor said she would send a boat next month to see if the pier holds.", [("send", "2025-05")]),
    ],
)
def test_who_has_the_date(extractor: Extractor, text: str, found: list[tuple[str, str]]) -> None:
    assert dated(extractor, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Holm met the king on Monday, during which she praised his boat.", {"met", "praised"}),
        ("Holm was crowned on 3 March 2020, the day on which the lake froze.", {"crowned", "froze"}),
        ("At the Oden summit in 2011 Norway promised to help.", {"summit", "promised"}),
        ("Holm was shot during a robbery in 2001.", {"robbery", "shot"}),
        ("When his house burned down in 1989, Holm left for Peru.", {"burned", "left"}),
        ("A court fined the captain on Monday but cleared his cook.", {"fined", "cleared"}),
        ("Holm fled in 1945 and studied law.", {"fled"}),
        ("At the Oden summit in 1999 Peru promised to withdraw within three years.", {"summit", "promised"}),
        ("Guards have been watching the pier since March 1, when the mayor closed it.", {"watching", "closed"}),
        ("Holm was freed on Monday, hours after her captors had threatened to shoot.", {"freed", "threatened"}),
        ("The club will play on 20 May, when the season ends.", {"play", "ends"}),
        ("In summer, when the pass opens, buses run to Oden.", set()),
        ("A baker burned ten loaves and wounded his hand at a fair on Sunday.", {"burned", "wounded"}),
        ("A storm sank two boats and wounded nine men on Sunday, blowing hard for several hours.", {"sank", "wounded"}),
        ("Sales of boats rose in May, while those of nets fell.", {"rose", "fell"}),
        ("Holm spoke at a meeting on Monday, where he was booed.", {"spoke", "booed"}),
        ("Holm moved to Oden in 1990, where he studied law.", {"moved"}),
        ("In March 2021 it sold a yard to a firm from Lima, whose owner, Ivo Roe, took a seat on the board.", {"sold"}),
        ("In May 2008 Norvax dropped its offer after the fall of its bank left it poor.", {"dropped"}),
    ],
)
def test_who_shares_it(extractor: Extractor, text: str, found: set[str]) -> None:
    assert {trigger for trigger, _ in dated(extractor, text)} == found


@pytest.mark.parametrize(
    "text",
    [
        "The rains, which run from December to March, flood the plain.",
        "17:20\nThe ferry docks\nThe ferry is back in Oden.\n\n16:05\nA storm nears\nThe pier is shut.\n\n14:10\nNo power\nIt is dark.",
    ],
)
def test_what_comes_again_and_times_of_posts_date_nothing(extractor: Extractor, text: str) -> None:
    assert dated(extractor, text) == []


def test_a_sentence_that_has_its_own_date_lends_none(extractor: Extractor) -> None:
    assert dated(extractor, "The permit expired in 1987. Every morning she hangs up the nets.") == [("expired", "1987")]
    assert dated(extractor, "Oden, January 1997. The bank closes its doors.") == [("closes", "1997-01")]


def test_the_last_line_of_an_obituary(extractor: Extractor) -> None:
    body = "\n\n".join(
        f"She flew the {name} route for many years, and her letters home were full of it." for name in ("Oden", "Lima", "Malta", "Cork")
    )
    assert dated(extractor, f"Anna Holm obituary\n\n{body}\n\n• Anna Holm, pilot, born 3 May 1930; died 2 March 2025") == [
        ("born", "1930-05-03"),
        ("died", "2025-03-02"),
    ]

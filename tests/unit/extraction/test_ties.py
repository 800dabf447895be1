"""For whom persons act by what stands between two names. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


def _said(extractor: Extractor, told: str, who: str = "Ruiz") -> list[str]:
    mentions = extractor.extract(f"{told} Much has changed.\n\n{who} said on Monday that prices would rise.", DAY).mentions
    return [actor.name for actor in [mention for mention in mentions if mention.date][-1].actors]


@pytest.mark.parametrize(
    "told",
    [
        "Holvar Inc. was founded in 2004 by Ana Ruiz.",
        "Holvar Inc., founded by brothers Karl Holm and Ana Ruiz, makes pumps.",
        "Holvar Inc. is a maker of pumps led by the engineer Ana Ruiz.",
        "Ana Ruiz, a former colonel who now heads Holvar Inc., likes pumps.",
        "Ana Ruiz founded Holvar Inc. in a barn.",
        "Holvar Inc.'s chief pump designer, Ana Ruiz, likes pumps.",
        "Ana Ruiz has been named head of sales at Holvar Inc.",
        "Holvar Inc. has appointed Ana Ruiz as head of sales.",
    ],
)
def test_who_is_tied_to_a_body_speaks_for_it(extractor: Extractor, told: str) -> None:
    assert _said(extractor, told) == ["Ana Ruiz", "Holvar"]


@pytest.mark.parametrize(
    "told",
    [
        "Holvar Inc.'s fiercest critic, Ana Ruiz, hates pumps.",
        "Holvar Inc.'s former owner, Ana Ruiz, likes pumps.",
        "Holvar Inc. was founded long ago. Ana Ruiz likes pumps.",
    ],
)
def test_critics_and_former_owners_do_not(extractor: Extractor, told: str) -> None:
    assert _said(extractor, told) == ["Ana Ruiz"]


@pytest.mark.parametrize("did", ["was born in May 1961", "seized power in 2001", "was elected in May 2001", "married in May 2001"])
def test_what_is_ones_own_is_not_the_states(extractor: Extractor, did: str) -> None:
    mentions = extractor.extract(f"Peruvian President Ana Ruiz, who {did}, has left.", DAY).mentions
    assert [actor.name for actor in next(mention for mention in mentions if mention.date).actors] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("The Oden County Sheriff's Office has 12 cars. Sheriff Ana Ruiz likes them.", ["Ana Ruiz", "Oden County Sheriff's Office"]),
        ("The Oden Police Department has 12 cars. Police Chief Ana Ruiz likes them.", ["Ana Ruiz", "Oden Police Department"]),
        ("Oden College has 900 students. The provost, Ana Ruiz, likes them.", ["Ana Ruiz", "Oden College"]),
        ("Oden College and Vardo University have 900 students. The provost, Ana Ruiz, likes them.", ["Ana Ruiz"]),
        ("The Oden Police Department has 12 cars. Chief geologist Ana Ruiz likes them.", ["Ana Ruiz"]),
    ],
)
def test_an_office_that_one_body_has(extractor: Extractor, told: str, names: list[str]) -> None:
    assert _said(extractor, told) == names

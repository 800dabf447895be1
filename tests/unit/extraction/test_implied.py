"""Whose an occurrence is that names nobody, in an article on one organization. The sentences and names are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday
ABOUT = "Holvar Inc. said it will close its plant in Oden. Holvar makes pumps. Holvar has 300 workers. "


@pytest.mark.parametrize(
    ("told", "is_its_own"),
    [
        ("Employees were told on Monday.", True),
        ("Two segments posted lower earnings in March.", True),
        ("Counselors will be available through Friday.", False),
        ("A neighbor said on Monday that he had seen smoke.", False),
        ("In Lima two girls were charged on Monday.", False),
        ("Eleven people died in that town in May 2013.", False),
        ("The vigil will be held on Friday.", False),
    ],
)
def test_others_do_nothing_for_the_organization_that_an_article_is_about(extractor: Extractor, told: str, is_its_own: bool) -> None:
    mention = [mention for mention in extractor.extract(ABOUT + told, DAY).mentions if mention.date][-1]
    assert ["Holvar"] * is_its_own == [actor.name for actor in mention.actors]


def test_police_are_those_of_whom_an_article_tells(extractor: Extractor) -> None:
    about = "The Oden Police Department has 12 officers. The Oden Police Department is in a brick house. "
    mention = extractor.extract(f"{about}On Monday, police said a man was seen.", DAY).mentions[-1]
    assert [actor.name for actor in mention.actors] == ["Oden Police Department"]

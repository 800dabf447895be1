"""Bodies of towns and peoples, and towns that act. The sentences and names are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.institutions import institutions, kind_of_institution
from timeline.extraction.recognition.introductions import described

DAY = date(2025, 4, 9)  # a Wednesday


def _told(extractor: Extractor, text: str) -> list[str]:
    return sorted(actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday the Oden school board met.", ("Oden school board",)),
        ("Vardo city council met.", ("Vardo city council",)),
        (
            "The Chilean cricket federation and the St. Olaf fire department agreed.",
            ("Chilean cricket federation", "St. Olaf fire department"),
        ),
        ("The Lemvig Mennonite church and the Peruvian dockers' union", ("Lemvig Mennonite church", "Peruvian dockers' union")),
        ("It snowed on Sunday. The diocese was shut.", ()),
        ("A Vardo high school was shut.", ()),
        ("The Chilean health department, the Roman Catholic church and the Oden church", ()),
    ],
)
def test_bodies_whose_kind_stands_in_small_letters(text: str, found: tuple[str, ...]) -> None:
    assert institutions(text) == found
    assert all(kind_of_institution(name) for name in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Oden school board met. The board closed a school on Monday.", ["Oden school board"]),
        ("The Lima city council met. It banned cars on Monday.", ["Lima city council"]),
        ("Ana Ruiz sued the Vardo county board. Snow fell. The county board settled on Monday.", ["Vardo county board"]),
        ("ODEN, Ohio - Snow fell. The city sued the state on Monday.", ["Oden", "Ohio"]),
        ("VARDO - The mill was sold on Monday to the town.", ["Vardo"]),
        ("ODEN, Ohio - Snow fell. State officials closed the road on Monday.", ["Ohio"]),
        ("Snow fell in Tillard County. The county closed the road on Monday.", ["Tillard County"]),
        ("VARDO - Snow fell. Mayor Ana Ruiz resigned on Monday.", ["Ana Ruiz", "Vardo"]),
        ("The mill was sold on Monday to Tillard County.", ["Tillard County"]),
        ("VARDO - Snow fell. A fire began in the town on Monday.", []),
        ("VARDO - Snow fell. The town celebrated its birthday on Monday.", []),
        ("Snow fell. The city sued a mill on Monday.", []),
    ],
)
def test_towns_and_their_bodies_act(extractor: Extractor, text: str, names: list[str]) -> None:
    assert _told(extractor, text) == names


def test_a_body_is_not_meant_by_the_noun_for_another_kind(extractor: Extractor) -> None:
    text = "Oden Primary School opened in 1957. Oden Primary School was shut. The union filed a grievance on Monday."
    assert _told(extractor, text) == []
    assert _told(extractor, text.replace("union", "school")) == ["Oden Primary School"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Vardo Symphony Orchestra was founded in 1908. The musicians struck on Monday.", ["Vardo Symphony Orchestra"]),
        ("The bank was founded in 1908. The musicians struck on Monday.", []),
        ("Bishop Ana Ruiz spoke. Snow fell. The bishop, who came from Vardo, resigned on Monday.", ["Ana Ruiz"]),
        ("Ana Ruiz won the Karl Holm competition on Monday.", ["Ana Ruiz"]),
        ("Ana Ruiz edited the Vardo Gazette. Snow fell. A court fined the Gazette on Monday.", ["Vardo Gazette"]),
        ("Ana Ruiz edited the Vardo Gazette. Snow fell. A court fined the Lemvig Gazette on Monday.", ["Lemvig Gazette"]),
        ("The Lemvig Public Library sent 300 maps in March.", ["Lemvig Public Library"]),
        ("Lemvig Baptist Church sued Ana Ruiz on Monday.", ["Ana Ruiz", "Lemvig Baptist Church"]),
        ("The Kittiwakes, a rock band from Vardo, broke up on Monday.", ["Kittiwakes"]),
        ("Ana Ruiz studied law at Vardo University, graduating in 1950.", ["Ana Ruiz", "Vardo University"]),
        ("Ana Ruiz worked in Vardo, graduating in 1950.", ["Ana Ruiz"]),
    ],
)
def test_lives_and_the_bodies_in_them(extractor: Extractor, text: str, names: list[str]) -> None:
    assert _told(extractor, text) == names


def test_what_is_said_behind_a_name_tells_a_body() -> None:
    assert list(described("The Kittiwakes, a rock band from Vardo, broke up.")) == ["Kittiwakes"]
    assert list(described("The Kittiwakes, a range of hills in Vardo, burned.")) == []

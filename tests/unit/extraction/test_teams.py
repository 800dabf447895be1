"""Teams by their names, and makers beside what they make. The sentences and names are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.teams import teams

DAY = date(2025, 4, 9)  # a Wednesday
GAME = (
    "The Oden Quells took over first place on Tuesday by a 4-2 win against the Vardo Nimmins. The shortstop hit a homer in the last "
    "inning. The Quells are 14-5. Reliever Karl Holm left the Nimmins in May 2023."
)


def test_a_report_on_a_game_names_teams() -> None:
    assert teams(GAME) == ("Oden Quells", "Vardo Nimmins")


def test_clubs_are_called_after_towns() -> None:
    match = (
        "The striker scored as Vardo Athletic drew at Oden Town on Monday. The midfielder and the goalkeeper were booked at New York City."
    )
    assert teams(match) == ("Vardo Athletic", "Oden Town")
    promoted = "Vardo Rovers beat Oden Town in the second division. The defender scored. Rovers are glad. The town is sad."
    assert teams(promoted) == ("Vardo Rovers", "Oden Town", "Rovers")
    assert teams(promoted.replace("The defender scored. ", "")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Oden Quells took over on Tuesday. The Quells are sad.",  # no game
        GAME.replace("Quells", "Holms").replace("Nimmins", "Holms"),  # a family's
        GAME.replace("Oden Quells", "Americans")
        .replace("Quells", "Americans")
        .replace("Vardo Nimmins", "Danes")
        .replace("Nimmins", "Danes"),
    ],
)
def test_what_is_no_team(text: str) -> None:
    assert teams(text) == ()


def test_teams_take_part_under_their_whole_names(extractor: Extractor) -> None:
    found = {mention.trigger.text: {actor.name for actor in mention.actors} for mention in extractor.extract(GAME, DAY).mentions}
    assert found["took"] >= {"Oden Quells"}
    assert found["left"] == {"Karl Holm", "Vardo Nimmins"}


def test_a_club_goes_by_a_part_of_its_name(extractor: Extractor) -> None:
    text = "Vardo Rovers beat Oden Town in the second division. The defender scored. Vardo slept. Rovers sacked Karl Holm on Monday."
    assert {actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors} == {"Vardo Rovers", "Karl Holm"}


def test_a_maker_is_no_thing_of_its_own(extractor: Extractor) -> None:
    text = "Holvar Motor Company makes cars. It will build the Holvar Comet sedan in Oden. Holvar told the unions on Monday."
    assert [actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors] == ["Holvar Motor Company"]

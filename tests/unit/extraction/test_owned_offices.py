"""Whose an office is that a text gives to a common noun or a pronoun. The sentences are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The board of Holvar Securities gave up in Peru. Its president, Karl Holm, wept on Monday.",
            {"Karl Holm", "Holvar Securities"},
        ),
        (
            "The Brixade Foundation, with the Tolva Museum, runs a school in Chad. Its secretary, Ana Ruiz, resigned on Monday.",
            {"Ana Ruiz", "Brixade Foundation"},
        ),
        (
            "The University of Cusco shut its gates. The president of the university, Ana Ruiz, asked for calm on Monday.",
            {"Ana Ruiz", "University of Cusco"},
        ),
        (
            "The Oden Harbour Union is on strike. Holvar has no ships left. The union's chairman, Karl Holm, apologised on Monday.",
            {"Karl Holm", "Oden Harbour Union"},
        ),
        (
            "The Tolva Choir sang badly. Karl Holm, head of the choir, apologised on Monday.",
            {"Karl Holm", "Tolva Choir"},
        ),
        (
            "Brixade Inc. went under. The Tolva Commission heard of it. Brixade owed millions. The liquidator, Ana Ruiz, left on Monday.",
            {"Ana Ruiz", "Brixade"},
        ),
        (
            "The Tolva Town Library Trust is broke. On Monday librarian Ana Ruiz apologised.",
            {"Ana Ruiz", "Tolva Town Library Trust"},
        ),
        ("Sony scolded Nintendo and its chairman, Karl Holm. Holm apologised on Monday.", {"Karl Holm", "Nintendo"}),
        ("The Tolva Choir sang badly. Karl Holm, a former head of the choir, apologised on Monday.", {"Karl Holm"}),
        ("The Tolva Choir sang badly. Its critic, Karl Holm, apologised on Monday.", {"Karl Holm"}),
        ("Holvar went to Peru and met its president, Ana Ruiz, who resigned on Monday.", {"Ana Ruiz", "Peru"}),
        ("The Tolva Choir sang. As they took their seats in coach, Karl Holm wept on Monday.", {"Karl Holm"}),
    ],
)
def test_whose_offices_are(extractor: Extractor, text: str, names: set[str]) -> None:
    dated = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert [{actor.name for actor in mention.actors} for mention in dated] == [names]

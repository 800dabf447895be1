"""For whom persons act by the words of their offices, and for whom they do not. The sentences are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sony, whose finance director, Ana Ruiz, resigned on Monday, makes games.", {"Ana Ruiz", "Sony"}),
        ("The Nintendo chief financial officer, Ana Ruiz, resigned on Monday.", {"Ana Ruiz", "Nintendo"}),
        ("The Peruvian president, Karl Holm, is gone. His successor, Ana Ruiz, was sworn in on Monday.", {"Ana Ruiz", "Peru"}),
        ("Peruvian minister Karl Holm is gone. Holm's predecessor, Ana Ruiz, died on Monday.", {"Ana Ruiz", "Peru"}),
        ("The talks were short. His Moldovan counterpart, Ana Ruiz, left on Monday.", {"Ana Ruiz", "Moldova"}),
        ("Former minister Ana Ruiz rose again. Ana Ruiz, president of Peru, resigned on Monday.", {"Ana Ruiz", "Peru"}),
        ("Ana Ruiz, a Peruvian film editor, died on Monday.", {"Ana Ruiz"}),
        ("Ana Ruiz, the film editor whose cuts made Sony rich, died on Monday.", {"Ana Ruiz"}),
        ("Karl Holm, the Turkish Cypriot leader, resigned on Monday.", {"Karl Holm"}),
        ("Peru voted. Alejandro Toledo fell ill on Monday.", {"Alejandro Toledo", "Peru"}),
        ("Queen Beatrix of the Netherlands fell ill on Monday.", {"Queen Beatrix", "Netherlands"}),
        ("U.S. District Judge Ana Ruiz fined Sony on Monday.", {"Ana Ruiz", "Sony"}),
        ("The roof may fall. Professor Ana Ruiz of the University of Oslo complained on Monday.", {"Ana Ruiz"}),
    ],
)
def test_for_whom_persons_act(extractor: Extractor, text: str, names: set[str]) -> None:
    dated = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert [{actor.name for actor in mention.actors} for mention in dated] == [names]

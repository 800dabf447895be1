"""When a person acts for no state or body, whatever they hold or once held. The sentences are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Karl Holm of Peru had few friends. Officers overthrew Holm on Monday.", {"Karl Holm"}),
        ("President Karl Holm of Peru had few friends. Officers tried to depose Holm on Monday.", {"Karl Holm"}),
        ("President Karl Holm of Peru had few friends. Holm won the election on Monday.", {"Karl Holm"}),
        ("Peruvian President Karl Holm's victory on Monday was narrow.", {"Karl Holm"}),
        ("President Karl Holm of Peru had few friends. Holm ran for re-election in 2024.", {"Karl Holm"}),
        ("President Karl Holm of Peru had few friends. Holm won an apology on Monday.", {"Karl Holm", "Peru"}),
        ("President Karl Holm of Peru had few friends. Holm ran a council of war on Monday.", {"Karl Holm", "Peru"}),
        ("Sony's former chairman, Karl Holm, was jailed on Monday.", {"Karl Holm"}),
        ("A former head of Sony, Karl Holm, was jailed on Monday.", {"Karl Holm"}),
        ("A retired Peruvian diplomat, Karl Holm, complained on Monday.", {"Karl Holm"}),
        ("A Peruvian diplomat complained on Monday.", {"Peru"}),
        ("The Peruvian leader of a NATO team resigned on Monday.", {"NATO"}),
        ("The Peruvian leader resigned on Monday.", {"Peru"}),
        ("A Peruvian lawmaker, Karl Holm, apologised on Monday.", {"Karl Holm"}),
        ("A Peruvian deputy, Karl Holm, apologised on Monday.", {"Karl Holm"}),
        ("The Peruvian deputy foreign minister, Karl Holm, apologised on Monday.", {"Karl Holm", "Peru"}),
        (
            "The Treasury Department ran short. Treasury Secretary Karl Holm met Sony on Monday.",
            {"Karl Holm", "Treasury Department", "Sony"},
        ),
        ("CUSCO - The roof fell in. The mayor, Ana Ruiz, apologised on Monday.", {"Ana Ruiz", "Cusco"}),
        ("CUSCO - The roof fell in. Ana Ruiz, a former mayor, apologised on Monday.", {"Ana Ruiz"}),
        ("Ana Ruiz was named the NATO envoy for Chad. Ruiz flew to Lima on Monday.", {"Ana Ruiz", "NATO"}),
    ],
)
def test_for_whom_nobody_acts(extractor: Extractor, text: str, names: set[str]) -> None:
    dated = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert [{actor.name for actor in mention.actors} for mention in dated] == [names]

"""Texts in another language than English are told; the texts are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.language.english import is_english

DAY = date(2024, 3, 4)
GERMAN = (
    "Der Minister traf am 1. März die Leiterin der Bank in Lima, um mit ihr über den Kredit zu sprechen. Beide einigten sich darauf, "
    "dass das Geld bis Juni gezahlt werden soll, und kündigten ein weiteres Treffen an, das im April in Oslo stattfinden wird. Danach "
    "sagte der Minister, er sei mit dem Ergebnis zufrieden, auch wenn noch viele Fragen offen seien, und reiste am Abend wieder ab. "
)
DUTCH = (
    "De minister heeft op maandag gezegd dat het kabinet met een plan komt voor de havens van het land. Het plan was al in de zomer "
    "aangekondigd, maar werd uitgesteld omdat de partijen het niet eens werden. In de stad is de oppositie kritisch; zij wil dat er "
    "meer geld komt voor de schippers. Eerder had de minister gezegd dat alles voor het einde van het jaar klaar zou zijn. "
)
CHRONICLE = "3 May 2019: Strike at the port of Beni. 4 May: Police clear the quay. 5 May: Talks fail. " * 5
PROSE = "On Monday the minister of Peru met the head of the bank in Lima and said that he was content with the loan. " * 4


@pytest.mark.parametrize("text", [GERMAN, DUTCH])
def test_another_language_is_told(extractor: Extractor, text: str) -> None:
    assert not is_english(text)
    assert any("English" in problem for problem in extractor.extract(text, DAY).problems)


@pytest.mark.parametrize("text", [CHRONICLE, PROSE, "", "1 March: Treffen in Lima.", "12 14 16 " * 100])
def test_english_and_what_is_too_short_to_tell_are_let_be(extractor: Extractor, text: str) -> None:
    assert is_english(text)
    assert extractor.extract(text, DAY).problems == ()

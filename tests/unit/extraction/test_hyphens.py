"""Words that a line broke. The texts are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.page.hyphens import mended

TEXT = """Unrest in Peru

The transport minister re-
signed on 12 March 2014, after a long-
term dispute in the cabi-
net. Argen-
tina recalled its envoy on 14 Sep-
tember 2014. The two-
year pact ended in 2015.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he re-\nsigned", "he   resigned"),
        ("he re-\r\n  signed", "he      resigned"),
        ("a two-\nyear pact", "a  two-year pact"),
        ("a Franco-\nGerman pact", "a Franco-\nGerman pact"),
        ("pages 3-\nfour", "pages 3-\nfour"),
        ("- no\n- yes", "- no\n- yes"),
        ("a com\u00admis\u00adsion", "a   commission"),
        ("he ap¬\npointed", "he   appointed"),
        ("Vega &amp; Sons", "    Vega & Sons"),
        ("R&amp;D, &quot;no&quot;", '    R&D,      "no"     '),
        ("Ana O&#39;Hara", "Ana     O'Hara"),
        ("R&D & &none;", "R&D & &none;"),
    ],
)
def test_words_are_whole_and_the_text_as_long(text: str, expected: str) -> None:
    found, begins = mended(text)
    assert found == expected
    assert len(found) == len(text)
    assert all(found[read] == text[given] for read, given in begins.items())


def test_what_was_broken_is_told_whole_and_cited_as_it_stands(extractor: Extractor) -> None:
    mentions = extractor.extract(TEXT, date(2016, 3, 14)).mentions
    told = [
        (mention.date.value, mention.date.text, mention.trigger.text, mention.title) for mention in mentions if mention.date is not None
    ]
    assert told == [
        ("2014-03-12", "12 March 2014", "re-\nsigned", "The transport minister resigned"),
        ("2014-09-14", "14 Sep-\ntember 2014", "recalled", "Argentina recalled its envoy"),
        ("2015", "2015", "ended", "The two-year pact ended"),
    ]
    assert all(mention.date is not None for mention in mentions)
    for mention in mentions:
        places = [mention.trigger, *mention.actors, *([mention.date] if mention.date is not None else [])]
        assert all(TEXT[place.start : place.end] == getattr(place, "text", getattr(place, "surface", "")) for place in places)
        assert TEXT[mention.quote.start : mention.quote.end] == mention.quote.exact
    assert [actor.surface for actor in mentions[1].actors] == ["Argen-\ntina"]

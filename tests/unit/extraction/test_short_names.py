"""By which name a company goes that its text mostly calls by the front of it. The texts and names are made up for these tests."""

import pytest

from timeline.extraction.organizations import index_words, mostly_called, short_forms, usual_name
from timeline.extraction.people import persons_by_form, runs_by_surname

OFTEN = " Dorvane sold mines. Dorvane cut jobs. Dorvane hired clerks. Dorvane moved."


@pytest.mark.parametrize(
    ("text", "full", "is_company", "expected"),
    [
        ("Dorvane Tobacco Company is old. Dorvane sold a mill.", "Dorvane Tobacco Company", False, "Dorvane"),
        ("Dorvane Stahl AG is old." + OFTEN, "Dorvane Stahl", True, "Dorvane"),
        ("Dorvane Stahl AG is old. Dorvane sold a mill.", "Dorvane Stahl", True, "Dorvane Stahl"),
        ("Dorvane Pell Inc. is old." + OFTEN, "Dorvane Pell", True, "Dorvane Pell"),
    ],
)
def test_what_a_company_trades_in_is_left_out(text: str, full: str, is_company: bool, expected: str) -> None:
    index = index_words(text)
    assert usual_name(index, full, is_company, short_forms(index, full)) == expected


@pytest.mark.parametrize(
    ("text", "full", "is_plain", "expected"),
    [
        ("Dorvane Bank is old. Dorvane grew." + OFTEN, "Dorvane Bank", False, "Dorvane"),
        ("Dorvane Bank is old." + OFTEN[:40], "Dorvane Bank", False, ""),
        ("Dorvane Savings Bank is old. Dorvane grew." + OFTEN, "Dorvane Savings Bank", False, ""),
        ("Dorvane Garden is old." + OFTEN, "Dorvane Garden", True, "Dorvane"),
        ("Dorvane Garden is old. Dorvane Garden grew." + OFTEN, "Dorvane Garden", True, ""),
    ],
)
def test_the_front_of_a_name_needs_to_stand_alone_often(text: str, full: str, is_plain: bool, expected: str) -> None:
    index = index_words(text)
    assert mostly_called(index, full, short_forms(index, full), is_plain=is_plain, is_company=False) == expected


def test_a_name_ends_with_its_line_unless_that_is_full() -> None:
    text = "By Elin Vantrell\nHarbour reporter\n\nMr Osric Dale, who had owned the yard since his father, met Mr Piers\nAmdahl there."
    assert "Elin Vantrell" in persons_by_form("By Elin Vantrell\nHarbour reporter")
    assert runs_by_surname(text)["Vantrell"] == ("Elin Vantrell",)
    assert runs_by_surname(text)["Amdahl"] == ("Piers Amdahl",)

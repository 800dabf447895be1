"""By which name a body goes that its text mostly calls by the front of it. The texts and names are made up for these tests."""

import pytest

from timeline.extraction.recognition.bare import clean
from timeline.extraction.recognition.bodies import bodies
from timeline.extraction.recognition.organizations import index_words, is_place_too, short_forms, usual_name
from timeline.extraction.recognition.people import persons_by_form, runs_by_surname

OFTEN = " Dorvane sold mines. Dorvane cut jobs. Dorvane hired clerks. Dorvane moved."


@pytest.mark.parametrize(
    ("text", "full", "is_company", "expected"),
    [
        ("Dorvane Tobacco Company is old. Dorvane Tobacco grew.", "Dorvane Tobacco Company", False, "Dorvane Tobacco"),
        ("Dorvane Stahl AG is old." + OFTEN, "Dorvane Stahl", True, "Dorvane Stahl"),
        ("Dorvane Bank is old. Dorvane grew." + OFTEN, "Dorvane Bank", False, "Dorvane Bank"),
        ("Dorvane Pell Inc. is old." + OFTEN, "Dorvane Pell", True, "Dorvane Pell"),
    ],
)
def test_a_body_goes_by_its_full_name_whatever_its_text_mostly_calls_it(text: str, full: str, is_company: bool, expected: str) -> None:
    index = index_words(text)
    assert usual_name(index, full, is_company, short_forms(index, full)) == expected


def test_a_name_ends_with_its_line_unless_that_is_full() -> None:
    text = "By Elin Vantrell\nHarbour reporter\n\nMr Osric Dale, who had owned the yard since his father, met Mr Piers\nAmdahl there."
    assert "Elin Vantrell" in persons_by_form("By Elin Vantrell\nHarbour reporter")
    assert runs_by_surname(text)["Vantrell"] == ("Elin Vantrell",)
    assert runs_by_surname(text)["Amdahl"] == ("Piers Amdahl",)


def test_a_word_of_an_address_is_no_ordinary_one() -> None:
    assert short_forms(index_words("Dorvane Mobility grew. Dorvane sold carts. Write to press@dorvane.com."), "Dorvane Mobility") == (
        "Dorvane",
    )
    assert short_forms(index_words("Dorvane Mobility grew. Dorvane sold carts, each a dorvane."), "Dorvane Mobility") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorvane Bank grew. It left Dorvane.", False),
        ("Dorvane Bank grew in Dorvane.", True),
        ("Dorvane Bank grew in the Dorvane area.", True),
    ],
)
def test_the_front_of_a_name_may_be_a_place(text: str, expected: bool) -> None:
    assert is_place_too(text, "Dorvane", "Dorvane Bank") is expected


@pytest.mark.parametrize(
    ("surface", "is_body", "expected"),
    [
        ("Canon Osric Dale", False, "Osric Dale"),
        ("Ustad Faizan Vurk", False, "Faizan Vurk"),
        ("Countess Elin von Vurk", False, "Elin von Vurk"),
        ("Alhaji Bello Vurk", False, "Bello Vurk"),
        ("Constable Joyce Vurk", True, "Joyce Vurk"),
        ("the last Dorvane & Vurk", True, "Dorvane & Vurk"),
        ("Earl Vurk", False, "Earl Vurk"),
        ("Duke Vantrell", True, "Duke Vantrell"),
        ("Whatever Lanterns", True, "Lanterns"),
        ("Rival Dorvane", True, "Dorvane"),
    ],
)
def test_what_stands_before_a_name_is_none_of_it(surface: str, is_body: bool, expected: str) -> None:
    assert clean(surface, is_body=is_body) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Vurk Pilots' Union sued Peru.", "Vurk Pilots' Union"),
        ("The United States' Vurk Administration sued Peru.", "Vurk Administration"),
        ("Students of the University of Vurk 2 sued Peru.", "University of Vurk 2"),
        ("The University of Vurk 3 years ago sued Peru.", "University of Vurk"),
        ("The Liberal Party of Vurk (Maoist) sued Peru.", "Liberal Party of Vurk (Maoist)"),
        ("The Liberal Party of Vurk (Peru) sued Chile.", "Liberal Party of Vurk"),
        ("Vurk Dockers Local 218 sued Peru.", "Vurk Dockers Local 218"),
        ("Vurk filed for Chapter 11.", None),
        ("She joined the Vurk Glacial Survey.", "Vurk Glacial Survey"),
    ],
)
def test_whole_names_of_bodies(text: str, name: str | None) -> None:
    assert next((body.name for body in bodies(text)), None) == name


def test_letters_in_brackets_need_not_be_capitals() -> None:
    text = "The Vurk Institute of Glaciology (Vurkglac) fell. Vurkglac rose."
    index = index_words(text)
    assert usual_name(index, "Vurk Institute of Glaciology", False, short_forms(index, "Vurk Institute of Glaciology")) == "Vurkglac"

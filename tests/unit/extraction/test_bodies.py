"""Names of organizations by their form, their usual short names, and what kind of thing a name names."""

from collections import Counter

import pytest

from timeline.extraction.coreference.pronouns import may_be
from timeline.extraction.names import given_names
from timeline.extraction.recognition.bodies import bodies, end_with_legal_form, is_body_name, without_legal_form
from timeline.extraction.recognition.kinds import is_role, judge
from timeline.extraction.recognition.named import Named
from timeline.extraction.recognition.organizations import in_small_letters, index_words, is_place_too, owners, short_forms, usual_name
from timeline.extraction.recognition.people import full_names, persons_by_form, shared_surnames
from timeline.model.mentions import ActorKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holvar Corp. rose.", {"Holvar"}),
        ("In May, Barlow &amp; Finch Inc. rose.", {"Barlow &amp; Finch"}),
        ("Stone, Hill & Ward Securities Corp. rose.", {"Stone, Hill & Ward Securities"}),
        ("Peru's Andes Mining Company rose.", {"Andes Mining Company"}),
        ("The Lima-based Kelso Savings Bank rose.", {"Kelso Savings Bank"}),
        ("The Movement for the Defense of Cusco rose.", {"Movement for the Defense of Cusco"}),
        ("Trexel shareholders met.", {"Trexel"}),
        ("A vigil at the University of Cusco for Friday ended.", {"University of Cusco"}),
        ("The West Bank is dry.", set()),
        ("The Police Department met.", set()),
        ("The Airline spokesman left.", set()),
        ("Acme and Mobil Corp. rose.", {"Mobil"}),
    ],
)
def test_bodies(text: str, expected: set[str]) -> None:
    assert {body.name for body in bodies(text)} == expected


def test_legal_forms() -> None:
    assert without_legal_form("Holvar Holdings Corp.") == "Holvar Holdings"
    assert without_legal_form("N.V. Holvar") == "Holvar"
    assert end_with_legal_form("Holvar Inc. rose", 6) == 11
    assert end_with_legal_form("Holvar rose", 6) == 6
    assert is_body_name("Holvar plc")
    assert not is_body_name("Anna Weiss")


@pytest.mark.parametrize(
    ("text", "full", "is_company", "expected"),
    [
        ("Holvar Holdings Corp. grew. Holvar fell.", "Holvar Holdings", True, "Holvar"),
        ("Merritt Foods International Inc. grew. Merritt Foods fell.", "Merritt Foods International", True, "Merritt Foods International"),
        ("Kelvor Fastenings Inc. grew. Kelvor fell.", "Kelvor Fastenings", True, "Kelvor Fastenings"),
        ("Kelvor Textiles Inc. grew. Kelvor fell. Kelvor rose. Kelvor hired. Kelvor built.", "Kelvor Textiles", True, "Kelvor Textiles"),
        ("Haldan Purvis Co. grew. Haldan fell. Haldan rose. Haldan hired. Haldan built.", "Haldan Purvis", True, "Haldan Purvis"),
        ("Kelvor Home Finance Inc. grew. Kelvor fell.", "Kelvor Home Finance", True, "Kelvor Home Finance"),
        (
            "Siemens Kelvor Purchasing Corp. was set up. Siemens grew. Siemens fell.",
            "Siemens Kelvor Purchasing",
            True,
            "Siemens Kelvor Purchasing",
        ),
        ("The Lorne Harbour Authority met. The LHA fell, the LHA rose.", "Lorne Harbour Authority", False, "LHA"),
        ("The Lorne Harbour Authority met. The LHA fell.", "Lorne Harbour Authority", False, "LHA"),
        (
            "The Lorne Harbour Authority met. The Lorne Harbour Authority and the LHA fell.",
            "Lorne Harbour Authority",
            False,
            "Lorne Harbour Authority",
        ),
        ("Kelso Savings Bank grew. Kelso fell.", "Kelso Savings Bank", False, "Kelso Savings Bank"),
        ("Consolidated Freight Corp. grew. Consolidated fell.", "Consolidated Freight", True, "Consolidated Freight"),
        ("North Lima Steel Works grew. NLSW fell, NLSW rose.", "North Lima Steel Works", False, "NLSW"),
        ("Ward amp Finch Inc. grew.", "Ward amp Finch", True, "Ward & Finch"),
        ("Holm Marine Oy grew. Holm Marine fell. Holm is a town.", "Holm Marine", True, "Holm Marine"),
        ("Moran Brothers PLC grew. Moran fell. Moran rose.", "Moran Brothers", True, "Moran Brothers"),
    ],
)
def test_usual_names(text: str, full: str, is_company: bool, expected: str) -> None:
    index = index_words(text)
    assert usual_name(index, full, is_company, short_forms(index, full)) == expected


def test_short_forms_stand_alone() -> None:
    index = index_words("Harbor Lions won. The Lions rest. A harbor is calm. Harbor Lions")
    assert short_forms(index, "Harbor Lions") == ("Lions",)


def test_who_owns_a_short_form() -> None:
    forms = {"Harbor Lions": ("Lions",), "City Lions": ("Lions", "City")}
    assert owners(index_words("City Lions and Harbor Lions"), forms) == {"City": "City Lions", "Lions": "City Lions"}
    assert owners(index_words("City Lions, Harbor Lions; Harbor Lions"), forms) == {"City": "City Lions", "Lions": "Harbor Lions"}
    cut = {"Kelso Savings": ("Kelso",), "Kelso Savings amp Loan": ("Kelso",)}
    assert owners(index_words("Kelso Savings amp Loan fell."), cut) == {"Kelso": "Kelso Savings amp Loan"}
    town = {"Kelso Bank": ("Kelso",), "Kelso Bank of Oden": ("Kelso",)}
    assert owners(index_words("Kelso Bank of Oden fell."), town) == {"Kelso": "Kelso Bank"}
    assert is_place_too("He lives in New York.", "New York", "New York Times")
    assert not is_place_too("He works in New York Times towers.", "New York", "New York Times")
    assert in_small_letters("NORDLAND STEEL ABC") == "Nordland Steel ABC"


@pytest.mark.parametrize(
    ("text", "surface", "votes", "expected"),
    [
        ("Qualtron shareholders met Qualtron executives.", "Qualtron", {"PERSON": 2}, "PERSON"),
        (
            "Qualtron shareholders met. Qualtron shares fell. Qualtron's stock rose. The maker Qualtron won.",
            "Qualtron",
            {"PERSON": 4},
            "ORG",
        ),
        ("Norvax, 45, and Mr. Norvax, who won.", "Norvax", {"ORG": 2}, "PERSON"),
        ("the town of Chibok in Chibok", "Chibok", {"ORG": 2}, "GPE"),
        ("Bela Toth won.", "Bela Toth", {"ORG": 1, "PERSON": 1}, "PERSON"),
        ("the Peruvian ambassador to Rome, Walo Quispe, left", "Walo Quispe", {"GPE": 1}, "PERSON"),
        ("Cape Holm", "Cape Holm", {"PERSON": 1}, ""),
        ("the lander Chang-3", "Chang-3", {"ORG": 1}, ""),
        ("Niger, Chad and Nigeria", "Niger, Chad and Nigeria", {"ORG": 1}, ""),
        ("the Harbor Massacre", "Harbor Massacre", {"ORG": 1}, ""),
        ("Zolvane Mobility, the maker of prams, met Ana.", "Zolvane Mobility", {"PERSON": 1}, "ORG"),
        ("the lawyer who heads the party, Delwyn Amsel, left", "Delwyn Amsel", {"PERSON": 1}, "PERSON"),
        ("the party, Delwyn Amsel, left", "Delwyn Amsel", {"PERSON": 1}, "ORG"),
        ("the greenkeeper at the Oden links, Delwyn Amsel, left", "Delwyn Amsel", {"GPE": 1}, "PERSON"),
        ("dark in June as the gardener at Oden, Delwyn Amsel, left", "Delwyn Amsel", {"GPE": 1}, "PERSON"),
        ("joined by the former astronaut Delwyn Amsel", "Delwyn Amsel", {"ORG": 1}, "PERSON"),
        ("Zolvane fires coach Amsel", "Zolvane", {"ORG": 1}, "ORG"),
        ("knocked out Delwyn Amsel of Peru", "Delwyn Amsel", {"GPE": 1}, "PERSON"),
        ("a retired teacher from Zolvane", "Zolvane", {"ORG": 1}, "GPE"),
        ("the Zolvane Bar fire of 2015", "Zolvane Bar", {"ORG": 1}, "GPE"),
        ("the Zolvane fire company of 2015", "Zolvane", {"ORG": 1}, "ORG"),
        ("ZOLVANE, Minn. - Ana won.", "ZOLVANE", {"PERSON": 1}, "GPE"),
    ],
)
def test_one_kind_for_a_name(text: str, surface: str, votes: dict[str, int], expected: str) -> None:
    places = [(at, at + len(surface)) for at in range(len(text)) if text.startswith(surface, at)]
    assert judge(text, {surface: places}, {surface: Counter(votes)}, ())[surface] == expected


def test_a_company_is_one_whatever_the_parser_says() -> None:
    assert judge("Milton Hay", {}, {"Milton Hay": Counter(PERSON=9)}, {"Milton Hay"}) == {"Milton Hay": "ORG"}


@pytest.mark.parametrize(
    ("word", "expected"), [("quarterback", True), ("astronaut", True), ("after", False), ("carrier", False), ("the", False)]
)
def test_roles(word: str, expected: bool) -> None:
    assert is_role(word) is expected


def test_persons_by_their_form() -> None:
    text = "Islamist President Omar Haddad met Karl B. Weiss, Zed Quill, 44, and Anna Roe near Victoria Falls and Lima Savings Bank."
    assert persons_by_form(text) == {"Omar Haddad", "Karl B. Weiss", "Zed Quill", "Anna Roe"}


def test_full_names() -> None:
    assert full_names("Iraq's Omar Haddad left. Haddad rose. Omar fell.", ["Haddad", "Omar"]) == {
        "Haddad": "Omar Haddad",
        "Omar": "Omar Haddad",
    }


def test_shared_surnames() -> None:
    people = {"Pia Moreno": "Pia Moreno", "Juan Moreno": "Juan Moreno"}
    assert shared_surnames(people, "Pia Moreno sang. Pia left. Pia won. Juan Moreno came.") == {"Moreno": {"Juan Moreno"}}
    assert shared_surnames({"Anna Roe": "Anna Roe"}, "Anna Roe") == {}


def person(name: str, sex: str = "") -> Named:
    return Named(0, len(name), name, name, ActorKind.PERSON, sex=sex)


def test_given_names_tell_who_is_a_he() -> None:
    assert given_names()["Anna"] == "f"
    assert "Monday" not in given_names()
    assert may_be(person("Anna Roe"), "she")
    assert not may_be(person("Anna Roe"), "he")
    assert may_be(person("Xyz Roe"), "he")
    assert may_be(person("Xyz Roe"), "she")
    assert not may_be(person("Xyz Roe", "f"), "he")
    assert may_be(person("Anna Roe", "m"), "he")

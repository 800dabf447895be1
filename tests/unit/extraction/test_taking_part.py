"""Who takes part though the sentence does not name them as its subject or object. The sentences are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.model.mentions import Mention

DAY = date(2025, 4, 9)  # a Wednesday
FILLER = "The weather stayed dry and prices hardly moved on the markets in the north of the country. " * 7


def _dated(extractor: Extractor, text: str) -> list[Mention]:
    return [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("The council met on Monday at the request of Chile and Peru.", "met", {"Chile", "Peru"}),
        ("At Peru's urging, Chile released two men on Monday.", "released", {"Chile", "Peru"}),
        ("Sony opened a laboratory on Monday in partnership with Nintendo.", "opened", {"Sony", "Nintendo"}),
        ("Ana Ruiz was arrested on Monday following an investigation by the FBI.", "arrested", {"Ana Ruiz", "FBI"}),
        ("A venture involving units of Sony and Nintendo opened a plant on Monday.", "opened", {"Sony", "Nintendo"}),
        ("Ana Ruiz told reporters that a dinner with Karl Holm in 1999 ended badly.", "dinner", {"Ana Ruiz", "Karl Holm"}),
        ("In an interview published on Monday, Ana Ruiz said she was tired.", "published", {"Ana Ruiz"}),
        ("Peru imposed sanctions on Chad after it shelled a village on Monday.", "shelled", {"Chad"}),
        ("Ana Ruiz sued Karl Holm because he lied about her in 2019.", "lied", {"Karl Holm"}),
        ("Sony said a new tax would cut profit in 2026.", "cut", {"Sony"}),
        ("In 1983 Karl Holm was hired as a coach at Temple University.", "hired", {"Karl Holm", "Temple University"}),
        ("Guard Karl Holm and forward Tom Archer boarded a flight on Monday.", "boarded", {"Karl Holm", "Tom Archer"}),
        ("Many had doubts since Green Dawn, a protest group, started its campaign in 1992.", "started", {"Green Dawn"}),
        ("The Detroit Lions parted company with Karl Holm on Monday after five seasons.", "parted", {"Detroit Lions", "Karl Holm"}),
        ("On Monday the Nigerian government admitted it had come near to a truce in 2023.", "come", {"Nigeria"}),
        ("Peru fired a missile. Chile condemned it. Monday's missile test alarmed the region.", "test", {"Peru"}),
        ("Ana Ruiz left office. Her predecessor, Karl Holm, died on Monday.", "died", {"Karl Holm"}),
        ("An analyst at Bridger & Cole, Ana Ruiz, left on Monday.", "left", {"Ana Ruiz", "Bridger & Cole"}),
        ("The ship was seized on Monday by the Chilean coast guard.", "seized", {"Chile"}),
        ("Ana Ruiz took off from Guayaquil on Monday.", "took", {"Ana Ruiz"}),
        ("The United Nations welcomed the pact. Its special envoy, Ana Ruiz, left on Monday.", "left", {"Ana Ruiz", "UN"}),
        ("A film company, Northlight, bought the rights on Monday.", "bought", {"Northlight"}),
        ("Karl Holm won a single playoff game in 2013, in overtime over Green Bay.", "won", {"Karl Holm", "Green Bay"}),
        ("Kestrel United lost 4-0 to Birmingham on Monday.", "lost", {"Kestrel United", "Birmingham"}),
        ("The Seahawks played in Green Bay on Monday.", "played", {"Seattle Seahawks"}),
        ("Peru and Chile agreed to meet. The talks, which began in 2023, were private.", "began", {"Peru", "Chile"}),
        ("Andes Freight director Ana Ruiz left. In 2019 an Andes Freight pilot died.", "died", {"Andes Freight"}),
        ("Holvar Corp. makes valves. Karl Holm stepped down as chairman of the board in March.", "stepped", {"Karl Holm"}),
        ("Holvar Corp. makes valves. Holvar grew. Karl Holm resigned as chief executive in March.", "resigned", {"Karl Holm", "Holvar"}),
        ("The Portland Teachers Guild met. Ana Ruiz sued the guild on Monday.", "sued", {"Ana Ruiz", "Portland Teachers Guild"}),
        ("A Norwegian court on Monday fined ferry operator Holvar Corp. 40 million kroner.", "fined", {"Norway", "Holvar"}),
        ("The FBI looked into the leak. The bureau closed the case on Monday.", "closed", {"FBI"}),
        ("Peru and Chad quarrelled. Ana Ruiz appealed to the Supreme Court on Monday.", "appealed", {"Ana Ruiz", "Supreme Court"}),
        ("The Brazilian director Ana Ruiz fell ill on Monday.", "fell", {"Ana Ruiz"}),
        (
            "Ana Ruiz will open the show with her first film. The film was bought by Mubi in March.",
            "bought",
            {"Ana Ruiz", "Mubi"},
        ),
        ('Holvar Corp. was fined. "It is unjust," said Ana Ruiz, a spokeswoman, on Monday.', "said", {"Ana Ruiz", "Holvar"}),
        ("The Peruvian Maritime Authority freed the crew on Monday.", "freed", {"Peruvian Maritime Authority"}),
        ("The alliance NATO grew. NATO has a seat in Evere. Ana Ruiz read of the uprising of 1956.", "uprising", set()),
        ("The Chilean singer Ana Ruiz left the stage. Its roof fell in on Monday.", "fell", set()),
        ("Delta flight 12 left Lima. The flight turned back on Monday.", "turned", {"Delta"}),
        ("Holvar Corp. cut its quarterly dividend. The reduced dividend is payable on Friday.", "payable", {"Holvar"}),
        ("Ana Ruiz showed her new film in Beni. The film was released in March.", "released", {"Ana Ruiz"}),
        ("Ana Ruiz showed her new film in Beni. A film by Karl Holm was released in March.", "released", {"Karl Holm"}),
    ],
)
def test_who_takes_part(extractor: Extractor, text: str, trigger: str, names: set[str]) -> None:
    found = {mention.trigger.text: {actor.name for actor in mention.actors} for mention in _dated(extractor, text)}
    assert found[trigger] == names


@pytest.mark.parametrize("end", ["The company closed a plant in Beni on Monday.", "Net income fell 4 percent in 2024."])
def test_an_article_goes_on_with_its_enterprise(extractor: Extractor, end: str) -> None:
    text = f"Holvar Corp. makes valves. Holvar shares fell. Brixade Corp. makes pumps.\n\n{FILLER}\n\n{end}"
    assert [[actor.name for actor in mention.actors] for mention in _dated(extractor, text)] == [["Holvar"]]


def test_it_stays_nobody_where_two_are_named_as_often(extractor: Extractor) -> None:
    text = f"Holvar Corp. makes valves. Brixade Corp. makes pumps.\n\n{FILLER}\n\nThe company closed a plant in Beni on Monday."
    assert [mention.actors for mention in _dated(extractor, text)] == [()]


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("It was told to the press in a statement.", ["Ana Ruiz"]),
        ("It was a hard year for a first-time coach.", []),
    ],
)
def test_a_statement_is_nobody_who_may_be_meant_by_she(extractor: Extractor, before: str, names: list[str]) -> None:
    text = f"Ana Ruiz runs a bakery in Beni. {before} She married in June 2021."
    assert [[actor.name for actor in mention.actors] for mention in _dated(extractor, text)] == [names]


def test_who_goes_by_a_surname_goes_on_by_it(extractor: Extractor) -> None:
    text = "Ana Quiroga sailed to Lima. Quiroga was lost. Her brother, Teo Quiroga, wept.\n\nQuiroga was rescued on Monday."
    assert [[actor.name for actor in mention.actors] for mention in _dated(extractor, text)] == [["Ana Quiroga"]]


def test_a_chief_executive_is_of_the_enterprise_spoken_of_last(extractor: Extractor) -> None:
    text = "Holvar Corp. lost data. Holvar found the flaw.\n\nBrixade Corp. wrote the code. Chief Executive Ana Ruiz resigned on Monday."
    assert [{actor.name for actor in mention.actors} for mention in _dated(extractor, text)] == [{"Ana Ruiz", "Brixade"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("General Ana Ruiz let the ground offensive begin on Saturday night.", {"Ana Ruiz"}),
        ("Peru made Norvax Corp. pay a fine on Saturday.", {"Peru", "Norvax"}),
        ("Karl Brandt saw Ana Ruiz leave the house on Saturday.", {"Ana Ruiz"}),
    ],
)
def test_who_lets_something_happen_takes_part_and_it_is_over(extractor: Extractor, text: str, names: set[str]) -> None:
    assert [({actor.name for actor in mention.actors}, mention.date and mention.date.value) for mention in _dated(extractor, text)] == [
        (names, "2025-04-05")
    ]

"""Titles stand alone: who did what to whom, in a finite clause. The sentences are written for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.grammar.clauses import third_person
from timeline.extraction.titles.title import is_weak

DAY = date(2025, 4, 9)  # a Wednesday


def titles(extractor: Extractor, text: str) -> list[str]:
    return [mention.title for mention in extractor.extract(text, DAY).mentions if mention.date is not None]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The strategic partnership achieved in 2013 is important.", "The strategic partnership was achieved"),
        ('She next acts in the HBO series "Saltmarsh", which starts on May 4.', "The HBO series Saltmarsh starts"),
        ("She left with two rings she bought cheaply on Monday at a fair.", "She bought two rings cheaply at a fair"),
        ("Holvar has agreed to buy Hart & Sons, the firms announced on Monday, in the biggest deal ever.", "The firms announced"),
        ("A newspaper interview published on Monday caused a stir.", "A newspaper interview was published"),
        ("In an interview with the Herald published on Monday, she wept.", "An interview with the Herald was published"),
        ("Upon arriving in Peru on Sunday, Chancellor Anna Roe met the press.", "Chancellor Anna Roe arrives in Peru"),
        ("The company plans to open a factory in Lima in 2027.", "The company plans to open a factory in Lima"),
        ("The ceasefire is due to end on 3 May 2025.", "The ceasefire is due to end"),
        ("The clerk, Ana Ruiz, who was ill, fled to Lima on Monday.", "The clerk, Ana Ruiz, fled to Lima"),
        ("The clerk, Ana Ruiz, fell ill and has been away since 3 May 2024.", "The clerk, Ana Ruiz, has been away"),
        ("The law took effect May 3 pending ratification by both chambers.", "The law took effect pending ratification by both chambers"),
        (
            "The rise puts pressure on Norvik, the maker of chips for phones, which is set to hold its meeting next month.",
            "Norvik is set to hold its meeting",
        ),
        (
            "On Monday, the guards of the harbour arrested forty sailors of the fleet in a raid on six inns near the market of the town.",
            "The guards of the harbour arrested forty sailors of the fleet in a raid on six inns",
        ),
        (
            "On Monday, a court in Oslo told the engineer, a former swimmer with medals for Norway and two for Peru, that she could go.",
            "A court in Oslo told the engineer that she could go",
        ),
        ("The incident on Tuesday comes after a row.", "The incident comes after a row"),
        ("Monday's missile test was the second of the kind.", "The missile test was the second of the kind"),
        ("When the frigate was caught in a typhoon in September 1890, the crew prayed.", "The frigate was caught in a typhoon"),
        ("In response to a visit by a prince, the Ottoman Empire sent a frigate in 1890.", "The Ottoman Empire sent a frigate"),
        ("Acme made an offer on Monday to buy its rival Norvax.", "Acme made an offer to buy its rival Norvax"),
        (
            "Jane Holm, a former head of the committee, said on Monday that the talks had failed.",
            "Jane Holm said that the talks had failed",
        ),
        (
            "The partnership programme with NATO, which was adopted in July 2023, covers defence.",
            "The partnership programme with NATO was adopted",
        ),
        (
            '"We held a conference in Tokyo on 3 March 2025," Foreign Minister Taro Yamada of Japan said.',
            "Japan held a conference in Tokyo",
        ),
        ('"I will miss the game," the coach, Ivo Horvat, said on Monday.', "The coach, Ivo Horvat, said: I will miss the game"),
        ("Thousands marched against the law, which parliament passed last month.", "Parliament passed the law"),
        ("The company, which employs 3,000 people, filed for bankruptcy on Monday.", "The company filed for bankruptcy"),
        ("The town was rebuilt in 1953, according to the museum.", "The town was rebuilt"),
        ("The league admitted Norway in 1952, Portugal in 1955 and Malta in 1982.", "The league admitted Portugal"),
        ("The league admitted Norway and Peru in 1952 and Malta in 1982.", "The league admitted Norway and Peru"),
        ("The party was formed in Oslo in 1971 by fishermen.", "The party was formed in Oslo by fishermen"),
        ("Holm and Roe, having left the party in January, founded a club.", "Holm and Roe have left the party"),
        ("Anna Holm, having left the party in January, founded a club.", "Anna Holm has left the party"),
        ('"Last week we opened a school in Lima," the letter reads.', "A school was opened in Lima"),
        ('"Last week we wrote a letter to the king," the note reads.', "A letter to the king was written"),
        ("The pact was signed. They have released the sailors since Monday.", "The sailors have been released"),
        ("The Norwegian government praised the port in its latest report released on Tuesday.", "Norway's latest report was released"),
        ("The line, cut by Norway in 2016, was restored.", "The line was cut by Norway"),
        ("The May launch would have reached far inland.", "The launch"),
        ("Back in 2012, the ferry sank off Malta.", "The ferry sank off Malta"),
        ("The march came as Anna Holm revealed on Monday she plans to visit Peru.", "Anna Holm revealed she plans to visit Peru"),
        ("The law, the party said in May, was too weak.", "The party said: The law was too weak"),
        ("As two deputies noted on Sunday, there is little hope left.", "Two deputies noted: There is little hope left"),
        ("In May, the party said, the law failed.", "The law failed"),
        ("Those affected by the leak on Sunday were told.", "Those were affected by the leak"),
        ("The troops left on Monday.", "The troops left"),
        ("The union said in March 1990 it would leave in 1992.", "The union would leave"),
        ("Two ministers said they would resign in June 2026.", "Two ministers would resign"),
        ("The truce, signed in Oden on Sept. 30, was to last.", "The truce was signed in Oden"),
        ("The accord, first proposed in 2017 by the union, divides the quota.", "The accord was first proposed by the union"),
        ("The court ordered the firm to pay by 3 March.", "The court ordered the firm to pay"),
        ("Governor Anna Holm, whose term ends in June 2026, left.", "Anna Holm's term ends"),
        ("The firm, whose shares fell on Monday, is small.", "The firm's shares fell"),
        (
            "They spoke of the talks with the head of the United Nations held in Oden in May.",
            "The talks with the head of the United Nations were held in Oden",
        ),
        ("Born on 17 May 1933 in Oden, Anna Holm studied law.", "Anna Holm was born in Oden"),
        ("The ferry left Oden on Monday before it sank on Tuesday.", "The ferry sank"),
        ("Norway prepares to vote in Sunday's election.", "Norway prepares to vote in the election"),
        ("Holm called on Monday for the unit to be closed.", "Holm called for the unit to be closed"),
        ("The bakers praised Monday's verdict.", "The bakers praised the verdict"),
        (
            "About $3 million went into the fund last week alone, twice the usual sum.",
            "About $3 million went into the fund, twice the usual sum",
        ),
        ("The ferry sank on Monday (local time) off Malta.", "The ferry sank off Malta"),
        ("On Monday the union (UAB) closed its office in Oden.", "The union closed its office in Oden"),
        ("That rule led a judge in May to close the lake.", "That rule led a judge to close the lake"),
        ('"Nobody wants the old pier," Roe told the Herald on Monday.', "Roe told the Herald: Nobody wants the old pier"),
        ("Roe told the Herald about the pier on Monday.", "Roe told the Herald about the pier"),
        ('"Nothing is lost," said a palace note on Monday.', "A palace note said: Nothing is lost"),
        (
            "Trade grew fast in May, the ministry reported on Monday, proof that the ports are open.",
            "The ministry reported: Trade grew fast",
        ),
        ("Scheduled to sail from Oden on Monday, Roe fell ill.", "Roe was scheduled to sail from Oden"),
        ("Nine sailors were killed and at least twelve injured in a fire on Monday.", "At least twelve were injured in a fire"),
        ("They expect the sale to be completed by 15 December.", "The sale is expected to be completed"),
        ("Anna Holm, who Ivo Roe married in 2019, is a pilot.", "Ivo Roe married Anna Holm"),
        ("Norvax bought the yard on Monday, its largest purchase ever.", "Norvax bought the yard, its largest purchase ever"),
        ("Anna Holm said on Monday she was leaving Norvax.", "Anna Holm said she was leaving Norvax"),
        ("Ivo Roe wrote to Edwards. Edwards said on Monday he was leaving.", "Edwards said he was leaving"),
        ("Anna Holm joined the firm. Her brother, Ivo Holm, was hurt on Monday.", "Her brother, Ivo Holm, was hurt"),
        (
            '"Last spring I saw that I needed a better boat," Anna Holm said.',
            "Anna Holm saw that Holm needed a better boat",
        ),
        ("The team has won at home, most famously in 2015.", "The team has won at home"),
        ("Norvax said it would renew its lease, due to run out on Friday.", "Norvax's lease is due to run out"),
        ("The mayor said she would visit the fair, due to open on Friday.", "The fair is due to open"),
        ("Norvax, a maker of ships, reported a sharp fall in income in May.", "Norvax reported a sharp fall in income"),
        ("Shares of Norvax were down only 25 cents to 30 dollars on Monday.", "Shares of Norvax were down only 25 cents to 30 dollars"),
        ("What the mayor said in November was that the bridge would be closed.", "The mayor said: The bridge would be closed"),
        ("In an interview with the Herald last year, Anna Holm praised the union.", "Anna Holm praised the union"),
        ("He wanted to keep the prize, handed over on Monday by King Olav.", "The prize was handed over by King Olav"),
        ("Anna Edwards is a sailor. Her boat sank on Monday.", "Anna Edwards' boat sank"),
        ("Similarly, the union closed its office on Monday.", "The union closed its office"),
        ("A baker saw Roe's van at 6 a.m. on Monday near Holm's house, a day before the fire.", "A baker saw Roe's van near Holm's house"),
        ("The December ruling didn't free the captain.", "The ruling didn't free the captain"),
        ("Holm was the first judge to be named to the court in 1974.", "Holm was the first judge to be named to the court"),
        ("Vera Edwards won a prize in 2011 after directing the choir in 2010.", "Vera Edwards directs the choir"),
    ],
)
def test_title(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Wal-Mart said on Monday it would close a store.", "Wal-Mart said it would close a store"),  # whose usual name is Walmart
        ("Norvik Bank Ltd. said on Monday it has sold a branch.", "Norvik Bank Ltd. said it has sold a branch"),
        ('"We have closed the port on Monday," Foreign Minister Taro Yamada of Japan said.', "Japan has closed the port"),
        ('"We\'ve closed the port on Monday," Foreign Minister Taro Yamada of Japan said.', "Japan has closed the port"),
        ('"We were warned on Monday," Foreign Minister Taro Yamada of Japan said.', "Japan was warned"),
        ("Anna Holm left. She's due to meet the king on 12 April 2025.", "Anna Holm is due to meet the king"),
    ],
)
def test_what_stands_for_a_pronoun_agrees_with_its_verb(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "In May the board voiced grave doubts regarding the growing collaboration between the bakers and the owners of the ferries.",
            "The board voiced doubts regarding the collaboration between the bakers and the owners of the ferries",
        ),
        (
            (
                "On Monday the Maltese harbour minister Anna Holm warned that the two northern ferry lines "
                "might have to close for lack of passengers."
            ),
            "Anna Holm warned that the two northern ferry lines might have to close for lack of passengers",
        ),
        (
            (
                "The keepers of the lighthouse on Monday agreed to sell the tower for 12 million crowns "
                "in shares with a value of about 3 million."
            ),
            "The keepers of the lighthouse agreed to sell the tower for 12 million crowns in shares",
        ),
        (
            (
                "On Monday the board of the harbour raised the fees for fishing boats and opened the old northern basin "
                "to the ferries of Norvax."
            ),
            "The board of the harbour raised the fees for fishing boats",
        ),
    ],
)
def test_what_only_adds_goes_before_a_title_is_cut(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


def test_what_is_denied_is_not_told_shorter(extractor: Extractor) -> None:
    text = (
        "On Monday the ministry of fisheries refused to open the great northern harbour to the wooden trawlers of the Maltese company "
        "with the blue flags."
    )
    (title,) = titles(extractor, text)
    assert title.startswith("The ministry of fisheries refused to open the great northern harbour to the wooden trawlers")


@pytest.mark.parametrize(("lemma", "form"), [("arrive", "arrives"), ("carry", "carries"), ("play", "plays"), ("go", "goes"), ("be", "is")])
def test_third_person(lemma: str, form: str) -> None:
    assert third_person(lemma) == form


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The contract, dated 3 March 2025, was ended on Monday.", "The contract is dated"),
        ("A letter dated 3 March 2025 was sent to the court.", "A letter is dated"),
        ("After the war of 3 March 2025 the firm closed.", "The war"),
        ("The firm closed before the vote of 3 March 2025.", "The vote"),
        ("In the aftermath of the quake of 3 March 2025, aid arrived.", "The quake"),
        ("He was killed in the attack of 3 March 2025.", "He was killed in the attack"),
        ("Anna Holm, elected mayor of Oden on 3 March 2025, was charged on Monday.", "Anna Holm was elected mayor of Oden"),
        ("Police arrested a man on Monday over a robbery on 3 March 2025.", "A robbery"),
        ("His lawyer said on Monday that he had left the country on 3 March 2025.", "The country had been left"),
    ],
)
def test_what_is_done_before_or_after_has_a_day_of_its_own(extractor: Extractor, text: str, title: str) -> None:
    assert [mention.title for mention in extractor.extract(text, DAY).mentions if mention.date and mention.date.value == "2025-03-03"] == [
        title
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The **Calista Star** left Oslo on 3 March 2025.", "The Calista Star left Oslo"),
        ("*Peru* signed the [*pact*](https://example.org/a) with Chile on 3 March 2025.", "Peru signed the pact with Chile"),
        ("Peru sued [Tolland Foods](/firms/tolland) on 3 March 2025.", "Peru sued Tolland Foods"),
        ("Norway paid 5 * 3 crowns on 3 March 2025.", "Norway paid 5 * 3 crowns"),
        ("The [first] court ruled on 3 March 2025.", "The [first] court ruled"),
    ],
)
def test_marks_of_markdown_stay_in_the_quote(extractor: Extractor, text: str, title: str) -> None:
    assert titles(extractor, text) == [title]


def test_weak_titles() -> None:
    assert is_weak("Test")
    assert is_weak("It landed in Oslo")
    assert is_weak("To land in Oslo")
    assert not is_weak("The plane landed in Oslo")


def test_what_was_adopted_is_no_name_behind_it(extractor: Extractor) -> None:
    text = "He praised the Jointly Tailored Harbour Program (JTHP) with NATO, which was adopted in 2019 to help fishermen."
    (mention,) = (mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None)
    assert mention.title.startswith("The Jointly Tailored Harbour Program was adopted")
    assert [actor.name for actor in mention.actors] == ["NATO"]


def test_what_repeats_a_preposition_goes_on_from_it(extractor: Extractor) -> None:
    mentions = extractor.extract("Karl Holm served as envoy to Peru in 1961 and to Chile in 1965.", DAY).mentions
    assert [mention.title for mention in mentions] == [
        "Karl Holm served as envoy to Peru",
        "Karl Holm served as envoy to Chile",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norvax Corp. makes oars. The company closed its yard on Monday.", "Norvax closed its yard"),
        ("Norvax Corp. makes oars. The Oden-based shipbuilder hired a pilot on Monday.", "Norvax hired a pilot"),
        ("Norvax Corp. makes oars. Sales rose 8% in May.", "Norvax's sales rose 8%"),
        ("Norvax Corp. makes oars. Net income fell in May.", "Norvax's net income fell"),
        ("Norvax Corp. makes oars. The company's chairman, Ivo Roe, left on Monday.", "Norvax's chairman, Ivo Roe, left"),
        ("The Wine Guild met in Oden. The guild closed its cellar on Monday.", "The Wine Guild closed its cellar"),
        ("Norway and Peru share a fleet. The two countries signed a pact on Monday.", "Norway and Peru signed a pact"),
        ("Norway voted. The government closed the ports on Monday.", "Norway's government closed the ports"),
        ("Norway mourns the sailors. The country closed its ports on Monday.", "Norway closed its ports"),
        ("Anna Roe, a pilot who crossed the lake on Monday, was praised.", "Anna Roe crossed the lake"),
        ("They praised Anna Roe, then mayor of Oden, who crossed the lake on Monday.", "Anna Roe crossed the lake"),
        ("Ivo Roe, a former pilot hired in May to run the ferries, is ill.", "Ivo Roe was hired to run the ferries"),
    ],
)
def test_whom_a_description_stands_for_is_named(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Roe sings. Norvax hired her on Monday.", "Norvax hired Anna Roe"),
        ("Ivo Roe is ill. The king visited him on Monday.", "The king visited Ivo Roe"),
        ("Ivo Roe is ill. Two of his sons left him on Monday.", "Two of his sons left Ivo Roe"),
    ],
)
def test_who_suffers_is_named(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ivo Roe is ill. Karl Holm sold his boat on Monday.", "Karl Holm sold his boat"),  # whose is open
        ("Ivo Roe is ill. A sailor sold his boat on Monday.", "A sailor sold his boat"),
        ("Norvax Corp. makes oars. A company from Oden failed on Monday.", "A company from Oden failed"),
        ("The Red Guild took 40 sailors. The group were freed on Monday.", "The group were freed"),
        ("Ivo Roe is ill. The mayor, Anna Holm, left on Monday.", "The mayor, Anna Holm, left"),
        ("Karl Holm keeps the fish. A cook found it on Monday.", "A cook found it"),
    ],
)
def test_who_may_be_another_keeps_the_words(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norvax said it expects to get a permit and open a yard by June 2026.", "Norvax expects to open a yard"),
        ("Anna Holm, hired in May and dismissed on Monday, is ill.", "Anna Holm was dismissed"),
        ("Roe, whom the club hired in 2014 and sold to Oden in 2016, is ill.", "The club sold Roe to Oden"),
        ("The king, a devout boat builder, left on Monday.", "The king left"),
        ("Anna Roe, Karl Holm and Tom Archer, all cooks, left on Monday.", "Anna Roe, Karl Holm and Tom Archer left"),
        ("The pier shut hours after the ferry had left on Monday.", "The ferry had left"),
        ("Karl Holm, of Oden, was found guilty of theft and told on Monday he would stay.", "Karl Holm, of Oden, was told he would stay"),
        ("She is free even after the court on Monday refused to close the case.", "The court refused to close the case"),
        ("Previously the guild closed its cellar on Monday.", "The guild closed its cellar"),
        (
            "The board summoned Anna Roe to testify before the committee on Monday.",
            "The board summoned Anna Roe to testify before the committee",
        ),
        ("The chief cook, who closed the inn on Monday but whose cooks stayed, wept.", "The chief cook closed the inn"),
        ("The guild, in a statement on Monday, called for calm.", "The guild, in a statement, called for calm"),
        ("Talks with the Norwegian Wine Guild, which declined on Monday to pay, go on.", "The Norwegian Wine Guild declined to pay"),
        ("Norway fired a rocket. Monday's launch failed.", "Norway's launch failed"),
    ],
)
def test_a_title_is_a_whole_clause(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In a briefing on Monday, Anna Holm praised the guild.", "Anna Holm praised the guild"),
        ("Ivo Roe was operated on in March.", "Ivo Roe was operated on"),
        ("Anna Holm, a finalist in 2003 who won the cup on Monday, is ill.", "Anna Holm won the cup"),
        ("The board approved a two-for-one split, payable on Monday to holders.", "A two-for-one split is payable to holders"),
        ("They spoke of the 2011 uprising that ousted the king.", "The uprising ousted the king"),
        ("The clerk, Ana Ruiz, shut the pier on Monday.", "The clerk, Ana Ruiz, shut the pier"),
        ("They stripped the Speaker, Karl Holm, of his seat on Monday.", "Karl Holm"),
        ("Karl Holm sings. The 31-year-old won a prize on Monday.", "Karl Holm won a prize"),
        ("Anna Roe refused the prize on Monday, on the ground that it was late.", "Anna Roe refused the prize"),
    ],
)
def test_what_a_title_needs_is_there(extractor: Extractor, text: str, title: str) -> None:
    assert any(title in found for found in titles(extractor, text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norvax Corp. makes oars. Third-quarter sales fell 11% to 4 million crowns.", "Norvax's sales fell 11% to 4 million crowns"),
        (
            "Norvax Corp. said quarterly net income fell in May at the company's yards.",
            "Norvax's quarterly net income fell at the company's yards",
        ),
        ("He made two copies and burned them on Monday.", "burned two copies"),
        ("She bought a boat and sank it on Monday.", "sank the boat"),
        ("She bought a boat from her son and sank it on Monday.", "sank"),
        ("The delay meant a ferry to Oden left on Monday.", "A ferry to Oden left"),
        ("The shares, worth $9 at their peak in May, fell to $6 on Monday.", "The shares, worth $9 at their peak, fell to $6"),
        ('Karl Holm won and wrote on Monday: "The board has met and the guild will sing."', "Karl Holm wrote: The board has met"),
        ("Karl Holm began well and followed that up with a win on Monday.", "Karl Holm followed that up with a win"),
    ],
)
def test_things_are_named_as_they_are_told(extractor: Extractor, text: str, title: str) -> None:
    assert any(title in found for found in titles(extractor, text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ivo Roe said the king arrested Karl Holm on Monday for what he wrote.", "The king arrested Karl Holm for what he wrote"),
        ("Norvax Corp., a maker of toys whose shares peaked in May, is small.", "Norvax's shares peaked"),
        ("Karl Holm praised Ana Roe's New Year's Day speech.", "Ana Roe's speech"),
    ],
)
def test_nobody_is_named_for_another(extractor: Extractor, text: str, title: str) -> None:
    assert any(title in found for found in titles(extractor, text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Holm became the first woman to lead the guild in July.", "Anna Holm became the first woman to lead the guild"),
        ("Roe sent them home on Monday, a step for which the king fired her.", "Roe sent them home"),
        ("Norvax Corp., Boston, cut its dividend on Monday.", "Norvax Corp. cut its dividend"),
        ("The board recommended on Monday that the fee be cut by 3 May 2025.", "The board recommended that the fee be cut"),
        ("Norvax Corp. makes oars. The Company will hold a meeting on Friday.", "Norvax will hold a meeting"),
        ("Holm praised Oden. The mayor, who led Oden, said on Monday it would pay.", "it would pay"),
    ],
)
def test_what_completes_a_title_stays(extractor: Extractor, text: str, title: str) -> None:
    assert any(title in found for found in titles(extractor, text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The king fined the girl's uncle, Ivo Roe, 67, for theft on Monday.", "The king fined the girl's uncle, Ivo Roe, for theft"),
        ("The fraud came to light in May when the mayor asked for the books.", "The fraud came to light"),
        ("The test came on Monday after a warning.", "The test came after a warning"),
        ("Holvar Corp. bought Norvax Corp. in 2012 for £55m.", "Holvar Corp. bought Norvax Corp. for £55m"),
    ],
)
def test_what_stands_beside_is_closed_or_gone(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The board ruled on Monday that all who had been ill for a year were free.", "all who had been ill for a year were free"),
        ("Panic broke out in Oden after a van plowed through rows of bakers on Monday.", "A van plowed through rows of bakers"),
        ("Anna Holm, the Liberal who won Oden's vote on Monday, is ill.", "Anna Holm won Oden's vote"),
        ("NATO is old. The alliance adopted a plan on Monday.", "NATO adopted a plan"),
        ("Ana Ruiz married Karl Holm. The pair left Oden on Monday.", "Ana Ruiz and Karl Holm left Oden"),
        ("Norvax Corp. pays Roe Partners. The fund cut its fees on Monday.", "The fund cut its fees"),
        ("So the guild closed its cellar on Monday.", "The guild closed its cellar"),
    ],
)
def test_no_more_is_told_than_the_quote_says(extractor: Extractor, text: str, title: str) -> None:
    assert any(title in found for found in titles(extractor, text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Holm let the contract with Brask lapse on Monday.", "Anna Holm let the contract with Brask lapse"),
        ("The king made the guild pay a fine on Monday.", "The king made the guild pay a fine"),
        ("Ana Ruiz has sold copies since it entered production in March 2016.", "It entered production"),
        ("The city sued Holvar Corp. on Monday over a cannery that Holvar closed in March.", "Holvar closed a cannery"),
    ],
)
def test_what_somebody_does_or_lets_happen_is_told_whole(extractor: Extractor, text: str, title: str) -> None:
    assert title in titles(extractor, text)

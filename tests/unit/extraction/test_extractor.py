"""From a text to its mentions: which words are dated, who takes part, what is no event. The sentences are written for these tests."""

import pickle
from datetime import date

import pytest

from timeline.extraction.extractor import ArticleText, Extraction, Extractor
from timeline.model.mentions import Mention, Status
from timeline.temporal import Bounds, dates

DAY = date(2025, 4, 9)  # a Wednesday


def found(extractor: Extractor, text: str, reference: date | Bounds | None = DAY) -> list[Mention]:
    extraction = extractor.extract(text, reference)
    assert extraction.problems == ()
    return [mention for mention in extraction.mentions if mention.date is not None]


def dated(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    return {(mention.trigger.text, mention.date.value) for mention in found(extractor, text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said that the ferry sank on Monday.", {("sank", "2025-04-07")}),
        ("The minister said on Monday that the ferry sank.", {("said", "2025-04-07")}),
        ("The ferry sank on Monday, the minister said.", {("sank", "2025-04-07")}),
        ("On Monday the mayor resigned and her deputy took over.", {("resigned", "2025-04-07"), ("took", "2025-04-07")}),
        ("The rebels were driven out in 1968, when the army entered the city.", {("driven", "1968"), ("entered", "1968")}),
        ("The May 3, 1997, bombings hurt nearly forty people.", {("bombings", "1997-05-03")}),
        ("Monday's declaration came as a surprise.", {("declaration", "2025-04-07")}),
        ("After its 1990 invasion of the island, the republic was isolated.", {("invasion", "1990")}),
        ("The inquiry follows the collapse of the bridge in March 2023.", {("collapse", "2023-03")}),
        ("Uncertainty persists following the resignation of the chancellor in December 2024.", {("resignation", "2024-12")}),
        ("On 3 May 2024 Japan and China signed a treaty.", {("signed", "2024-05-03")}),
        ("The country has been independent since 1901.", {("independent", "1901/..")}),
        ("The council invited the party to rejoin two weeks ago.", {("invited", "2025-03-24/2025-03-30")}),
        ("The talks go on, and in March 2024, Chile warned its neighbour.", {("warned", "2024-03")}),
        ("He resigned when on 3 May 2024 the court ruled against him.", {("ruled", "2024-05-03")}),
        ("The clerk said: “We met him over Christmas.”", {("met", "2024-12-25")}),
        (
            "Extremists have bombed two towns since the party was expelled on Feb. 20.",
            {("expelled", "2025-02-20"), ("bombed", "2025-02-20/..")},
        ),
        ("Lima, January 1997. A bomb explodes in a park.", {("explodes", "1997-01")}),
        ("A gunman killed 50 people and wounded 400 at a festival on Monday.", {("killed", "2025-04-07"), ("wounded", "2025-04-07")}),
        ("For the year ended June 30, Holvar lost $4 million.", {("lost", "2023-07-01/2024-06-30")}),
        ("The quarter ended June 30 was hard, and the firm closed a plant in July 2024.", {("closed", "2024-07")}),
        ("Last year, Corvell had 71 million francs of one-off charges.", {("had", "2024")}),
        ("In the first quarter, net was $10.5 million.", {("was", "2025-33")}),
        ("Last year, Corvell had three plants. Its ferry was white.", set()),
        ("Corvell stock was down 25 cents in Oden trading yesterday.", {("down", "2025-04-08")}),
        ("A list issued by the court Tuesday included two judges.", {("issued", "2025-04-08")}),
        ("A man held by the court Tuesday denied the theft.", {("denied", "2025-04-08")}),
        ("A 2004 law cut taxes on dividends.", {("law", "2004")}),
        ('"I am sorry," Anna Weiss wrote in a Saturday morning post.', {("wrote", "2025-04-05")}),
        ("Hours after Friday's test, some officials said that it had failed.", {("test", "2025-04-04"), ("said", "2025-04-04")}),
        ("Days after Friday's test, some officials said that it had failed.", {("test", "2025-04-04")}),
        ("Norvik tested its engine, the K-14, on March 4, although in that test it did not start.", {("tested", "2025-03-04")}),
        (
            "On Monday, the bank wrote off a loan, sold a branch and set up a fund.",
            {("wrote", "2025-04-07"), ("sold", "2025-04-07"), ("set", "2025-04-07")},
        ),
        ("In 2024 Anna Weiss has led the firm and has fought off two bids.", {("led", "2024"), ("fought", "2024")}),
        ("The trial was adjourned until 3 May.", {("adjourned", "2025-05-03")}),
        ("The offer was extended to May 3.", set()),
        ("Norvik won on Monday, two days after the crash.", {("won", "2025-04-07"), ("crash", "2025-04-05")}),
        ("Norvik won on Monday, a week before the cup began.", {("won", "2025-04-07"), ("began", "2025-04-14/2025-04-20")}),
        ("Net was $4 million in March, up from $3 million last year.", {("was", "2025-03")}),
        ("Anna Weiss appeared in court on Monday.", {("appeared", "2025-04-07")}),
        ("Anna Weiss appeared calm on Monday.", set()),
        ("Calls to the bank on Monday were not returned.", set()),
        ("The bank did not return messages left early Monday.", set()),
        ("In a speech on Monday, Anna Weiss praised the crew.", {("speech", "2025-04-07"), ("praised", "2025-04-07")}),
        ("Norvik announced a drop in profits for the first quarter.", {("drop", "2025-33")}),
        ("Anna Weiss will testify before parliament starting Monday.", {("testify", "2025-04-14/..")}),
        (
            "The mayor said on Monday that the search would resume on Tuesday.",
            {("said", "2025-04-07"), ("resume", "2025-04-08")},
        ),
        ("A man had escaped from a clinic in 2012, officials said.", {("escaped", "2012")}),
        ("The rate fell to 2% from a peak of 9% in late 2022.", set()),
        ("On the exchange Monday, Norvik shares closed at $8.", {("closed", "2025-04-07")}),
        ("The dividend is payable May 15 to holders of record March 28.", {("payable", "2025-05-15")}),
        ("The court ordered the release of the files by Friday.", {("release", "../2025-04-11")}),
        ("Parliament will hold hearings on the proposal starting May 3.", {("hold", "2025-05-03/..")}),
        (
            "In 1989 crowds gathered in the squares; by May 1990 the government had fallen.",
            {("gathered", "1989"), ("fallen", "../1990-05")},
        ),
        ("The jet flew to Oden on 2, 4 and 9 March.", {("flew", "2025-03-02"), ("flew", "2025-03-04"), ("flew", "2025-03-09")}),
        ("The firm paid on 3 March 2025, not 3 February as the clerk says.", {("paid", "2025-03-03")}),
        ("The vote was held on Sunday, and not on Saturday.", {("vote", "2025-04-06")}),
        ("The deal was ended with effect from 30 June 2024.", {("ended", "2024-06-30")}),
        ("The next election is due in 2028.", {("due", "2028")}),
        ("A final deal is due by 30 September.", {("due", "../2025-09-30")}),
        ("The delay is due to the rain in March.", set()),
        ("The vaccine will be tested on volunteers from May.", {("tested", "2025-05/..")}),
        ("The rate was 5.1 percent in March.", {("was", "2025-03")}),
        ("The law, which takes effect in July, is strict.", {("takes", "2025-07")}),
        ("The pass, which is closed in December, is steep.", set()),
        (
            "It follows a similar attack in December, when two people were stabbed.",
            {("attack", "2024-12"), ("stabbed", "2024-12")},
        ),
        ("On Monday Norvik cut its forecast for the second time since October.", {("cut", "2025-04-07")}),
        ("Norvik expects to sell 90 cars this year, down from 95 forecast in November.", {("sell", "2025")}),
        ("Norvik had a loss of 2 million euros in March, against 3 million a year earlier.", {("had", "2025-03")}),
        ("We do not expect that to be repeated in 2026.", set()),
        (
            "The bank was robbed on 3 January. Ten days before the robbery, a car was seen.",
            {("robbed", "2025-01-03"), ("seen", "2024-12-24")},
        ),
        ("They divorced two years ago after being married for six years.", {("divorced", "2023")}),
        ("Norvik will pay $3 a share, more than the closing price last Friday.", set()),
        ("Eva Holm, the third minister to leave since May, wept.", set()),
        ("The takeover last year of Norvik by the bank was welcome.", {("takeover", "2024")}),
        ("The move comes two weeks after Norvik sold a branch.", {("sold", "2025-03-24/2025-03-30")}),
        ("‘We parted over Christmas,’ Anna Weiss said.", {("parted", "2024-12-25")}),
        ("Norvik won two days after the crash of May 3, 2024.", {("won", "2024-05-05"), ("crash", "2024-05-03")}),
        ("Anna Weiss was freed on 3 May 2021, and the following year she was elected.", {("freed", "2021-05-03"), ("elected", "2022")}),
        ("Speaking to reporters Monday, the coach said that he was tired.", {("said", "2025-04-07")}),
        ("The airline canceled 12 flights on Monday and 30 on Tuesday.", {("canceled", "2025-04-07"), ("canceled", "2025-04-08")}),
        ("The judge set a hearing for 3 May.", {("hearing", "2025-05-03")}),
        ("The owners must file their papers by 3 May.", {("file", "../2025-05-03")}),
        ("The owners must have been away on 3 May 2024.", set()),
        ("In a letter dated 3 May 2024, the agency warned the bank.", {("warned", "2024-05-03")}),
        ("A file of letters, dated between 2012 and 2014, was lost on Monday.", {("lost", "2025-04-07")}),
        ("Norvik supported the new round of sanctions against the bank Monday.", {("supported", "2025-04-07")}),
        ("The party was formed in 1971 and the union in 1983.", {("formed", "1971"), ("formed", "1983")}),
        ("In October, Anna Holm, who had led the march, was dismissed.", {("dismissed", "2024-10")}),
        ("The doubts grew when on Dec. 1 the firm announced the plan.", {("announced", "2024-12-01")}),
        ("The government said last week it would send police to the island.", {("said", "2025-03-31/2025-04-06")}),
        ("Mr Holm told parliament on Wednesday he would not resign.", {("told", "2025-04-09")}),
        ("It was a grave act, he said, referring to the missile test on Friday.", {("test", "2025-04-04")}),
        ("A gunman storms a school in Lima in July 2012 and kills two people.", {("storms", "2012-07")}),
        ("The clerk adds that the December ruling did not keep her from court.", {("ruling", "2024-12")}),
        ("The December summit will be held in Lima.", {("summit", "2025-12")}),
        ("The missile was launched at 6 a.m. on Tuesday (2100 GMT Monday).", {("launched", "2025-04-08")}),
        ("Norway launched a rocket at 6am local time - escalating fears in the port.", {("launched", "2025-04-09")}),
        ("Thousands have died since the insurgency of 2009.", {("insurgency", "2009"), ("died", "2009/..")}),
        ("The union said Friday it would study the killings in Oden two years ago.", {("said", "2025-04-04"), ("killings", "2023")}),
        ("Norvax said third-quarter profit grew 19% on higher prices.", {("grew", "2024-35")}),
        ("In the third quarter, sales dropped 6% to 11 billion kroner.", {("dropped", "2024-35")}),
        ("The firm will publish third-quarter results on Oct. 30.", {("publish", "2025-10-30")}),
        ("Shares fell on Monday after the group cut its forecast for 2025.", {("fell", "2025-04-07")}),
        ("She fled with her parents in 1945 and studied law.", {("fled", "1945")}),
        ("She met the crew Tuesday, and promised help.", {("met", "2025-04-08"), ("promised", "2025-04-08")}),
        (
            "Inflation slowed to 2% in November from 3% in October and from a peak of 9% in late 2022.",
            {("slowed", "2024-11")},
        ),
        ("The army took troops from 3 bases in May 2024.", {("took", "2024-05")}),
        ("Letters shed new light on 1911 miners' strike.", {("strike", "1911")}),
        ("Norvax reported a 70% drop in third-quarter income.", {("drop", "2024-35")}),
        ("Police said the group was behind two killings in Oden last week.", {("killings", "2025-03-31/2025-04-06")}),
        ("In trading on the Oden Stock Exchange yesterday, Norvax shares rose 8 cents.", {("rose", "2025-04-08")}),
        ("In May 2024, prices plunged, interest rates soared and a bank failed.", {("plunged", "2024-05"), ("soared", "2024-05")}),
        ("The club issued a warning in October telling members that they could be robbed.", {("issued", "2024-10")}),
    ],
)
def test_which_word_is_dated(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert dated(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 2025 Diplomatic Bluebook stresses the alliance.",
        "Osaka will be remembered for Expo 2025.",
        "The talks lasted for three months.",
        "The minister, 52, has two daughters aged 12 and 9.",
        "Every year thousands of tourists visit the temple.",
        "The company usually publishes its figures in March.",
        "China could invade the island by 2027.",
        "If the bill had passed in May, the tax would have risen.",
        "The ministry denied that troops crossed the border on Tuesday.",
        "The president did not visit Seoul in March.",
        "Today many young people live in cities.",
        "It was the worst flood since 1953.",
        "Sales were up 5 percent from 2022.",
        "Profit rose to $5 million, from $4 million, or 14 cents a share, a year ago.",
        "He said he might resign next week.",
        "She said the law would have failed in June.",
        "She said the law would fail next week if the party left.",
        "No agreement was reached on Thursday.",
        "She wants to visit Rome some day in 2030.",
        "The situation was unclear on Monday.",
        "They were celebrating New Year in the square.",
        "Updated: 3 May 2024",
        "Relations between the two countries are at their lowest in decades.",
        "Had he resigned in March, the crisis would have ended.",
        "The 1972 Biological Weapons Convention bans such arms.",
        "The Class of 1998 held many talented players.",
        "The minister rejected claims that he had met the envoy in June.",
        "He dreams of flying to Mars in 2040.",
        "The opposition demanded that the president resign by Friday.",
        "The film is set in 1942.",
        "The spokesman declined to confirm that the meeting took place last week.",
        "There was no earthquake in the region in 2022.",
        "What happened in Geneva on Monday?",
        "He used to live in Geneva in 1990.",
        "She was named album of the year.",
        "The shop closes at 5 p.m. every Friday.",
        "The rumour is that the two might meet in June.",
        "Firemen help a woman into a boat on Thursday.",
        "They fear a disaster like the flood did in 2011.",
        "The king's customary New Year's address is read line by line.",
        "A ball that glowed above the harbour was seen by many.",
        "Further complaints date back to early 2018.",
        "The row goes back to May 2014.",
        '"We have waited eleven years for this day," the clerk said.',
        "I learned that such things went on in today's theatre.",
        "She aspires to colonize the moon in the coming decade.",
    ],
)
def test_what_is_no_event(extractor: Extractor, text: str) -> None:
    assert dated(extractor, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow and Pyongyang signed a treaty in June 2024.", {"Russia", "North Korea"}),
        ("A conference took place in Tokyo in June 2024.", set()),
        ("French and German diplomats met in Vienna on Monday.", {"France", "Germany"}),
        ("Israeli soldiers killed three Hezbollah fighters on Monday.", {"Israel", "Hezbollah"}),
        ("NATO and the U.N. Security Council condemned the attack on Monday.", {"NATO", "UN Security Council"}),
        ("The treaty was signed by Poland on Monday.", {"Poland"}),
        ("Police arrested several protesters on Monday.", set()),
        ("Japanese Foreign Minister Taro Yamada resigned on Monday.", {"Taro Yamada", "Japan"}),
        ("Former prime minister Paul Keller died on Monday.", {"Paul Keller"}),
        ("On Monday Peru accused Chile of spying.", {"Peru", "Chile"}),
        ("Peru and Chile had quarrelled for years. The two countries signed a treaty on Monday.", {"Peru", "Chile"}),
        ("President Anna Novak of Slovenia opened the fair. She flew to Rome on Monday.", {"Anna Novak", "Slovenia"}),
        ("President Merkel opened the fair on Monday.", {"Merkel", "Germany"}),
        ("The Russo-Japanese war of 1904-1905 changed the region.", {"Russia", "Japan"}),
        ("Japan is worried by North Korea. The North fired a missile on Monday.", {"North Korea"}),
        ("The FBI director, Jane Holm, was in Oslo. The FBI director spoke to reporters on Monday.", {"FBI", "Jane Holm"}),
        ("NATO was enlarged to include Greece in 1952 and Spain in 1982.", {"NATO", "Spain"}),
        ("Anna Roe met David Holm in Oslo. She resigned on Monday.", {"Anna Roe"}),
        ("David Holm met Anna Roe in Oslo. She resigned on Monday.", {"Anna Roe"}),
        ("It rained on Monday in Lima, where Acme Corp. had opened a shop.", set()),
        ("China's Foreign Ministry said it opposed the test on Monday.", {"China"}),
        ("Two exile leaders and an anti-Castro lawmaker met on Monday.", set()),
        ("The Pentagon sent two ships to the strait on Monday.", {"Pentagon", "United States"}),
        ("The girls were seized by the militant group Al Rashid Front on Monday.", {"Al Rashid Front"}),
        ("Lima-based Norvax Inc. said the data were stolen. Norvax dismissed its chief on Monday.", {"Norvax"}),
        ("South Korea's new president, Lee Jae-myung, left. Lee spoke to reporters on Tuesday.", {"Lee Jae-myung", "South Korea"}),
        ("Comedian Mary Silver and her band toured Peru. The comedian broke her leg on Monday.", {"Mary Silver"}),
        ("The foreign ministry in Ankara summoned the Swedish ambassador on Monday.", {"Türkiye", "Sweden"}),
        ("Iran launched more than 300 drones at Israel on Saturday night.", {"Iran", "Israel"}),
        ("Talks between Armenia and Azerbaijan resumed in Brussels on Tuesday.", {"Armenia", "Azerbaijan"}),
        ("Typhoon Hagibis, which hit Japan in October 2019, killed 90 people.", set()),
        ("Russian forces withdrew from Kherson in November 2022.", {"Russia"}),
        ("An earthquake struck southern Peru on 6 February 2023.", set()),
        ("The commission fined Meta 200 million euros on Monday.", {"Meta"}),
        ("Polish Foreign Minister Anna Roe visited Kyiv on Monday.", {"Anna Roe", "Poland"}),
        ("The Netherlands was hit by a storm. It happened on Monday.", set()),
    ],
)
def test_who_takes_part(extractor: Extractor, text: str, expected: set[str]) -> None:
    assert {actor.name for actor in found(extractor, text)[-1].actors} == expected


def test_full_name_from_elsewhere_in_the_article(extractor: Extractor) -> None:
    text = "The chancellor, Maria Steinbach, spoke for an hour.\n\nIt was a long speech, and some left.\n\nSteinbach resigned on Monday."
    assert [actor.name for actor in found(extractor, text)[-1].actors] == ["Maria Steinbach"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two leaders will meet in Rome on 20 June 2025.", Status.PLANNED),
        ("The restriction expires on Dec. 31, 2026.", Status.PLANNED),
        ("The company plans to open a factory in 2027.", Status.PLANNED),
        ("The clerk said the court would rule on 20 June 2025.", Status.PLANNED),
        ("The trial is set for 9 January 2026.", Status.PLANNED),
        ("A second round is planned for Nov. 10-12.", Status.PLANNED),
        ("The vote was scheduled for 20 June 2024.", Status.PLANNED),
        ("Talks are due on 20 June 2025.", Status.PLANNED),
        ("The truce was to have lasted until June 2024.", Status.PLANNED),
        ("The two leaders met in Rome on 20 June 2024.", Status.HAPPENED),
    ],
)
def test_status(extractor: Extractor, text: str, status: Status) -> None:
    assert [mention.status for mention in found(extractor, text)] == [status]


def test_title_stands_alone(extractor: Extractor) -> None:
    text = (
        "Prime Minister Ivo Horvat of Croatia spoke in parliament. "
        "He signed a treaty on fishing with Italy on Monday, after talks that had been hard."
    )
    title = found(extractor, text)[-1].title
    assert title == "Ivo Horvat signed a treaty on fishing with Italy"


def test_title_is_cut_at_a_word(extractor: Extractor) -> None:
    long = (
        "On Monday the commission said that it would publish the debts if the harbours went bankrupt or if the keepers or if the "
        "captains left."
    )
    (mention,) = found(extractor, long)
    assert len(mention.title) <= 100
    assert mention.title.endswith("…")
    words = mention.title[:-1]
    assert words[1:] in long.replace("On Monday the", "the")
    assert long[long.index(words[1:]) + len(words) - 1] in " ,"


def test_quote_is_cut_from_the_text(extractor: Extractor) -> None:
    text = "\r\n\r\n😀 A title\r\n\r\nROME (AP) — The ministers signed the pact on Monday. Others left.\r\n"
    (mention,) = found(extractor, text)
    assert mention.quote.exact == "The ministers signed the pact on Monday."
    assert text[mention.quote.start : mention.quote.end] == mention.quote.exact
    assert text[mention.trigger.start : mention.trigger.end] == "signed"
    assert text[mention.date.start : mention.date.end] == mention.date.text
    assert text.startswith(mention.quote.suffix, mention.quote.end)
    assert text[: mention.quote.start].endswith(mention.quote.prefix)


def test_phrase_without_anchor_is_undated(extractor: Extractor) -> None:
    extraction = extractor.extract("The ministers signed the pact on Tuesday.", None)
    (mention,) = extraction.mentions
    assert mention.date is None
    assert mention.undated.phrase == "Tuesday"
    assert mention.undated.reason
    assert mention.undated.not_after == ""


def test_lead_that_names_no_day_is_undated_with_a_bound(extractor: Extractor) -> None:
    extraction = extractor.extract("The ministers of Peru signed the pact on fishing in the old town hall.", DAY)
    (mention,) = extraction.mentions
    assert (mention.date, mention.undated.phrase, mention.undated.not_after) == (None, "", "2025-04-09")
    assert mention.undated.reason


def test_two_sentences_of_an_opening_that_name_no_day_are_told(extractor: Extractor) -> None:
    text = "The harbour board of Tolland has been briefed on the wreck. A ferry rammed a pier in fog. The crew jumped overboard. It rained."
    found = extractor.extract(text, DAY).mentions
    assert [mention.trigger.text for mention in found] == ["briefed", "rammed"]
    assert all(mention.date is None and mention.undated.not_after == "2025-04-09" for mention in found)


def test_bounds_say_no_day(extractor: Extractor) -> None:
    mention = extractor.extract("The army left on Monday.", Bounds(after=None, before=date(2025, 4, 9))).mentions[0]
    assert mention.undated is not None
    assert mention.undated.reason == "nothing says when the text was written"


def test_bounds_serve_as_reference(extractor: Extractor) -> None:
    (mention,) = extractor.extract("The ministers signed the pact in June 2024.", Bounds(before=DAY)).mentions
    assert (mention.date.value, mention.status) == ("2024-06", Status.HAPPENED)


def test_confidence_is_made_of_its_parts(extractor: Extractor) -> None:
    (mention,) = found(extractor, "The ministers signed the pact on Monday.")
    value = 1000
    for _, part in mention.confidence_parts:
        value = value * part // 1000
    assert mention.confidence == value


def test_many_articles_in_order_and_one_bad_one(extractor: Extractor) -> None:
    def finder(text, reference=None):
        if "explode" in text:
            raise RuntimeError("boom")
        return dates(text, reference)

    fragile = Extractor(extractor._nlp, finder, "test", "0")
    texts = [ArticleText(f"Minister number {number} resigned on Monday.", DAY) for number in range(40)]
    texts[7] = ArticleText("This will explode on Monday.", DAY)
    results = list(fragile.extract_many(iter(texts)))
    assert len(results) == 40
    assert results[7].mentions == ()
    assert "boom" in results[7].problems[0]
    for number, result in enumerate(results):
        if number != 7:
            assert result.mentions[0].quote.exact == texts[number].text


def test_empty_text(extractor: Extractor) -> None:
    assert extractor.extract("", DAY) == Extraction()
    assert list(extractor.extract_many([])) == []


def test_extraction_can_be_sent_to_another_process(extractor: Extractor) -> None:
    extraction = extractor.extract("The ministers signed the pact on Monday.", DAY)
    assert pickle.loads(pickle.dumps(extraction)) == extraction


def test_unknown_model_is_named() -> None:
    from timeline.extraction.extractor import load

    with pytest.raises(ValueError, match="no_such_model"):
        load("no_such_model")


def test_name_and_version_tell_rules_and_model(extractor: Extractor) -> None:
    assert extractor.name == "timeline"
    assert "core_web_sm" in extractor.version

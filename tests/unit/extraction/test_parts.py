"""Who has a part by what stands beside a name or a verb. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday

TOLD_BY_AGE = [
    ("Ana Ruiz is taking a year off. The singer, 47, told fans on Monday that it is over.", {"Ana Ruiz"}),
    ("Ana Ruiz and Karl Holm have split up. The Emmy-nominated actress broke the news on Monday.", {"Ana Ruiz"}),
]
JOINED = [
    ("A Peru-led mission to Mars was launched on Monday.", {"Peru"}),
    ("The Oscar-winning writer Tom Archer died on Monday.", {"Tom Archer"}),
    ("Karl Holm joked about the deal on Monday, telling Ana Ruiz that it was old.", {"Karl Holm", "Ana Ruiz"}),
    ("The idea was put forward by director Jan Roos shortly after taking office in 2015.", {"Jan Roos"}),
    ("Ana Ruiz sings. Karl Holm told of a talk with Ana Ruiz last year, whom he married in 2009.", {"Karl Holm", "Ana Ruiz"}),
    ("Tom Archer will travel to Lima on Thursday with his wife, their son, and with Karl Holm.", {"Tom Archer", "Karl Holm"}),
    ("The council praised the African-Americans of the town and thanked Ana Ruiz on Monday.", {"Ana Ruiz"}),
]
IN_FULL = [
    ("Eastern Airlines fell in London. Eastern Airlines was sued on Monday.", {"Eastern Airlines"}),
    ("The sale of Lima Federal Savings and Loan Association was ended on Monday.", {"Lima Federal Savings and Loan Association"}),
    ("Holvar Corp. has one more subsidiary, Servex Ltd. The subsidiary was sued on Monday.", {"Servex"}),
]

NAMED_LIKE_A_MONTH = [
    ("Theresa May flew to Lima on Monday.", {"Theresa May"}),
    ("Theresa May won. Mrs May flew to Lima on Monday.", {"Theresa May"}),
    ("Theresa May's lawyer met the press on Monday.", {"Theresa May"}),
]
HOLDING_OFFICE = [
    ("Iraq said no. Saddam Hussein sang. The Iraqi leader wept on Monday.", {"Iraq", "Saddam Hussein"}),
    ("Cuba is angry, and Cuba says so. The United States is not. A federal court ruled on Monday that he may stay.", {"United States"}),
]
OF_ITS_KIND = [
    ("Holm Airways is sorry. The Oslo Riders Club met in May. The airline said on Monday that it will pay.", {"Holm Airways"}),
    ("The Oslo Argus newspaper reported on Monday that the harbour is shut.", {"Oslo Argus"}),
    ("Directors spoke on the first call of Servex Inc. since it lost a case on Monday.", {"Servex"}),
    ("Iran deplored the bombing of two U.S. consulates on Monday.", {"Iran"}),
    ("Ana Ruiz left the Pasteur Hospital on Monday.", {"Ana Ruiz"}),
]

FIGHTERS = [
    ("Jihadist group Boko Haram freed a town. Niger launched an operation against the Islamists on Monday.", {"Niger", "Boko Haram"}),
    ("The Dawn Front, a rebel movement, holds the hills. The insurgents fled on Monday.", {"Dawn Front"}),
]
ARMED_FORCES = [
    ("Hezbollah spoke. On Monday, the chiefs of the armies of Peru, Chile and Bolivia met to plan.", {"Peru", "Chile", "Bolivia"}),
    ("The British army is small. A US army doctor was sued by Karl Holm on Monday.", {"Karl Holm"}),
]
LOCAL = [
    ("The mayor of Toronto, Rob Ford, resigned on Monday.", {"Rob Ford", "Toronto"}),
    ("Karl Holm, the Essex County prosecutor, resigned on Monday.", {"Karl Holm", "Essex County"}),
    ("Pope Francis sang on Monday.", {"Pope Francis"}),
]
OF_THEIRS = [
    ("Employees at Wexley Corp. left work on Monday.", {"Wexley"}),
    ("The UN envoy to Chad, Karl Holm, met his aunt on Monday.", {"UN", "Karl Holm"}),
    ("The Norwegian court cleared Tandor's purchase of Servex Inc. on Monday.", {"Norway", "Tandor", "Servex"}),
]
LED = [
    ("LIMA, Peru (AP) -- The president dismissed two ministers on Monday.", {"Peru"}),
    ("OSLO (AP) -- The prime minister resigned on Monday.", {"Norway"}),
    ("Karl Holm, who heads Wexley Inc., flew to Lima on Monday.", {"Karl Holm", "Wexley"}),
    ("Karl Holm runs Wexley Inc. The billionaire wept on Monday.", {"Karl Holm", "Wexley"}),
    ('Wexley Inc. wrote to them. "We are sorry," it began. Wexley Inc. knew. "We told our aunts on Monday."', {"Wexley"}),
]
TOLD_OF = [
    ("Karl Holm, the U.S. envoy to Chile, said on Monday that he is ill.", {"Karl Holm", "United States"}),
    ("Nikki Haley, the U.S. ambassador to Peru, wept on Monday.", {"Nikki Haley", "United States"}),
    ("NATO admitted Chad, Peru and Norway on Monday.", {"NATO", "Chad", "Peru", "Norway"}),
    ("Tom Archer's lawyer, Karl Holm, said on Monday that it rained.", {"Karl Holm"}),
    ("Neither Norvax nor Wexley Corp. said on Monday what it would do.", {"Norvax", "Wexley"}),
    ("Ana Ruiz quit Norvax Corp. on Monday to join Wexley Inc.", {"Ana Ruiz", "Norvax", "Wexley"}),
    ("The city of Chicago sued Norvax Corp. on Monday.", {"Chicago", "Norvax"}),
    ("Ohio Attorney General Karl Holm sued Norvax Corp. on Monday.", {"Ohio", "Karl Holm", "Norvax"}),
    ("Archbishop Karl Holm of Lima wept on Monday.", {"Karl Holm"}),
    ("Police arrested Zinal Odane on Monday.", {"Zinal Odane"}),
    ("Real Madrid sacked Zinedine Zidane on Monday.", {"Real Madrid", "Zinedine Zidane"}),
    ("Peru demanded on Monday that Chile withdraw.", {"Peru", "Chile"}),
    ("Norvax's fame has grown since the opening of its $5 million plant in 2016.", {"Norvax"}),
    ("The Peruvian president, Karl Holm, met President Ana Ruiz of Chile on Monday.", {"Peru", "Karl Holm", "Ana Ruiz", "Chile"}),
    ("A man identified as Karl Holm, 34, was shot on Monday.", {"Karl Holm"}),
    ("Washington imposed sanctions on Tehran on Monday.", {"United States", "Iran"}),
    ("The court ruled on Monday in favor of Norvax Corp.", {"Norvax"}),
    ("Karl Holm's visit to Peru on Monday drew crowds.", {"Karl Holm"}),
    ("Anna Weiss's body was found on Monday.", {"Anna Weiss"}),
    ("Tandor's offer for Wexley Corp. expired on Monday.", {"Tandor", "Wexley"}),
    ("Wexley Inc. is run by Karl Holm. Karl Holm wept on Monday.", {"Karl Holm", "Wexley"}),
    ("Volkswagen Group Inc. closed a shop on Monday.", {"Volkswagen"}),
    ("Peru's Inca News Agency reported on Monday that it rained.", {"Inca News Agency"}),
]
BOSSES = [("Servex CEO Karl Holm is rich. The Servex boss sang on Monday.", {"Servex", "Karl Holm"})]
TOLD_BESIDE = [
    ("The union took in three of its old foes, the Dominican Republic, Chad and Peru on Monday.", {"Dominican Republic", "Chad", "Peru"}),
    (
        "The Arab League took in two of its foes, the Central African Republic and Chad on Monday.",
        {"Arab League", "Central African Republic", "Chad"},
    ),
    ("The Peruvian ambassador to Chile, Ana Ruiz, said on Monday that he was glad.", {"Ana Ruiz", "Peru"}),
    ("Engineer Karl Holm, of the Oslo Institute of Soils, said on Monday that it is wet.", {"Karl Holm", "Oslo Institute of Soils"}),
    ("Karl Holm, an analyst at Stone, Hill & Ward Inc., said on Monday that it is dear.", {"Karl Holm", "Stone, Hill & Ward"}),
    ("The United States is big. In Lima, federal agents seized a boat on Monday.", {"United States"}),
]
HOME = [
    ("CARACAS (AP) -- Venezuela sold oil. The United States bought it. On Monday, the reclusive state shut a port.", {"Venezuela"}),
    ("OSLO (AP) -- Norway is rich. Few pay. The new tax law took effect on Monday.", {"Norway"}),
]
AIMED_AT = [
    ("Norvax Ltd. made a last offer on Monday to buy Servex Inc., a maker of combs.", {"Norvax", "Servex"}),
    ("Karl Holm flew to Lima on Monday to appeal to Ana Ruiz.", {"Karl Holm", "Ana Ruiz"}),
    ("The Dawn Front issued a leaflet on Monday, claiming Norvax Corp. could harm bathers.", {"Dawn Front", "Norvax"}),
    ("The NFL fined Karl Holm on Monday.", {"NFL", "Karl Holm"}),
    ("Karl Holm told his fans of his retirement from the NFL on Monday.", {"Karl Holm"}),
    ("The United States is big.\n\nCongress meets on Thursday.", {"US Congress"}),
]
ASKED = [('Peru and Chile have requested the Arab League hold "open talks" at noon on Monday.', {"Peru", "Chile", "Arab League"})]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        *TOLD_BESIDE,
        *HOME,
        *AIMED_AT,
        *ASKED,
        *TOLD_BY_AGE,
        *JOINED,
        *IN_FULL,
        *NAMED_LIKE_A_MONTH,
        *HOLDING_OFFICE,
        *OF_ITS_KIND,
        *FIGHTERS,
        *ARMED_FORCES,
        *BOSSES,
        *LOCAL,
        *TOLD_OF,
        *LED,
        *OF_THEIRS,
    ],
)
def test_who_has_a_part(extractor: Extractor, text: str, names: set[str]) -> None:
    told = [{actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert names in told


def test_a_month_is_nobody_though_somebody_is_called_so(extractor: Extractor) -> None:
    mentions = extractor.extract("Theresa May won. In May 2017 the trial began. May was cold. A law was passed on May 3.", DAY).mentions
    told = [mention for mention in mentions if mention.date is not None]
    assert told
    assert not any(mention.actors for mention in told)


def test_a_title_gives_the_full_name(extractor: Extractor) -> None:
    text = "Hopper sang in a hall. Critics praised Hopper on Monday."
    (mention,) = (mention for mention in extractor.extract(text, DAY, "Why Uma Hopper Sings").mentions if mention.date is not None)
    assert "Uma Hopper" in {actor.name for actor in mention.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Lai Moroz sang. Lai Moroz left. Another 19-year-old was found on Monday.",
        "Nigeria is calm. A pro-government group found a girl on Monday.",
        "OSLO (AP) -- Norway is rich. A law that harms Chile took effect on Monday.",
        "An American was arrested on Monday.",
        "Lime trees are old. Forgotten visitors slept there on Monday.",
    ],
)
def test_who_is_not_meant(extractor: Extractor, text: str) -> None:
    (mention,) = (mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None)
    assert mention.actors == ()

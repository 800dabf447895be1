"""Histories and lives: the story gives bare dates their year, and asides leave it where it was."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(2012, 6, 15)
WAR = (
    "The Salt War of 1902 was a short conflict between two republics.\n\n"
    "It began on 4 May 1902, when a patrol crossed the border. On 6 May the capital was shelled. {} "
    "The armies met again on 3 June 1902, and on 9 June 1902 at the ford. Peace was signed on 2 May 1904.\n"
)


def values(text, day=DAY):
    return [(item.text, item.value) for item in tag(text, day)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The next day it fell.", [("The next day", "1902-05-07")]),
        ("Two days later it fell, and on the 11th it burned.", [("Two days later", "1902-05-08"), ("the 11th", "1902-05-11")]),
        ("On the 2nd the general fled.", [("the 2nd", "1902-06-02")]),
        ("The treaty of 1888 was torn up, and in July a truce was signed.", [("1888", "1888"), ("July", "1902-07")]),
        ("Gray, who had led the army in 1899, fell on 8 May.", [("1899", "1899"), ("8 May", "1902-05-08")]),
        ("A truce was to hold until 1905. On 9 May it broke.", [("1905", "1905"), ("9 May", "1902-05-09")]),
        ("He had come four years earlier. On 9 May he died.", [("four years earlier", "1898"), ("9 May", "1902-05-09")]),
        ("Three weeks later, on 27 May, it fell.", [("Three weeks later", "1902-W22"), ("27 May", "1902-05-27")]),
        ("On the night of 12-13 May it rained.", [("the night of 12-13 May", "1902-05-12TNI")]),
        ("That evening it rained. At dawn they fled.", [("That evening", "1902-05-06TEV"), ("dawn", "1902-05-07TMO")]),
        (
            "At 0430 on 7 May it fell. Two hours later it burned.",
            [("0430 on 7 May", "1902-05-07T04:30"), ("Two hours later", "1902-05-07T06:30")],
        ),
        ("In the first days of July it fell.", [("the first days of July", "1902-07")]),
        ("It was fed by a railway that was opened in 1894. On 8 May it was cut.", [("1894", "1894"), ("8 May", "1902-05-08")]),
        ("On Christmas Day all was quiet.", [("Christmas Day", "1902-12-25")]),
        ("Every year on 7 May the town remembers it.", [("Every year", "P1Y"), ("7 May", "XXXX-05-07")]),
        ("Today nobody remembers.", [("Today", "PRESENT_REF")]),
        ("He died on 25 May, on the seventy-fourth day of his fast.", [("25 May", "1902-05-25")]),
        ("A hundred and five days later it fell.", [("A hundred and five days later", "1902-08-19")]),
        (
            "He rose at three in the morning, and the march began at four.",
            [
                ("three in the morning", "1902-05-06T03:00"),
                ("four", "1902-05-06T04:00"),
            ],
        ),
        ("By mid-May the river had risen, and three days later it fell.", [("mid-May", "1902-05"), ("three days later", "1902-05")]),
        ("By mid-May the fort could be shelled. On the 25th it fell.", [("mid-May", "1902-05"), ("the 25th", "1902-05-25")]),
        ("On 7 May they came and left forty-eight hours later.", [("7 May", "1902-05-07"), ("forty-eight hours later", "1902-05-09")]),
        (
            "A republic had been declared on 6 December 1901. Gray, who had come home that month, fell on 9 May.",
            [("6 December 1901", "1901-12-06"), ("that month", "1901-12"), ("9 May", "1902-05-09")],
        ),
        (
            "On the evening of the 7th he waited. It was four o'clock before it rained.",
            [
                ("the evening of the 7th", "1902-05-07TEV"),
                ("four o'clock", "1902-05-08T04:00"),
            ],
        ),
        ("On the 8th and 9th it snowed.", [("the 8th", "1902-05-08"), ("9th", "1902-05-09")]),
        ("On the 8th and 9th of July it snowed.", [("the 8th", "1902-07-08"), ("9th of July", "1902-07-09")]),
        ("It burned overnight.", [("overnight", "1902-05-06TNI")]),
        ("On the last day of the month it rained.", [("the last day of the month", "1902-05-31")]),
        ("In the first week of the new year it rained.", [("the first week of the new year", "1903-01")]),
        (
            "In January 1904 it rained, and on 3 February. In the new year all wept.",
            [
                ("January 1904", "1904-01"),
                ("3 February", "1904-02-03"),
                ("the new year", "1904"),
            ],
        ),
        ("Two years and three months later all was over.", [("Two years and three months later", "1904-08")]),
        ("On the 14th of that month it rained.", [("the 14th of that month", "1902-05-14")]),
        ("On the 14th soldiers sang, and left the day following.", [("the 14th", "1902-05-14"), ("the day following", "1902-05-15")]),
        ("On the morning of the 14th white flags were seen.", [("the morning of the 14th", "1902-05-14TMO")]),
        (
            "It was not rebuilt until the late 20th century. Three years later all was quiet.",
            [("the late 20th century", "19"), ("Three years later", "1905")],
        ),
        ("Every 8 May the bells are rung.", [("Every 8 May", "XXXX-05-08")]),
        ("Rain had fallen since the 2nd.", [("the 2nd", "1902-05-02")]),
        (
            "Ann, who fled in 1890, came back two years later. On 9 May she fell.",
            [
                ("1890", "1890"),
                ("two years later", "1892"),
                ("9 May", "1902-05-09"),
            ],
        ),
        ("The bridge was built two summers earlier.", [("two summers earlier", "1900-SU")]),
        ("Gray, promoted the previous March, fell on the 8th.", [("the previous March", "1902-03"), ("the 8th", "1902-05-08")]),
        (
            "That night it burned. Ann had risen at four in the morning.",
            [("That night", "1902-05-06TNI"), ("four in the morning", "1902-05-06T04:00")],
        ),
        ("On the third day it fell.", [("the third day", "1902-05-08")]),
        ("It had been weak since the turn of the century.", [("the turn of the century", "1900")]),
        ("The thirties were far off.", [("The thirties", "193")]),
        (
            "Between 5:50 p.m. and half past six it burned.",
            [
                ("5:50 p.m.", "1902-05-06T17:50"),
                ("half past six", "1902-05-06T18:30"),
            ],
        ),
        ("A bell found two years ago tells of it.", [("two years ago", "2010")]),
    ],
)
def test_a_story(sentence, wanted):
    found = values(WAR.format(sentence))
    assert found[:3] == [("1902", "1902"), ("4 May 1902", "1902-05-04"), ("6 May", "1902-05-06")]
    assert found[3:-3] == wanted
    assert [value for _, value in found[-3:]] == ["1902-06-03", "1902-06-09", "1904-05-02"]


def test_a_month_long_past_is_that_of_the_next_year():
    assert values(WAR.format("It rained.") + "In February the ford dried up.")[-1] == ("February", "1904-02")
    assert values(WAR.format("It rained.").replace("2 May 1904", "2 November 1904") + "In February it dried up.")[-1] == (
        "February",
        "1905-02",
    )


def test_after_a_lead_that_sums_up_the_story_begins_again():
    text = (
        "The Dry Strike was a strike of miners. It began on 3 March 1921, was called off in June 1921 and taken up again in May 1923; "
        "it ended with the law of 4 April 1925.\n\n"
        "On 12 March the first pit closed. A week later, on 19 March, all had. In June 1921 they went back.\n"
    )
    assert [value for _, value in values(text)][4:] == ["1921-03-12", "1921-W11", "1921-03-19", "1921-06"]


def test_after_a_lead_that_names_both_ends_the_story_begins_with_its_first_date():
    text = (
        "The blockade of Port Wren was begun on 30 November 1739 and lasted until 13 March 1740.\n"
        "Talks had opened in the spring of 1738 and were broken off on 9 November 1739. On 26 November shots were fired. "
        "Three days later the envoy left, and at dawn on the 30th thirty ships came in sight. By 6 December the bay was closed. "
        "In early January the wells froze. On 1 February the mole was taken, and on the 15th the fort.\n"
    )
    assert [value for _, value in values(text)] == [
        "1739-11-30", "1740-03-13", "1738-SP", "1739-11-09", "1739-11-26", "1739-11-29", "1739-11-30TMO", "1739-12-06", "1740-01",
        "1740-02-01", "1740-02-15",
    ]  # fmt: skip


def test_a_look_back_goes_on_within_its_sentence():
    text = (
        "The siege of Marn began on 20 October 1297 and ended on 3 June 1298.\n"
        "The host had left the coast in late June 1297 and crossed the hills in July and August. It stood at the gate on 20 October. "
        "By Christmas men starved. In January the duke fled. On 9 February a relief force was beaten.\n"
    )
    assert [value for _, value in values(text)][2:] == [
        "1297-06", "1297-07", "1297-08", "1297-10-20", "1297-12-25", "1298-01", "1298-02-09",
    ]  # fmt: skip


def test_since_a_month_looks_back_to_the_last_one():
    text = (
        "The raid on Cape Wren, on the night of 6-7 August 1715, was meant to end a quarrel that had lasted since the end of April.\n"
        "The general came in mid-July. On the evening of 6 August the boats were lowered. On the 8th, a hot Sunday, he slept. "
        "A week later he was called home. In September 1715 it rained, and in October. The last fort was given up on 20 December.\n"
    )
    assert [value for _, value in values(text)] == [
        "1715-08-06TNI", "1715-04", "1715-07", "1715-08-06TEV", "1715-08-08", "XXXX-WXX-7", "1715-W33", "1715-09", "1715-10",
        "1715-12-20",
    ]  # fmt: skip


def test_what_will_be_lies_after_the_day_of_writing():
    text = (
        "Ann Gray was born on 9 February 1915. In 1933 she moved to Wren, and in March 1946 to Lenham. Four years later she left. "
        "She was back in 1974, stayed that winter, and wrote until June 1998. A service will be held on 20 July at noon.\n"
    )
    assert values(text)[-1] == ("20 July at noon", "2012-07-20T12:00")


def test_the_background_of_a_story_lies_before_its_lead():
    text = (
        "The siege of Marn was the last of the Salt War. It began on 13 March 1754 and ended fifty-six days later.\n\n"
        "A regiment had taken the valley on 20 November 1753. Its colonel, who had come in May of that year, wanted a battle. "
        "By the end of December four more were on their way, and by mid-January the camp could be shelled. "
        "The guns opened on 13 March. On 1 May the fort fell.\n"
    )
    assert [value for _, value in values(text, None)][2:] == [
        "1753-11-20", "1753-05", "1753-12", "1754-01", "1754-03-13", "1754-05-01",
    ]  # fmt: skip


def test_a_story_does_not_begin_again_where_it_comes_by_the_end_of_its_lead():
    text = (
        "The Eastern War of 1753 to 1756 was fought by Wren against Marn and, from January 1755, Lenham.\n\n"
        "Troops crossed the border on 2 July 1753. On 5 November 1754 a battle was fought. By January 1755 half the army was sick. "
        "The fort was shelled in vain on 18 June 1755 and taken on 8 September.\n\nNorth\nA fleet sailed in March 1754. A town fell on "
        "16 August. In the following summer a port was shelled, on 9 and 10 August.\n"
    )
    assert [value for _, value in values(text)][3:] == [
        "1753-07-02", "1754-11-05", "1755-01", "1755-06-18", "1755-09-08", "1754-03", "1754-08-16", "1755-SU", "1755-08-09", "1755-08-10",
    ]  # fmt: skip


def test_the_lines_of_a_list_are_read_apart():
    text = (
        "The siege of Marn lasted from 13 October 1799 to 17 May 1800.\n\n11 October 1799 – The truce ends at 5 p.m.\n"
        "13 October – The road is cut; three days later the first shells fall\n26 December – A sortie fails\n"
        "12 May – A troop breaks in before sunrise; it gives up at seven that evening\n17 May – The town is relieved\n"
    )
    found = dict(values(text))
    assert (found["three days later"], found["seven that evening"]) == ("1799-10-16", "1800-05-12T19:00")
    assert {"13 October": "1799-10-13", "12 May": "1800-05-12", "17 May": "1800-05-17"}.items() <= found.items()


def test_years_head_the_parts_of_a_story():
    text = (
        "The siege of Wren lasted from 5 April 1892 to 29 February 1896.\n\n1892\n"
        "A vote was held on 29 February. On 5 April shots were fired, and on 2 May the road was closed. Since the end of June grain "
        "had come by sea.\n\n1893\nWork on a tunnel began in late January and ended on 30 July.\n\n1894\n"
        "On 5 February a shell fell on the market.\n"
    )
    assert [value for _, value in values(text)][2:] == [
        "1892", "1892-02-29", "1892-04-05", "1892-05-02", "1892-06", "1893", "1893-01", "1893-07-30", "1894", "1894-02-05",
    ]  # fmt: skip


def test_the_following_year_counts_from_the_year_before_it():
    text = (
        "The Border War (25 June 1750 - 27 July 1753) was fought by two republics. It grew out of the treaty of 1745.\n\n"
        "Troops had entered the north on 9 August 1745. A month later others came. The zones hardened in the course of 1748, and by "
        "June of the following year both armies were gone. On 15 September 1750 the town was taken.\n"
    )
    assert [value for _, value in values(text)][3:] == ["1745-08-09", "1745-09", "1748", "1749-06", "1750-09-15"]


def test_without_a_day_of_writing_last_year_stays_open():
    text = (
        "The dockers walked out on 4 March 1919. Two days later the gates were shut. Talks failed on 12 March. The port lost money in "
        "1917 and 1918. Last year it lost more. A plan agreed in November 1918 had promised work until June 1920, and until May 1921.\n"
    )
    assert ("Last year", "XXXX") in values(text, None)


def test_a_lead_of_one_sentence_may_tell_the_end():
    text = (
        "Gray v. Moss was decided by the court of Lenham on June 4, 1923.\n\n"
        "On September 12, 1919, a cart struck Ada Gray in Mill Street. She sued the following March.\n\n"
        "The trial opened on January 10, 1921, and on January 12 she won. That October the owner appealed.\n"
    )
    assert [value for _, value in values(text)] == ["1923-06-04", "1919-09-12", "1920-03", "1921-01-10", "1921-01-12", "1921-10"]


def test_a_story_may_name_its_year_once():
    text = (
        "The dockers of Lenham walked out on 14 August 1889. On the 22nd they marched through it. On 30 August money came from abroad. "
        "On 5 September a committee was formed. Two days later it met the owners. They offered to pay from 1 January. On the 10th all "
        "voted. The next day, 11 September, the owners gave in. Work began again on 16 September.\n"
    )
    found = [value for _, value in values(text)]
    assert found == [
        "1889-08-14", "1889-08-22", "1889-08-30", "1889-09-05", "1889-09-07", "1890-01-01", "1889-09-10", "1889-09-11", "1889-09-11",
        "1889-09-16",
    ]  # fmt: skip


def test_last_saturday_is_that_before_the_day_of_writing():
    assert values(WAR.format("Last Saturday it was remembered."))[3] == ("Last Saturday", "2012-06-09")


def test_a_story_that_opens_with_a_week_of_a_month():
    text = (
        "The regiment was raised in the second week of August 1914 and sailed on 19 October. It reached Egypt on 10 December. "
        "It trained until the following May, and landed on the 22nd. It left on 11 December. In February 1917 it was formed anew.\n"
    )
    assert [value for _, value in values(text)] == [
        "1914-08", "1914-10-19", "1914-12-10", "1915-05", "1915-05-22", "1915-12-11", "1917-02",
    ]  # fmt: skip


def test_last_october_is_that_before_the_day_of_writing():
    assert values(WAR.format("It has been on show since last October."))[3] == ("last October", "2011-10")


def test_a_short_lead_under_a_title():
    text = (
        "Voyage of the Terra\n\nThe ship left Hull on 6 August 1901 and came home in September 1904; she was built in 1898.\n\n"
        "After a stay at the Cape in October she sailed south. On 2 January ice was met, and the last day of February was clear. "
        "In October the captain went west; on 5 January two ships came. He died on 3 May 1912.\n"
    )
    assert [value for _, value in values(text)][3:] == ["1901-10", "1902-01-02", "1902-02-28", "1902-10", "1903-01-05", "1912-05-03"]


def test_a_look_back_ends_with_its_paragraph():
    text = (
        "April 2001 flood\n\nThe flood came on 25 April 2001. It was the worst since that of 15 January 1834.\n\n"
        "The bridge, built in 1832 and widened in 1836, fell. The bells rang on 26 April.\n\n"
        "On 12 May the water fell. On 3 June 2001 it rose again.\n"
    )
    assert [value for _, value in values(text)][-3:] == ["2001-04-26", "2001-05-12", "2001-06-03"]


def test_a_weekday_tells_the_year_of_a_story():
    text = (
        "It was declared over on 14 January 2002. It had begun in May 2001. On Monday, 26 February, a farmer saw it; "
        "on 3 March 2001 it had spread. "
        "In June 2001 it cost most."
    )
    assert ("Monday, 26 February", "2001-02-26") in values(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rome fell out with it in 218 BC. In 216 the consuls lost.", [("218 BC", "BC0218"), ("216", "BC0216")]),
        ("He won in 218 BC. In the spring of 207 he left.", [("218 BC", "BC0218"), ("the spring of 207", "BC0207-SP")]),
        ("It began in 44 B.C. and ended (31-30) at sea.", [("44 B.C.", "BC0044")]),
        ("In A.D. 5 it sailed. In the autumn of AD 8 it sank.", [("A.D. 5", "0005"), ("the autumn of AD 8", "0008-FA")]),
        ("It lay there in the winter of 209–208 BC.", [("the winter of 209–208 BC", "BC0209-WI")]),
        ("They raided it in 793, and in 865 they stayed. In 871 they fought; in 878 they lost.", []),
        ("On the Ides of March 44 BC he died.", [("the Ides of March 44 BC", "BC0044-03-15")]),
        ("He owns 216 cows, and in 216 cases he sold one.", []),
    ],
)
def test_early_years(text, wanted):
    found = values(text)
    assert found == wanted if wanted else all(value[0].isdigit() for _, value in found)


def test_an_early_year_before_a_name():
    text = (
        "The Marns took Wren on 19 October 439. They had crossed the river in the autumn of 409. In May 429 Gaiser shipped them to the "
        "south. On 31 May 455 Petro was stoned; two days later the Marns were in the city. Gaiser died on 25 January 477.\n"
    )
    assert [value for _, value in values(text)] == ["0439-10-19", "0409-FA", "0429-05", "0455-05-31", "0455-06-02", "0477-01-25"]


def test_the_first_days_of_a_year_are_in_january():
    text = (
        "Hong was born on 1 January 1814. In 1837 he fell ill, and he lay in bed until March 1838. In the first days of 1851 his men won "
        "a battle. On the 11th a kingdom was proclaimed. Wren was taken in September. On 5 April 1852 they broke out.\n"
    )
    assert dict(values(text))["the 11th"] == "1851-01-11"


def test_days_of_the_old_calendar():
    """Easter of 1471 was on 14 April as it was then reckoned, and 14 October 1066 was a Saturday."""
    text = (
        "The duke landed on 28 September 1066. The armies met on 14 October 1066, and that Sunday the dead were counted. In March 1471 "
        "another king came back. On 14 April 1471, Easter Sunday, an earl fell. On Palm Sunday 1461 it had snowed. In May 1471 all wept. "
        "On 4 May 1471 the prince died, and on 21 May 1471 the king.\n"
    )
    found = dict(values(text))
    assert (found["that Sunday"], found["Easter Sunday"], found["Palm Sunday 1461"]) == ("1066-10-15", "1471-04-14", "1461-03-29")


def test_few_days_later_is_vague_for_an_event():
    text = WAR.format("A few days later it fell.")
    assert ("A few days later", "1902-05") in values(text)
    assert "A few days later" not in [item.text for item in dates(text, DAY)]


def test_a_newspaper_text_is_no_story():
    text = (
        "He was born on 3 May 1961, joined in 1985 and left on 2 June 1999, the court heard on Tuesday. "
        "He told it yesterday that in July he had moved. The judge said she would rule on 9 July."
    )
    found = dict(values(text, date(2024, 10, 16)))
    assert found["July"] == "2024-07"
    assert found["Tuesday"] == "2024-10-15"


def test_what_somebody_said_last_week_is_no_story_of_old_years():
    text = (
        "The firm was set up on 9 February 2015 and sold in September 2016. Its head, Ana Ruiz, told us last week that she had left it. "
        "Accounts show that she signed in August 2017, in May 2016 and on 2 June 2015. A bank closed in 2017; from 2010 to 2014 it had "
        "paid her. An inquiry was opened in June."
    )
    assert values(text, date(2019, 11, 18))[-1] == ("June", "2019-06")


def test_this_year_and_last_tuesday_are_no_story_of_old_years():
    text = (
        "The dam was begun in 2011. Talks in 2012 and 2015 failed. What happened this year? In February the sluices were closed. "
        "The envoy left on 3 March; a mission came in April. Parliament voted last Tuesday. A treaty of 1929, a pact of 1961 say little. "
        "Nor does a law of 1997."
    )
    found = dict(values(text, date(2018, 6, 4)))
    assert (found["February"], found["3 March"], found["April"]) == ("2018-02", "2018-03-03", "2018-04")


def test_in_an_obituary_last_year_is_that_of_writing():
    text = (
        "She was born on 4 June 1924, studied from 1943 and left in 1948. She married in 1953, and in 1956 she moved away. Her bridge was "
        "begun in 1958 and opened in August 1961. In 1979 she won a prize. Last year a medal was named after her, and in September she "
        "held it. Her husband died in 2010."
    )
    found = dict(values(text, date(2018, 2, 7)))
    assert (found["Last year"], found["September"]) == ("2017", "2017-09")


def test_a_text_that_opens_with_the_news_of_the_day_is_no_narrative():
    past = "He had led the town since 2012. He was arrested in May 2022, and freed in March 2023. A fire in June 2017 burned for days. "
    news = "The mayor was jailed on Friday for bribes that he took in 2015 and 2018. " + past + "The trial opened in September."
    assert values(news, date(2024, 11, 29))[-1] == ("September", "2024-09")
    show = "A history of the 1911 strike was put on display this week. "
    assert values(show + past + "It runs until 30 March.", date(2025, 1, 15))[-1] == ("30 March", "2025-03-30")
    died = "Anna Holm, who banned the salt, died on March 2. She was 91. Born on 17 May 1933, she fled in 1945. She won a prize in 1994. "
    assert values(died + "A street was named after her last autumn.", date(2025, 3, 5))[0] == ("March 2", "2025-03-02")

"""How the year is carried through a story: after leads, looks back, looks ahead and headings."""

from __future__ import annotations

from datetime import date

from timeline.temporal import tag

WRITTEN = date(2016, 9, 9)
AFTER = "It was told by a clerk on 5 May 1951, by a monk on 6 May 1952, by a baker on 7 May 1953 and by a maid on 8 May 1954.\n"
"""Enough dates for a story."""


def told(text: str) -> list[str]:
    return [found.value for found in tag(text, WRITTEN)]


def test_a_first_paragraph_that_counts_on_is_the_story_itself():
    text = (
        "The Fall of Port Lanner\n\nThe first to see the fleet was a shepherd named Orrin, late in 1812. Two months later it lay off "
        "the cape. On 3 March 1813 the mole was taken; on the 6th the governor sent for help.\n\n"
        "The column left the capital on the morning of 20 March. On the 28th it was beaten. The gates were opened on 4 April.\n" + AFTER
    )
    assert told(text)[4:7] == ["1813-03-20TMO", "1813-03-28", "1813-04-04"]


def test_a_lead_under_a_title_may_span_two_months():
    text = (
        "The Defence of Arlo\n\nThe defence of Arlo by its townsmen lasted from 7 July to 6 September 1688.\n\n"
        "The league had been formed in March 1684, and the river forts fell on 2 September 1686. A year later, on 12 August 1687, the "
        "pasha lost his guns; on 8 November he lost his head.\n\n"
        "In the following spring the duke was given the command. He came to the army on 28 June. Trenches were dug on the 12th of July. "
        "On 6 September the town was relieved.\n"
    )
    assert told(text)[2:] == [
        "1684-03", "1686-09-02", "1687", "1687-08-12", "1687-11-08", "1688-SP", "1688-06-28", "1688-07-12", "1688-09-06",
    ]  # fmt: skip


def test_a_look_back_that_catches_up_has_nothing_to_come_back_to():
    text = (
        "The Marsh War (1932-1935) was fought between two republics of the plain.\n\n"
        "Causes\nThe uplands had been lost in 1884. Four decades later oil was found in the hills. The matter was patched up in 1929. In "
        "April 1932 a pilot sighted the lake; on 15 June it was seized. It was lost on 16 July.\n\n"
        "Course\nThe fort fell on 31 July, and another on 9 September. In December a general, who had trained the army before 1914, was "
        "called back. In January and again in February 1933 he threw his men at the wood. The worst assault came on 4 July. Two brigades "
        "gave up on 11 December. On the 20th he went.\n\n"
        "By January 1935 the river was reached. Five months later both were tired.\n\nEnd\nThe treaty is dated 21 July 1938.\n"
    )
    assert told(text)[-7:-3] == ["1933-02", "1933-07-04", "1933-12-11", "1933-12-20"]


def test_what_would_be_is_told_ahead():
    text = (
        "The province was promised its freedom on 20 February 1937, and told that the last clerks would be gone by June 1938. "
        "On 3 June the term was cut short. On the 10th the trains were full. The flag came down on 15 August.\n" + AFTER
    )
    assert told(text)[2:5] == ["1937-06-03", "1937-06-10", "1937-08-15"]


def test_the_spring_of_the_following_year_leads_there():
    text = (
        "The envoy reached the coast in April 1859 and stayed at court. He wrote a book in May. In the spring of the following year the "
        "camp was overrun. The silk town fell on 2 June; in August the port was attacked. He was taken in 1864.\n" + AFTER
    )
    assert told(text)[1:5] == ["1859-05", "1860-SP", "1860-06-02", "1860-08"]


def test_a_heading_may_name_two_years():
    text = (
        "The secession lasted from 6 July 1967 to 15 January 1970.\n\n1967\n\nThe bridge fell on 14 July. The delta fell in August.\n\n"
        "1969 and 1970\n\nThe bridge was won back on 25 April 1969. The last attack began on 22 December. The line broke on 9 January.\n"
    )
    assert told(text)[2:] == ["1967", "1967-07-14", "1967-08", "1969", "1970", "1969-04-25", "1969-12-22", "1970-01-09"]


def test_what_was_before_a_story_has_its_own_year_until_the_story_comes():
    text = (
        "The War of the Straits was a conflict of 1904 and 1905.\n\n"
        "Background\nThe treaty of 1895 gave the port to the islanders. In April three powers protested, and in November it was given "
        "back. In December 1897 it was leased. On 15 March a squadron came in.\n\n"
        "The war\nOn the night of 8 February the boats attacked. On 10 February war was declared.\n"
    )
    assert told(text)[2:] == ["1895", "1895-04", "1895-11", "1897-12", "1898-03-15", "1904-02-08TNI", "1904-02-10"]


def test_a_story_comes_to_the_months_of_its_lead():
    text = (
        "The Siege of Lorn (March to October 1702) was part of a long war.\n\n"
        "The town had changed hands in 1689 and again in 1693. In May of 1695 it was given a new wall. In June the governor died.\n\n"
        "The army came in sight on 12 March. On the 20th the trenches were begun. By 3 July the outworks were lost. On 9 October the "
        "town gave up.\n"
    )
    assert told(text)[4:] == ["1695-05", "1695-06", "1702-03-12", "1702-03-20", "1702-07-03", "1702-10-09"]


def test_the_date_beside_a_distance_says_where_it_leads():
    text = (
        "In 1571 the fleet was lost. The prince had been abroad in 1565 when his father died, and came too late. Six years later, in "
        "1575, he was crowned. The hill people rose in the following year. In 1588, thirty years before, his wife had been born. "
        "Two months later, on 3 March 1590, he died, and his son came on 5 March.\n" + AFTER
    )
    assert told(text)[:10] == [
        "1571", "1565", "1575", "1575", "1576", "1588", "1588", "1590-03", "1590-03-03", "1590-03-05",
    ]  # fmt: skip


def test_until_a_day_leads_there_in_the_past():
    text = (
        "In February 1754 a council met, which sat until 8 August. Three weeks later the abbot fled. He came back the next spring, and "
        "on Palm Sunday he was crowned.\n" + AFTER
    )
    assert told(text)[:5] == ["1754-02", "1754-08-08", "1754-W35", "1755-SP", "1755-03-23"]


def test_a_day_beside_its_year_is_of_that_year():
    text = (
        "The river rose on 4 November 1966. By the 6th it had fallen, and on 8 November the mayor came. He went on the 9th.\n\n"
        "The town had known floods before. That of September 1557 was the worst. In 1844, on 3 November, the water stood six feet deep.\n\n"
        "In 1967 the first panel was dried. It was hung on 4 November 1980.\n"
    )
    assert told(text)[4:] == ["1557-09", "1844", "1844-11-03", "1967", "1980-11-04"]


def test_years_of_the_middle_ages_stand_among_such_years():
    text = (
        "The town was founded about 1350 and walled in 1371. In 1390 asked for help by the bishop, it sent 1200 archers. The year 1417 "
        "found it at war; it had been a bishop's as long ago as 1398. In 1446 locusts ate the corn, and in 1449 the lake came in. "
        "The plague of 1451 took half of it. A force of 1300 lay before it.\n"
    )
    assert told(text) == ["1350", "1371", "1390", "1417", "1398", "1446", "1449", "1451"]


def test_years_before_1000_beside_later_ones():
    text = (
        "The coast was first seen in 986 by a trader. Leif bought his ship in 1001. Between 1003 and 1010 others came. He died in 1020.\n"
    )
    assert told(text) == ["0986", "1001", "1003", "1010", "1020"]


def test_years_before_christ_of_four_digits():
    text = (
        "The king set up a stone about 2550 BC. His heir came to power in 2454. In 2424 he fell. The stone was found in 1878 and brought "
        "home in 1881.\n"
    )
    assert told(text) == ["BC2550", "BC2454", "BC2424", "1878", "1881"]


def test_since_about_1630_names_a_year():
    assert told("Hunters had lived on the coast since about 1630. At about 1630 on 5 May 1711 the fort was seen.\n") == [
        "1630",
        "1711-05-05T16:30",
    ]


def test_bare_hours_go_on_from_a_time_of_day():
    text = (
        "The dam was watched on 4 November 1966. At 2.30 a.m. it was seen to leak. At four the mill went; at 5.30 the river came over the "
        "wall. By seven there was no light. The clocks stopped at 7.26; at ten a boat was seen. By noon it was over.\n"
    )
    assert told(text)[1:] == [
        "1966-11-04T02:30", "1966-11-04T04:00", "1966-11-04T05:30", "1966-11-04T07:00", "1966-11-04T07:26", "1966-11-04T10:00",
        "1966-11-04T12:00",
    ]  # fmt: skip


def test_numbers_are_no_hours():
    text = "On 4 May 1966, at 3 p.m., they met. Town won by three. The flour sold at 5.30 a sack, and shares closed at 7.26 in London.\n"
    assert told(text) == ["1966-05-04", "1966-05-04T15:00"]


def test_days_and_seasons_of_a_story():
    text = (
        "In April 1867 they passed the spring at home. In June the first papers came. The year following he died. They met again on the "
        "Sunday before Christmas. The new year saw her in York. At present the town is full, and the Friday prayer is held.\n" + AFTER
    )
    assert told(text)[:7] == ["1867-04", "1867-SP", "1867-06", "1868", "1868-12-20", "1869", "PRESENT_REF"]


def test_a_time_is_of_the_day_that_its_sentence_looks_back_to():
    text = (
        "The peace was signed in September 1697. On 7 June 1692 the sea had taken the port, at seventeen minutes to noon. On 8 October "
        "1697 it was read out.\n" + AFTER
    )
    assert told(text)[:4] == ["1697-09", "1692-06-07", "1692-06-07T11:43", "1697-10-08"]


def test_looks_back_of_months():
    text = (
        "The ship left on 14 January 1911 and wintered in the bay. The last entry is of 29 March 1912. A party found it on 12 November "
        "1912. The rival had reached port on 7 March. He died in 1928; the year before his wife had died. To this day both are known.\n"
        + AFTER
    )
    assert told(text)[3:7] == ["1912-03-07", "1928", "1927", "PRESENT_REF"]


def test_a_part_far_back_becomes_the_story():
    text = (
        "The Lorn Rising broke out on 4 May 1905. On 6 May the mill was burnt. On 20 May the dragoons came, and in June all was quiet.\n\n"
        "In 1793 another one had been put down. It began on 2 March 1793, when the tithe was doubled. On 9 March the bailiff fled.\n\n"
        "In April the abbey was sacked. On the 30th the duke came down with horse and guns.\n\n"
        "By the middle of May he had hanged forty. On 1 June he went home, and in July the tithe was paid.\n\n"
        "The tithe was given up in August. On 3 November a feast was held.\n"
    )
    assert told(text)[4:] == [
        "1793", "1793-03-02", "1793-03-09", "1793-04", "1793-04-30", "1793-05", "1793-06-01", "1793-07", "1793-08", "1793-11-03",
    ]  # fmt: skip


def test_a_part_may_have_a_lead_of_its_own():
    text = (
        "The League War was fought from 1948 to 1955. In May 1948 the hills rose, and on 3 June the port was taken.\n\n"
        "The siege of Banlo was its decisive battle. It began on 13 March 1954 and ended fifty-six days later.\n\n"
        "Paratroopers had dropped into the valley on 20 November 1953. By the end of December four divisions were on their way. In "
        "mid-January the camp was shelled. The bombardment began on 13 March. On 1 May the third attack was made.\n"
    )
    assert told(text)[4:] == [
        "1954-03-13", "1954-05-08", "1953-11-20", "1953-12", "1954-01", "1954-03-13", "1954-05-01",
    ]  # fmt: skip


def test_a_year_of_a_campaign_and_days_of_a_sentence():
    text = (
        "The count took Lorn on 4 March 1590. The campaign of 1591 gave him Arlo on 30 May and Banlo in September. In 1595 he died.\n\n"
        "The assembly met on 27 June 1650. The lords, who had stayed away since January, came back that day. On 5 July it went home.\n\n"
        "On the isle the keeper was seized on 7 May 1652 and let go on the 10th. It was sold in 1653.\n"
    )
    assert told(text) == [
        "1590-03-04", "1591", "1591-05-30", "1591-09", "1595", "1650-06-27", "1650-01", "1650-06-27", "1650-07-05", "1652-05-07",
        "1652-05-10", "1653",
    ]  # fmt: skip


def test_a_story_that_names_a_month_and_its_year_once():
    text = (
        "By the last days of July 1863 both hosts were on the river, where they had been in May.\n\n"
        "On 13 August the count learnt of it. He came up on the 15th. He stayed until the second week of October. On 14 October he was "
        "beaten. The next day he fell back. On 7 November the bridge was lost. On the 8th it rained. On 1 December he went home.\n"
    )
    assert told(text)[1:4] == ["1863-05", "1863-08-13", "1863-08-15"]
    assert told(text)[-1] == "1863-12-01"


def test_plans_and_years_of_things():
    text = (
        "A treaty signed on 17 November 1908 said that all should be gone by 30 June 1909 and 31 December 1911. On 19 August the town was "
        "burnt. On the 21st ten thousand marched. The union was broken by 1912. The strike of 1926 began on 3 May, at one minute to "
        "midnight, and ended in June.\n" + AFTER
    )
    assert told(text)[3:9] == ["1909-08-19", "1909-08-21", "1912", "1926", "1926-05-03", "1926-05-03T23:59"]


def test_entries_of_a_chronicle_and_hours():
    text = (
        "1226: The emperor makes the town free, in June.\n1251: A great fire.\n1276: A second one, after which nobody builds in wood.\n"
        "The war broke out in 1361. On 27 July it was taken; he had come for nine in the morning. At noon it was shut. "
        "By four it was open. At seven on the 29th the fleet left. In 1370 there was peace.\n" + AFTER
    )
    assert told(text)[:11] == [
        "1226", "1226-06", "1251", "1276", "1361", "1361-07-27", "1361-07-27T09:00", "1361-07-27T12:00", "1361-07-27T16:00",
        "1361-07-29T07:00", "1370",
    ]  # fmt: skip


def test_june_or_july_of_an_early_year():
    text = "Rome was lost in January 550. In June or July 552 the king fell. Verona held out until 20 July 561. In 568 they went.\n"
    assert told(text) == ["0550-01", "0552-06", "0552-07", "0561-07-20", "0568"]


def test_this_year_may_be_that_of_writing():
    text = (
        "The war began on 3 April 1990 and spread in May. On 6 June the port fell, on 9 July the mill, on 3 August the fort, and on 5 "
        "September the bridge. A truce was signed on 3 May 1991. This year the war has gone on. Others came in October 1985.\n" + AFTER
    )
    assert told(text)[6:9] == ["1991-05-03", "2016", "1985-10"]


def test_today_in_a_story_without_a_day_of_writing():
    text = (
        "The stone was set up on 3 May 1225, on 4 May 1226 and on 5 May 1227. It fell on 6 June 1229 and on 7 June 1230. Today it stands."
    )
    assert [found.value for found in tag(text, None)][-1] == "PRESENT_REF"


def test_a_holiday_with_its_year_opens_a_story():
    text = (
        "All Saints' Day 1755\n\nThe first shock came at half past nine. The opera, which had opened on 31 March, fell in. On the 4th "
        "gallows were put up. In January 1756 a letter was sent to the parishes. The plan was passed on 12 May 1758. That September, on "
        "the 3rd, on the 4th, the 5th and the 6th, shots were fired. He left on 8 October.\n"
    )
    assert told(text) == [
        "1755-11-01", "1755-11-01T09:30", "1755-03-31", "1755-11-04", "1756-01", "1758-05-12", "1758-09", "1758-09-03", "1758-09-04",
        "1758-09-05", "1758-09-06", "1758-10-08",
    ]  # fmt: skip


def test_a_part_may_open_with_a_thing_of_its_day():
    text = (
        "The Lorn Rising broke out on 4 May 1905. On 6 May the mill was burnt. On 20 May the dragoons came, and in June all was quiet.\n\n"
        "The flood of 4 November 1866 was the worst of all. It had rained through most of October. On 3 November the dam was watched. By "
        "the 6th the water fell.\n\n"
        "On 20 November a fund was opened. In December it was spent.\n"
    )
    assert told(text)[4:] == ["1866-11-04", "1866-10", "1866-11-03", "1866-11-06", "1866-11-20", "1866-12"]

"""Histories of some length: fates, recollections and ends told ahead do not take the story along."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

WRITTEN = date(2016, 9, 9)


def told(text: str) -> list[str]:
    return [found.value for found in tag(text, WRITTEN)]


def test_a_war_with_the_fates_of_its_men_and_places():
    text = (
        "The Border War of 1643\n\n"
        "The war between Orle and Torre began in May 1643 and was over by the following January. It grew out of a dispute over "
        "tolls that went back to the 1590s.\n\n"
        "The opening\n\n"
        "The army of Orle crossed the river on 3 May and burned the mill at Harn. The mill was rebuilt in 1661. Count Dorn, who "
        "had been governor since 1638, asked for help on 9 May; none came. On the 14th the castle gave up. Dorn was tried in "
        "March 1645 and spent the rest of his life in prison.\n\n"
        "The summer\n\n"
        'At Lorn, on 12 June, three hundred men of Torre surprised the guard. "I saw it burn," the clerk of the town wrote on '
        "20 April 1650. By the end of the month the whole valley was lost. A truce was signed on 1 July, and broken the next "
        "day.\n\n"
        "The siege\n\n"
        "The guns arrived on 4 August. Two weeks later the wall was breached, but the assault of 20 August failed. The winter "
        "before, the town had laid in grain for two years. In October plague broke out in the camp; on 9 November the siege was "
        "lifted. Captain Hale (1602-1671) carried the news to the capital, where it was read out on the 13th.\n\n"
        "The peace\n\n"
        "Talks opened at Brill on 2 December and dragged on over Christmas. The treaty was signed on 8 January 1644. It was "
        "ratified in March, and the last prisoners went home that summer. In 1743 a column was put up on the field; it was "
        "moved in 1902 and restored in May 2011."
    )
    assert told(text) == [
        "1643", "1643-05", "1644-01", "159", "1643-05-03", "1661", "1638", "1643-05-09", "1643-05-14", "1645-03", "1643-SU",
        "1643-06-12", "1650-04-20", "1643-06", "1643-07-01", "1643-07-02", "1643-08-04", "1643-W34", "1643-08-20", "1642-WI", "P2Y",
        "1643-10", "1643-11-09", "1602", "1671", "1643-11-13", "1643-12-02", "1643-12-25", "1644-01-08", "1644-03", "1644-SU",
        "1743", "1902", "2011-05",
    ]  # fmt: skip


def test_a_march_with_what_was_to_be_and_what_lasted_until():
    text = (
        "The Salt March of Verin\n\n"
        "In the autumn of 1911 the salt workers of Verin laid down their tools. They had last struck in 1897, when the garrison "
        "fired on them. On 3 November they elected a committee; on 7 November the owners answered with a lockout. Anna Sorel, "
        "who was to become a minister in 1946, spoke to the crowd on the 9th.\n\n"
        "Ten days later two thousand people set out for the capital. It was the coldest November since 1879. They reached Harn "
        "on 24 November, rested for three days, and were stopped at the bridge of Lorn on the 29th. On the night of 30 November "
        "to 1 December the soldiers went over to them.\n\n"
        "The government fell on 4 December. A new one was formed before Christmas, and promised a law by the spring. It was "
        "passed on 2 April. The owners went to court in May; the case dragged on until February 1914. Sorel later said that the "
        "march had been decided on the evening of 8 November.\n\n"
        "By June half the pans were working again. In August a second strike, over wages, lasted eleven days. The committee was "
        "dissolved in January 1913."
    )
    assert told(text) == [
        "1911-FA", "1897", "1911-11-03", "1911-11-07", "1946", "1911-11-09", "1911-11-19", "1911-11", "1879", "1911-11-24", "P3D",
        "1911-11-29", "1911-11-30TNI", "1911-12-01", "1911-12-04", "1911-12-25", "1912-SP", "1912-04-02", "1912-05", "1914-02",
        "1911-11-08TEV", "1912-06", "1912-08", "P11D", "1913-01",
    ]  # fmt: skip


def test_a_story_that_goes_on_years_later_is_followed():
    text = (
        "The mill at Harn was built in May 1643. It burned on 3 June 1646. On 9 July the miller died; his widow sold the ruin on 2 August. "
        "The new owner drained the pond in 1650. In March he began to build, and on 4 November the wheel turned. A flood took it in 1661. "
        "By May it was mended."
    )
    wanted = ["1643-05", "1646-06-03", "1646-07-09", "1646-08-02", "1650", "1650-03", "1650-11-04", "1661", "1661-05"]
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("step", "wanted"),
    [
        ("Two years earlier, on 19 September, she had tried it. On 12 August she went home.", ["1893", "1893-09-19", "1895-08-12"]),
        ("Two years later, on 19 September, she tried another. On 12 October she went home.", ["1897", "1897-09-19", "1897-10-12"]),
        ("A year later, in June, she tried another. On 12 October she went home.", ["1896", "1896-06", "1896-10-12"]),
        ("Ten days later, on 19 August, she tried another. On 12 October she went home.", ["1895-08-19", "1895-08-19", "1895-10-12"]),
    ],
)
def test_years_that_lead_to_a_day_say_its_year(step, wanted):
    assert told("She first climbed the Dorn on 4 August 1895 and again on 9 August. " + step)[2:] == wanted


def test_a_regency_with_an_exile_and_truces():
    text = (
        "King Anselm died on 3 May 1432, leaving a son of four. His widow, Joan, had been regent before, in 1429. She called the estates "
        "for 24 June. They met at Lorn in July.\n\nThe duke of Torre left the court in the autumn. In December he raised his banner, and "
        "by the end of January he held four castles. Joan besieged Harn from 2 March to 17 April 1433. It fell after a mine was fired; the "
        "duke escaped in a boat. He died in exile in 1451.\n\nA truce was made at Brill on 29 May. It lasted five months. On 1 November, "
        "All Saints' Day, the suburbs burned. The winter was quiet. In the spring Joan hired two thousand pikemen, who came on 9 May and "
        "mutinied on the 21st. She paid them in June.\n\nThe last battle was fought on 14 August 1434. The king came of age on 8 September "
        "1446."
    )
    assert told(text) == [
        "1432-05-03", "1429", "1432-06-24", "1432-07", "1432-FA", "1432-12", "1433-01", "1433-03-02", "1433-04-17", "1451", "1433-05-29",
        "P5M", "1433-11-01", "1433-11-01", "1433-WI", "1434-SP", "1434-05-09", "1434-05-21", "1434-06", "1434-08-14", "1446-09-08",
    ]  # fmt: skip


def test_a_mutiny_whose_causes_lie_in_the_years_before():
    text = (
        "The Mutiny of the Northern Squadron\n\n"
        "The mutiny of the Northern Squadron broke out on March 8, 1921, and was put down eleven days later. It cost some "
        "900 lives and led to the reforms of 1922.\n\n"
        "Causes\n\n"
        "The squadron had lain at Harn since the armistice of November 1918. Pay had been cut twice, in June 1920 and again "
        "that December. On February 14 the bakers of the port struck; a week later a meeting aboard the Lorn drew up a list "
        "of nine demands. Admiral Dorn, who would be tried in 1923, tore it up on February 26.\n\n"
        "The rising\n\n"
        "At dawn on March 8 the crew of the Lorn arrested its officers. By noon three more ships had hoisted the black "
        "flag. The shore batteries joined in the evening. The next day the committee sent a wireless message to the "
        "capital. No answer came until the 11th, when the minister gave them twenty-four hours.\n\n"
        "Troops had been moved up since March 9. The first attack, over the ice, failed on the night of March 12-13. A "
        "second, on the 15th, took the lighthouse. Earlier that week the wife of the admiral had been let through the lines "
        "with her children. The thaw was expected at any hour; in 1919 it had come early.\n\n"
        "The end\n\n"
        "The last assault began at 3 a.m. on March 18. The Lorn surrendered before daybreak on the 19th. Of its crew of "
        "640, some 200 escaped across the gulf. Two months later the first trials opened. They lasted into October. Those "
        "who had fled were allowed back in May 1926; the last of them, Karl Ruiz, died in 1991."
    )
    assert told(text) == [
        "1921-03-08", "1921-03-19", "1922", "1918-11", "1920-06", "1920-12", "1921-02-14", "1921-W08", "1923", "1921-02-26",
        "1921-03-08TMO", "1921-03-08T12:00", "1921-03-08TEV", "1921-03-09", "1921-03-11", "PT24H", "1921-03-09", "1921-03-12TNI",
        "1921-03-15", "1921-W11", "1919", "1921-03-18T03:00", "1921-03-19TMO", "1921-05", "1921-10", "1926-05", "1991",
    ]  # fmt: skip


def test_a_first_paragraph_that_quarrels_over_something_is_no_lead():
    text = (
        "The Siege of Antor (1097–1098)\n\n"
        "The host came before Antor on 21 October 1097. Its leaders, who had sworn at Byzan in May to give back what they "
        "took, quarrelled over the plan. By Christmas food was short. On 30 December the earth shook, and that night red "
        "lights were seen in the north. A relief force was beaten off the next day, another on 9 February.\n\n"
        "In March a fleet arrived with timber. The tower called Mahom was ready on the 19th of the month, Tancar's on 5 "
        "April. In late May it became known that a great army was near. It had been held up before Edes for three weeks, "
        "from 4 May to the 25th. Bohem made his bargain with Firuz, a maker of armour, and on the night of 2 to 3 June "
        "sixty men climbed the wall.\n\n"
        "The victors were besieged in their turn on the 5th. On 10 June a priest named Stefan brought word of a vision, on "
        "the 14th a lance was dug up. They marched out on 28 June, a Monday, and won. The council met on 3 July and put off "
        "the march until 1 November. Adem, the legate, died of fever on 1 August 1098. He was mourned by all. They left on "
        "13 January, three months behind their time, and stood before the Holy City on Tuesday 7 June 1099."
    )
    assert told(text) == [
        "1097", "1098", "1097-10-21", "1097-05", "1097-12-25", "1097-12-30", "1097-12-30TNI", "1097-12-31", "1098-02-09", "1098-03",
        "1098-03-19", "1098-04-05", "1098-05", "P3W", "1098-05-04", "1098-05-25", "1098-06-02TNI", "1098-06-05", "1098-06-10",
        "1098-06-14", "1098-06-28", "XXXX-WXX-1", "1098-07-03", "1098-11-01", "1098-08-01", "1099-01-13", "P3M", "1099-06-07",
    ]  # fmt: skip

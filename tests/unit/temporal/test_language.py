"""The breadth of the language: one short sentence a way to tell time, and the words beside it that tell none."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

DAY = date(2024, 10, 16)  # a Wednesday

SENTENCES = """
The court ruled the day before yesterday. || the day before yesterday = 2024-10-14
They meet the day after tomorrow. || the day after tomorrow = 2024-10-18
She resigned the previous day. || the previous day = 2024-10-15
The mayor had resigned on 3 May 2021 and was arrested the same day. || 3 May 2021 = 2021-05-03 ; the same day = 2021-05-03
He arrived on Monday and spoke that evening. || Monday = 2024-10-14 ; that evening = 2024-10-14TEV
The vote was on 5 March. Two days later the minister left. || 5 March = 2024-03-05 ; Two days later = 2024-03-07
Police raided the house early Tuesday. || early Tuesday = 2024-10-15
Police raided the house early on Tuesday. || early on Tuesday = 2024-10-15
The ship sank late Sunday night. || late Sunday night = 2024-10-13TNI
It rained over the weekend. || the weekend = 2024-W41-WE
It will open this weekend. || this weekend = 2024-W42-WE
They met last weekend. || last weekend = 2024-W41-WE
The talks resume next weekend. || next weekend = 2024-W43-WE
One day, they will return. || One day = FUTURE_REF
The strike lasted one day. || one day = P1D
The newspaper is printed daily. || daily = P1D
The report is published annually. || annually = P1Y
They meet every other week. || every other week = P2W
They meet every second Friday. || every second Friday = XXXX-WXX-5
The clinic runs a 24-hour service. || 24-hour = PT24H
The band was big in the '60s. || the '60s = 196
The band was big in the sixties. || the sixties = 196
It was built at the turn of the century. || the turn of the century = 20
The speech began at 8:15 p.m. EST (0115 GMT). || 8:15 p.m. EST = 2024-10-16T20:15 ; 0115 GMT = 2024-10-16T01:15
The contest opens mid-week. || mid-week = 2024-W42
The minister will visit later this month. || later this month = 2024-10
The minister visited earlier this month. || earlier this month = 2024-10
The bank failed late last year. || late last year = 2023
The bank failed early last week. || early last week = 2024-W41
Results are due early next year. || early next year = 2025
Inflation fell in the first half of this year. || the first half of this year = 2024-H1
Sales rose in the first half of 2024. || the first half of 2024 = 2024-H1
Sales rose in the second half of last year. || the second half of last year = 2023-H2
It took the better part of a year. || a year = P1Y
For most of the year prices fell. || most of the year = 2024
By the end of the decade emissions should halve. || the end of the decade = 202
At the end of the month he left. || the end of the month = 2024-10
In the middle of last month he left. || the middle of last month = 2024-09
At the beginning of May he left. || the beginning of May = 2024-05
He will be back in a week. || a week = P1W
He will be back within two weeks. || two weeks = P2W
He was back within days. || days = PXD
He waited for hours. || hours = PTXH
He waited half an hour. || half an hour = PT30M
He waited an hour and a half. || an hour and a half = PT1H30M
He waited one and a half hours. || one and a half hours = PT1H30M
He waited for two and a half years. || two and a half years = P2Y6M
A two-year-old boy was found. ||
The 15-month-old war goes on. || 15-month-old = P15M
A decades-old dispute ended. || decades-old = PXDE
A year-long inquiry found nothing. || year-long = P1Y
A yearlong inquiry found nothing. || yearlong = P1Y
A three-day-long strike ended. || three-day-long = P3D
A month-long truce held. || month-long = P1M
A week-long festival began. || week-long = P1W
A multi-year contract was signed. || multi-year = PXY
A five-year, $3 million contract was signed. || five-year = P5Y
A 10-to-15-year sentence is likely. || 10-to-15-year = P10Y
The trial lasted 12 to 14 weeks. || 12 to 14 weeks = P12W
He served three years, two months and five days. || three years, two months and five days = P3Y2M5D
It takes up to 90 days. || up to 90 days = P90D
It takes at least 90 days. || at least 90 days = P90D
It takes about 90 days. || 90 days = P90D
It takes 90-plus days. || 90-plus days = P90D
It took no more than 48 hours. || no more than 48 hours = PT48H
It took less than a minute. || less than a minute = PT1M
He spoke for a full hour. || a full hour = PT1H
She stayed the entire summer. || the entire summer = 2024-SU
The past three years were hard. || The past three years = P3Y
In the next five years it may grow. || the next five years = P5Y
In the coming weeks it may grow. || the coming weeks = PXW
In the following few days they left. || the following few days = PXD
In recent weeks they left. || recent weeks = PXW
In the past few months they left. || the past few months = PXM
In the last couple of years they left. || the last couple of years = P2Y
Over the past year prices rose. || the past year = P1Y
For the last 18 months prices rose. || the last 18 months = P18M
Over the previous 12 months prices rose. || the previous 12 months = P12M
In the first eight months of 2019 it rose. || the first eight months = P8M ; 2019 = 2019
Two months ago he left. || Two months ago = 2024-08
Six weeks ago he left. || Six weeks ago = 2024-W36
Ten days ago he left. || Ten days ago = 2024-10-06
Three years ago he left. || Three years ago = 2021
Half a century ago he left. || Half a century ago = 1974
A couple of weeks ago he left. || A couple of weeks ago = 2024-W40
A year and a half ago he left. || A year and a half ago = 2023-04
Almost 20 years ago he left. || Almost 20 years ago = 2004
Long ago he left. || Long ago = PAST_REF
Some time ago he left. || Some time ago = PAST_REF
Not so long ago he left. || Not so long ago = PAST_REF
A week from now he will leave. || A week from now = 2024-W43
Ten years from now he will leave. || Ten years from now = 2034
Three days hence he will leave. || Three days hence = 2024-10-19
A week from Friday he will leave. || A week from Friday = 2024-10-25
He leaves in three weeks. || three weeks = P3W
Profit rose in the third quarter. || the third quarter = 2024-Q3
Profit rose in the fourth quarter of 2023. || the fourth quarter of 2023 = 2023-Q4
Profit rose in Q2. || Q2 = 2024-Q2
Profit rose in Q2 2023. || Q2 2023 = 2023-Q2
Profit rose in 2Q23. || 2Q23 = 2023-Q2
Profit rose in the April-June quarter. || the April-June quarter = 2024-Q2
Profit rose in the three months to September. || the three months = P3M ; September = 2024-09
Profit rose in the six months ended June 30. || the six months = P6M ; June 30 = 2024-06-30
Profit rose in fiscal 2023. || fiscal 2023 = 2023
Profit rose in the fiscal year 2023. || the fiscal year 2023 = 2023
Profit rose in FY2023. || FY2023 = 2023
Profit rose in FY 2023-24. || FY 2023-24 = 2023
Profit rose in the 2023/24 financial year. || the 2023/24 financial year = 2023
Profit rose in the current fiscal year. || the current fiscal year = 2024
Profit rose last quarter. || last quarter = 2024-Q3
Profit will rise next quarter. || next quarter = 2025-Q1
Profit will rise this quarter. || this quarter = 2024-Q4
Profit will rise in the current quarter. || the current quarter = 2024-Q4
Profit rose in the final quarter of last year. || the final quarter of last year = 2023-Q4
Profit rose in H1 2024. || H1 2024 = 2024-H1
Profit rose year on year. ||
Profit rose month-on-month. ||
Profit rose quarter over quarter. ||
Annual sales rose. ||
The annual report was published. ||
The council will vote on Thursday. || Thursday = 2024-10-17
The council voted on Thursday. || Thursday = 2024-10-10
The council votes Thursday on the plan. || Thursday = 2024-10-17
The council is to vote Friday. || Friday = 2024-10-18
The council meets again on Monday. || Monday = 2024-10-21
The council met last Monday. || last Monday = 2024-10-14
The council meets next Monday. || next Monday = 2024-10-21
The council met on Wednesday. || Wednesday = 2024-10-16
The council met Monday through Wednesday. || Monday = 2024-10-14 ; Wednesday = 2024-10-16
He was due in court on Friday. || Friday = 2024-10-18
He said he would appeal by Friday. || Friday = 2024-10-18
The game was postponed until Sunday. || Sunday = 2024-10-20
A deadline that expired at noon on Tuesday passed quietly. || noon on Tuesday = 2024-10-15T12:00
He goes to church on Sundays. || Sundays = XXXX-WXX-7
He plays golf on Saturday mornings. || Saturday mornings = XXXX-WXX-6TMO
Every Tuesday evening they meet. || Every Tuesday evening = XXXX-WXX-2TEV
Each spring the river floods. || Each spring = XXXX-SP
Every four years they vote. || Every four years = P4Y
Every few months they vote. || Every few months = PXM
They meet twice a week. || twice a week = P1W
They pay $50 a month. || a month = P1M
They pay 50 euros per day. || per day = P1D
He earns 40,000 pounds a year. || a year = P1Y
It makes 300,000 cars a year. || a year = P1Y
They work 40 hours a week. || 40 hours = PT40H ; a week = P1W
The ferry runs hourly. || hourly = PT1H
The minutes are checked nightly. || nightly = P1D
They meet weekly. || weekly = P1W
It is a weekly newspaper. || weekly = P1W
It is a biweekly magazine. || biweekly = P2W
The monthly fee went up. || monthly = P1M
The quarterly report came out. ||
In May he left for Rome. || May = 2024-05
In December he left for Rome. || December = 2023-12
In December he will leave for Rome. || December = 2024-12
Next May he will leave for Rome. || Next May = 2025-05
This May he left for Rome. || This May = 2024-05
He left in mid-May. || mid-May = 2024-05
He left in early to mid-May. || early to mid-May = 2024-05
He left in late May or early June. || late May = 2024-05 ; early June = 2024-06
He left in May last year. || May last year = 2023-05
He left in May of last year. || May of last year = 2023-05
He left in May 2019. || May 2019 = 2019-05
He left in May, 2019. || May, 2019 = 2019-05
He left in May '19. || May '19 = 2019-05
He left at the end of May 2019. || the end of May 2019 = 2019-05
He left on May 5. || May 5 = 2024-05-05
He left on May 5th, 2019. || May 5th, 2019 = 2019-05-05
He left on 5 May 2019 at 3 pm. || 5 May 2019 at 3 pm = 2019-05-05T15:00
He left at 3 pm on 5 May 2019. || 3 pm on 5 May 2019 = 2019-05-05T15:00
He left on Sunday, May 5. || Sunday, May 5 = 2024-05-05
He left on May 5-7. || May 5 = 2024-05-05 ; 7 = 2024-05-07
He left between 5 and 7 May. || 5 = 2024-05-05 ; 7 May = 2024-05-07
He left on 05/20/2019. || 05/20/2019 = 2019-05-20
He left on 20.05.2019. || 20.05.2019 = 2019-05-20
He left on 2019-05-20. || 2019-05-20 = 2019-05-20
He left on Oct. 3. || Oct. 3 = 2024-10-03
He left Sept. 30, 2019. || Sept. 30, 2019 = 2019-09-30
The June 5 attack killed two. || June 5 = 2024-06-05
The June attack killed two. || June = 2024-06
The summer of 2010 was hot. || The summer of 2010 = 2010-SU
This winter will be cold. || This winter = 2024-WI
Next spring they will wed. || Next spring = 2025-SP
In the winter of 1962-63 it froze. || the winter of 1962-63 = 1962-WI
The late 1990s were quiet. || The late 1990s = 199
The early '80s were quiet. || The early '80s = 198
The mid-1970s were quiet. || The mid-1970s = 197
The nineteen-eighties were quiet. || The nineteen-eighties = 198
The 18th century was quiet. || The 18th century = 17
The late nineteenth century was quiet. || The late nineteenth century = 18
The 17th and 18th centuries were quiet. || The 17th = 16 ; 18th centuries = 17
A mid-20th-century house burnt. || mid-20th-century = 19
The twenty-first century began. || The twenty-first century = 20
Caesar died in 44 BC. || 44 BC = BC0044
The year 2000 came. || The year 2000 = 2000
In the year 2000 nothing happened. || the year 2000 = 2000
In late 1999 nothing happened. || late 1999 = 1999
Circa 1850 nothing happened. || 1850 = 1850
By mid-2025 it will be done. || mid-2025 = 2025
The 2008 crisis was bad. || 2008 = 2008
From 1992 to 1995 there was war. || 1992 = 1992 ; 1995 = 1995
In 1998 and again in 2003 it flooded. || 1998 = 1998 ; 2003 = 2003
In nineteen sixty-eight he was born. || nineteen sixty-eight = 1968
In two thousand and eight he was born. || two thousand and eight = 2008
In twenty nineteen he was born. || twenty nineteen = 2019
A millennium ago it stood. || A millennium ago = 1024
In 1975 he moved. The following year he won. || 1975 = 1975 ; The following year = 1976
In 1975 he moved. A year later he won. || 1975 = 1975 ; A year later = 1976
In 1975 he moved. Three years earlier he had won. || 1975 = 1975 ; Three years earlier = 1972
On 3 May 1975 he moved. The next day he won. || 3 May 1975 = 1975-05-03 ; The next day = 1975-05-04
On 3 May 1975 he moved, and the next morning he won. || 3 May 1975 = 1975-05-03 ; the next morning = 1975-05-04TMO
In May 1975 he moved. The next month he won. || May 1975 = 1975-05 ; The next month = 1975-06
In May 1975 he moved. Later that year he won. || May 1975 = 1975-05 ; Later that year = 1975
In May 1975 he moved. Later that month he won. || May 1975 = 1975-05 ; Later that month = 1975-05
In May 1975 he moved. That summer he won. || May 1975 = 1975-05 ; That summer = 1975-SU
On Friday he moved. The day before, he won. || Friday = 2024-10-11 ; The day before = 2024-10-10
He moved on Friday, a day after he won. || Friday = 2024-10-11 ; a day = P1D
He moved on Friday, three days after the vote. || Friday = 2024-10-11 ; three days = P3D
He moved on Friday, three days before the vote. || Friday = 2024-10-11 ; three days = P3D
Within hours of the vote he moved. || hours = PTXH
Hours after the vote he moved. || Hours = PTXH
Days before the vote he moved. || Days = PXD
Weeks of rain followed. || Weeks = PXW
Months of talks failed. || Months = PXM
After months of talks he moved. || months = PXM
After years of war peace came. || years = PXY
For the first time in years peace came. || years = PXY
For the first time in 20 years peace came. || 20 years = P20Y
For the first time since 1990 peace came. || 1990 = 1990
It was the highest in five months. || five months = P5M
He is 45 years old. ||
The 45-year-old driver died. ||
He died at age 45. ||
He died aged 45. ||
A man in his sixties died. ||
His fifties were sad. ||
He is in his 80s. ||
Temperatures in the 80s are likely. ||
He now lives here. || now = PRESENT_REF
He currently lives here. || currently = PRESENT_REF
He lives here at present. || present = PRESENT_REF
He lives here at the moment. || the moment = PRESENT_REF
He lives here for now. || now = PRESENT_REF
He recently moved here. || recently = PAST_REF
He will soon move here. || soon = FUTURE_REF
He moved here in the past. || the past = PAST_REF
He moved here in the recent past. || the recent past = PAST_REF
He may move here in the future. || the future = FUTURE_REF
He may move here in the near future. || the near future = FUTURE_REF
He may move in the not too distant future. || the not too distant future = FUTURE_REF
He may someday move. || someday = FUTURE_REF
He may one day move. || one day = FUTURE_REF
He had once lived here. ||
These days he lives here. || These days = PRESENT_REF
Nowadays he lives here. || Nowadays = PRESENT_REF
Right now he lives here. || Right now = PRESENT_REF
Up to now he has lived here. || now = PRESENT_REF
Until recently he lived here. || recently = PAST_REF
In the meantime he lived here. ||
The current president spoke. || current = PRESENT_REF
The then president spoke. ||
The former president spoke. ||
Future generations will pay. ||
Since then he has been ill. ||
From now on nobody comes. || now = PRESENT_REF
The train left at 9:05 a.m. || 9:05 a.m. = 2024-10-16T09:05
The train left at 9 a.m. on Monday. || 9 a.m. on Monday = 2024-10-14T09:00
The train left around 9am Monday. || around 9am Monday = 2024-10-14T09:00
The train left at about 9 pm local time on Monday. || 9 pm local time on Monday = 2024-10-14T21:00
The train left at 1940 GMT. || 1940 GMT = 2024-10-16T19:40
The train left at noon. || noon = 2024-10-16T12:00
The train left at midday on Friday. || midday on Friday = 2024-10-11T12:00
The train left on Friday at midday. || Friday at midday = 2024-10-11T12:00
The train left at eight o'clock. || eight o'clock = 2024-10-16T08:00
The train left at half past eight. || half past eight = 2024-10-16T08:30
The train left at quarter to nine. || quarter to nine = 2024-10-16T08:45
The train left at ten past nine in the evening. || ten past nine in the evening = 2024-10-16T21:10
The train left shortly before dawn. || dawn = 2024-10-16TMO
The train left at dusk on Sunday. || dusk on Sunday = 2024-10-13TEV
The train left on Sunday at dusk. || Sunday at dusk = 2024-10-13TEV
The train left this morning. || this morning = 2024-10-16TMO
The train left yesterday morning. || yesterday morning = 2024-10-15TMO
The train left early yesterday. || early yesterday = 2024-10-15
The train leaves tomorrow night. || tomorrow night = 2024-10-17TNI
The train leaves tonight. || tonight = 2024-10-16TNI
The train left last night. || last night = 2024-10-15TNI
The train left late last night. || late last night = 2024-10-15TNI
The train left in the small hours. || the small hours = 2024-10-16TMO
The train left Friday afternoon. || Friday afternoon = 2024-10-11TAF
The train left late on Friday afternoon. || late on Friday afternoon = 2024-10-11TAF
The train left on the afternoon of May 5. || the afternoon of May 5 = 2024-05-05TAF
The train left on the night of May 5, 2019. || the night of May 5, 2019 = 2019-05-05TNI
The train left on the evening of 5 May. || the evening of 5 May = 2024-05-05TEV
They met at lunchtime. || lunchtime = 2024-10-16TMI
It aired in prime time. ||
It ran for 90 minutes. || 90 minutes = PT90M
It took 3 1/2 hours. || 3 1/2 hours = PT3H30M
It took two-and-a-half hours. || two-and-a-half hours = PT2H30M
It took 45 seconds. || 45 seconds = PT45S
It took 2 hours and 30 minutes. || 2 hours and 30 minutes = PT2H30M
It took a few seconds. || a few seconds = PTXS
He finished second. ||
He has a second job. ||
The second half began. ||
He scored in the 73rd minute. ||
He scored in the first half. ||
On Christmas Day he left. || Christmas Day = 2023-12-25
He leaves on Christmas Eve. || Christmas Eve = 2024-12-24
He left on New Year's Day. || New Year's Day = 2024-01-01
He left on Thanksgiving. || Thanksgiving = 2023-11-23
He left on Good Friday. || Good Friday = 2024-03-29
He left at Easter 2019. || Easter 2019 = 2019-04-21
He left on July 4th. || July 4th = 2024-07-04
He left on the Fourth of July. || the Fourth of July = 2024-07-04
He left on Labor Day. || Labor Day = 2024-09-02
He left on Sept. 11, 2001. || Sept. 11, 2001 = 2001-09-11
Ramadan begins on Monday. || Monday = 2024-10-21
Over the holidays they rested. ||
The festive season began. ||
He read the Sunday Times. ||
The Daily Mail said so. ||
Six Day War veterans met. ||
The Thirty Years' War ended. ||
The Hundred Years War ended. ||
It is an ABC News 20/20 report. ||
Boeing 737-800 jets crashed. ||
The S&P 500 fell to 2024 points. ||
In 1,998 cases it failed. ||
He ran 1500 metres. ||
Flight 1990 was late. ||
Call 555-1998 today. || today = 2024-10-16
Room 2010 is free. ||
Psalm 1998 does not exist. ||
He won 6-4, 7-5. ||
The vote was 52-48. ||
It cost $2025. ||
About 2000 people came. ||
Some 1900 troops left. ||
March on, he said. ||
The march was long. ||
May I go? ||
He may go. ||
April Smith won. ||
August Wilson wrote it. ||
The army will march. ||
They fall often. ||
Spring Street is closed. ||
The sun rose. ||
He sat down. ||
Prime Minister Theresa May left. ||
The dollar closed at 1.1990 euros. ||
A three-point lead vanished. ||
One in two voted. ||
Half the house voted. ||
A quarter of voters stayed home. ||
Three quarters of voters stayed home. ||
The minute detail was wrong. ||
A day trader lost. ||
Day care costs rose. ||
A night club burnt. ||
Time and again it fails. ||
It works from time to time. ||
Sooner or later it fails. ||
He was late. ||
The late president was mourned. ||
The early bird wins. ||
The last king fled. ||
Next to him stood Ann. ||
In the first place it fails. ||
The one-day international began. || one-day = P1D
The five-day week ended. || five-day = P5D
A 30-day ceasefire began. || 30-day = P30D
A 30-day-old ceasefire ended. || 30-day-old = P30D
The 100-day mark passed. || 100-day = P100D
In his first 100 days he failed. || first 100 days = P100D
The 40th anniversary was marked. ||
The 40-year anniversary was marked. || 40-year = P40Y
It was his third day. ||
He left on the last day of May. || the last day of May = 2024-05-31
He left in the week of May 6. || the week of May 6 = 2024-W19
He left the week before. || the week before = 2024-W41
He left the week before last. || the week before last = 2024-W40
He left the year before last. || the year before last = 2022
He leaves the week after next. || the week after next = 2024-W44
He leaves next year or the year after. || next year = 2025 ; the year after = 2026
He left last month. || last month = 2024-09
He left last year. || last year = 2023
He left last decade. || last decade = 201
He left last century. || last century = 19
He left in the last century. || the last century = 19
He left in the previous century. || the previous century = 19
He left this decade. || this decade = 202
He left this week. || this week = 2024-W42
He left this past Monday. || this past Monday = 2024-10-14
He leaves this coming Monday. || this coming Monday = 2024-10-21
He leaves this year. || this year = 2024
He left earlier this year. || earlier this year = 2024
He leaves later in the year. || later in the year = 2024
He leaves later in the week. || later in the week = 2024-W42
He left early in the year. || early in the year = 2024
He left late in the month. || late in the month = 2024-10
He left at the year's end. || the year's end = 2024
He left by year's end. || year's end = 2024
He left at month's end. || month's end = 2024-10
He leaves by the end of next year. || the end of next year = 2025
He leaves by the end of the week. || the end of the week = 2024-W42
He left mid-year. || mid-year = 2024
He left in midsummer. || midsummer = 2024-SU
He left mid-morning. || mid-morning = 2024-10-16TMO
He left mid-afternoon on Friday. || mid-afternoon on Friday = 2024-10-11TAF
He left midway through 2019. || 2019 = 2019
He left halfway through the year. || the year = 2024
He left no later than May 2019. || May 2019 = 2019-05
He left as early as May 2019. || May 2019 = 2019-05
He left as late as 1995. || 1995 = 1995
He left only last week. || last week = 2024-W41
He left just last week. || last week = 2024-W41
He left the very next day. || the very next day = 2024-10-17
He left that very day. || that very day = 2024-10-16
He left that same night. || that same night = 2024-10-16TNI
The following week he left. || The following week = 2024-W43
The following Monday he left. || The following Monday = 2024-10-21
The preceding week he left. || The preceding week = 2024-W41
The previous month he left. || The previous month = 2024-09
In that period he left. ||
In modern times he left. ||
The same month he left. || The same month = 2024-10
A year ago today he left. || A year ago today = 2023-10-16
Ten years ago this week he left. || Ten years ago this week = 2014-W42
The company was founded in March. || March = 2024-03
The minister, who took office in November, resigned. || November = 2023-11
The film, due out in February, cost $9 million. || February = 2025-02
The trial opens in January. || January = 2025-01
The trial, scheduled to begin in January, was put off. || January = 2025-01
Voters go to the polls in November. || November = 2024-11
The elections in November will be close. || November = 2024-11
November's elections will be close. || November = 2024-11
The November elections are seen as a test. || November = 2024-11
The vote is set for December. || December = 2024-12
The vote set for December was cancelled. || December = 2024-12
The agreement takes effect in January. || January = 2025-01
The agreement expires in December. || December = 2024-12
The agreement expired in December. || December = 2023-12
Talks are to resume in November. || November = 2024-11
Talks collapsed in November after a row. || November = 2023-11
The bank has cut rates twice since June. || June = 2024-06
The bank is expected to cut rates in December. || December = 2024-12
The bank could cut rates as early as December. || December = 2024-12
The bank left rates unchanged in September. || September = 2024-09
Prices rose 3 percent in September from August. || September = 2024-09 ; August = 2024-08
The index stood at 50.1 in September, up from 49 in August. || September = 2024-09 ; August = 2024-08
Orders for October are strong. || October = 2024-10
Snow is forecast for December. || December = 2024-12
He plans to retire in April. || April = 2025-04
He retired in April. || April = 2024-04
He said in April that he would retire. || April = 2024-04
He said he would retire in April. || April = 2025-04
She has been in jail since January. || January = 2024-01
She will be in jail until January. || January = 2025-01
The budget must pass by December. || December = 2024-12
Construction begins in March and ends in July. || March = 2025-03 ; July = 2025-07
Construction began in March and ended in July. || March = 2024-03 ; July = 2024-07
The first flight is planned for May. || May = 2025-05
Applications open in January. || January = 2025-01
Between January and September exports fell. || January = 2024-01 ; September = 2024-09
From January to September exports fell. || January = 2024-01 ; September = 2024-09
The January-September deficit widened. || January = 2024-01 ; September = 2024-09
A poll taken in August gave him 40 percent. || August = 2024-08
In an August interview he denied it. || August = 2024-08
Last November he denied it. || Last November = 2023-11
Her book comes out in November. || November = 2024-11
Her book came out in November. || November = 2023-11
Her book, out in November, is long. || November = 2024-11
She is pregnant and due in December. || December = 2024-12
He faces sentencing in December. || December = 2024-12
He was sentenced in December. || December = 2023-12
He is scheduled for sentencing Dec. 12. || Dec. 12 = 2024-12-12
He was sentenced Dec. 12. || Dec. 12 = 2023-12-12
The hearing is Oct. 20. || Oct. 20 = 2024-10-20
The hearing was Oct. 2. || Oct. 2 = 2024-10-02
The summit takes place on 24 and 25 October. || 24 = 2024-10-24 ; 25 October = 2024-10-25
The summit of 24-25 October will discuss trade. || 24 = 2024-10-24 ; 25 October = 2024-10-25
The ban runs from Nov. 1 to Jan. 31. || Nov. 1 = 2024-11-01 ; Jan. 31 = 2025-01-31
The strike began Monday and will end Friday. || Monday = 2024-10-14 ; Friday = 2024-10-18
The strike, which began Monday, ended. || Monday = 2024-10-14
Schools will reopen Monday, officials said Tuesday. || Monday = 2024-10-21 ; Tuesday = 2024-10-15
Officials said Tuesday that schools would reopen Monday. || Tuesday = 2024-10-15 ; Monday = 2024-10-21
Officials said Tuesday that the school closed Monday. || Tuesday = 2024-10-15 ; Monday = 2024-10-14
Officials told reporters Sunday they expect a deal by Saturday. || Sunday = 2024-10-13 ; Saturday = 2024-10-19
A deal is expected by Saturday. || Saturday = 2024-10-19
Heavy rain is expected Thursday night. || Thursday night = 2024-10-17TNI
Rain will continue through Friday. || Friday = 2024-10-18
Rain continued through Friday. || Friday = 2024-10-11
The funeral is Saturday. || Saturday = 2024-10-19
The funeral will be held Saturday at noon. || Saturday at noon = 2024-10-19T12:00
The funeral was held Saturday. || Saturday = 2024-10-12
Funeral services are planned for Saturday. || Saturday = 2024-10-19
The team plays Boston on Friday. || Friday = 2024-10-18
The team hosts Boston Friday night. || Friday night = 2024-10-18TNI
The team beat Boston on Friday. || Friday = 2024-10-11
The team won Friday. || Friday = 2024-10-11
The team lost to Boston 3-2 on Friday night. || Friday night = 2024-10-11TNI
He leaves for China on Sunday. || Sunday = 2024-10-20
He left for China on Sunday. || Sunday = 2024-10-13
He arrives in China on Sunday. || Sunday = 2024-10-20
He arrived in China on Sunday. || Sunday = 2024-10-13
He arrived in China Sunday for a visit that will last a week. || Sunday = 2024-10-13 ; a week = P1W
He is due to arrive Sunday. || Sunday = 2024-10-20
Before leaving on Sunday, he spoke. || Sunday = 2024-10-13
Speaking on Sunday, he denied it. || Sunday = 2024-10-13
Sunday's vote was calm. || Sunday = 2024-10-13
Sunday's vote will be calm. || Sunday = 2024-10-20
Turnout in Sunday's vote was low. || Sunday = 2024-10-13
The deadline is midnight Friday. || midnight Friday = 2024-10-18T24:00
Trading resumes Monday. || Monday = 2024-10-21
Markets were closed Monday for a holiday. || Monday = 2024-10-14
Shares closed Tuesday at 40. || Tuesday = 2024-10-15
Shares fell 3 percent Tuesday. || Tuesday = 2024-10-15
Tuesday's losses were heavy. || Tuesday = 2024-10-15
Polls open Thursday at 7 a.m. || Thursday at 7 a.m. = 2024-10-17T07:00
The exhibition opens on Thursday and runs until 12 January. || Thursday = 2024-10-17 ; 12 January = 2025-01-12
The show airs Thursday at 9 p.m. || Thursday at 9 p.m. = 2024-10-17T21:00
The show aired Thursday. || Thursday = 2024-10-10
The offer expires Friday. || Friday = 2024-10-18
The offer expired Friday. || Friday = 2024-10-11
The House will take up the bill next week. || next week = 2024-W43
The House took up the bill the following week. || the following week = 2024-W43
He is on holiday this week and returns Monday. || this week = 2024-W42 ; Monday = 2024-10-21
If no deal is reached by Friday, the strike begins. || Friday = 2024-10-18
The pilot had flown in on Thursday. || Thursday = 2024-10-10
The body was found Thursday, and an autopsy is planned for today. || Thursday = 2024-10-10 ; today = 2024-10-16
The senator may announce his bid on Monday. || Monday = 2024-10-21
The senator might have announced it on Monday. || Monday = 2024-10-14
The senator should have announced it on Monday. || Monday = 2024-10-14
The senator would speak on Friday, an aide said. || Friday = 2024-10-18
The senator refused on Friday to say what he will do. || Friday = 2024-10-11
The senator vowed on Friday to fight on. || Friday = 2024-10-11
The senator promised on Friday that he would fight. || Friday = 2024-10-11
The senator plans to say on Friday that he will fight. || Friday = 2024-10-18
On Friday, the senator said he will fight. || Friday = 2024-10-11
On Friday the senator will fight. || Friday = 2024-10-18
"We will fight," the senator said on Friday. || Friday = 2024-10-11
"We will fight on Friday," the senator said. || Friday = 2024-10-18
The will was read on Friday. || Friday = 2024-10-11
He won the race on Friday. || Friday = 2024-10-11
He won the prize in November. || November = 2023-11
Sales fell in the summer. || the summer = 2024-SU
Sales will fall in the summer. || the summer = 2025-SU
Sales fell last winter. || last winter = 2023-WI
Sales fell this spring. || this spring = 2024-SP
Sales should pick up in the spring. || the spring = 2025-SP
Sales should pick up this fall. || this fall = 2024-FA
Sales picked up in spring. || spring = 2024-SP
He left in the fall of 1996. || the fall of 1996 = 1996-FA
He will stand in next spring's election. || next spring = 2025-SP
The company will report third-quarter results on Oct. 29. || third-quarter = 2024-Q3 ; Oct. 29 = 2024-10-29
The economy grew 2 percent in the second quarter. || the second quarter = 2024-Q2
The economy will grow 2 percent in the fourth quarter. || the fourth quarter = 2024-Q4
The economy grew 2 percent last quarter and may slow this quarter. || last quarter = 2024-Q3 ; this quarter = 2024-Q4
First-half profit fell. || First-half = 2024-H1
Second-half profit will fall. || Second-half = 2024-H2
Full-year profit fell. ||
Nine-month profit fell. || Nine-month = P9M
He was born on 3 May 1950 in a village. || 3 May 1950 = 1950-05-03
Born in 1950, he grew up poor. || 1950 = 1950
He died in 1999 aged 49. || 1999 = 1999
He ruled from 1990 until his death in 1999. || 1990 = 1990 ; 1999 = 1999
He ruled for nine years, from 1990 to 1999. || nine years = P9Y ; 1990 = 1990 ; 1999 = 1999
He won in 1992, 1996 and 2000. || 1992 = 1992 ; 1996 = 1996 ; 2000 = 2000
He won the 1992 and 1996 elections. || 1992 = 1992 ; 1996 = 1996
The 1990-91 Gulf crisis raised prices. || 1990 = 1990
Sales for the nine months were $5 million. || the nine months = P9M
Sales for the first half were $5 million. || the first half = 2024-H1
Sales for the fiscal third quarter were $5 million. || the fiscal third quarter = 2024-Q3
Sales for the third fiscal quarter were $5 million. || the third fiscal quarter = 2024-Q3
Sales for the full year are put at $5 million. || the full year = 2024
Sales in the latest 12 months were $5 million. || the latest 12 months = P12M
Sales in the 12 months through June were $5 million. || the 12 months = P12M ; June = 2024-06
As of Sept. 30, the fund held $5 million. || Sept. 30 = 2024-09-30
As of June 30, 2023, the fund held $5 million. || June 30, 2023 = 2023-06-30
At Dec. 31, 2023, the fund held $5 million. || Dec. 31, 2023 = 2023-12-31
The dividend is payable Nov. 15 to holders of record Nov. 1. || Nov. 15 = 2024-11-15 ; Nov. 1 = 2024-11-01
The notes mature in 2031. || 2031 = 2031
The 30-year bond yields 4 percent. || 30-year = P30Y
Two-year notes yield 4 percent. || Two-year = P2Y
The three-month bill yields 4 percent. || three-month = P3M
The notes due June 2027 yield 4 percent. || June 2027 = 2027-06
The November contract rose 3 cents. || November = 2024-11
December futures rose 3 cents. || December = 2024-12
Oil for November delivery rose 3 cents. || November = 2024-11
The October issue is out. || October = 2024-10
The economy grew at a 2 percent annual rate. ||
The economy grew at an annual rate of 2 percent. ||
Annual inflation is 2 percent. ||
Inflation was 2 percent in the 12 months to September. || the 12 months = P12M ; September = 2024-09
Stocks hit a 52-week low. || 52-week = P52W
Stocks hit an 18-month high. || 18-month = P18M
The index closed Tuesday at 3,000, up from Monday's 2,990. || Tuesday = 2024-10-15 ; Monday = 2024-10-14
Volume was 100 million shares, against 90 million on Monday. || Monday = 2024-10-14
In late New York trading Tuesday, the dollar rose. || Tuesday = 2024-10-15
By mid-morning the dollar had risen. || mid-morning = 2024-10-16TMO
In early trading the dollar rose. ||
At the close the dollar was down. ||
The plant will open by the end of 2026 and employ 400. || the end of 2026 = 2026
The plant will open in the second half of 2026. || the second half of 2026 = 2026-H2
The plant will open in the third quarter of next year. || the third quarter of next year = 2025-Q3
The plant is to open sometime in 2026. || sometime in 2026 = 2026
The plant opened in the early part of 2023. || the early part of 2023 = 2023
The plant opened in the latter half of the 1990s. || the latter half of the 1990s = 199
The plant opened at the start of the year. || the start of the year = 2024
The plant has been closed for much of the year. || much of the year = 2024
The plant was closed for the rest of the year. || the rest of the year = 2024
The plant is closed for the remainder of the week. || the remainder of the week = 2024-W42
The plant has an 8-to-5 shift. ||
It has been thirteen years since the wall fell. || thirteen years = P13Y
It was twenty-five years ago today. || twenty-five years ago today = 1999-10-16
In nineteen ninety-eight the bank failed. || nineteen ninety-eight = 1998
He waited twenty four hours. || twenty four hours = PT24H
Within the last twenty-four hours it rose. || the last twenty-four hours = PT24H
It is four o'clock in the morning here. || four o'clock in the morning = 2024-10-16T04:00
We will be back in thirty seconds. || thirty seconds = PT30S
Good evening from Rome. ||
That is the news this Wednesday evening. || this Wednesday evening = 2024-10-16TEV
That is the news this Wednesday, October the sixteenth. || this Wednesday, October the sixteenth = 2024-10-16
Later in the program we meet a nurse. ||
Earlier tonight we met a nurse. || Earlier tonight = 2024-10-16TNI
Earlier today we met a nurse. || Earlier today = 2024-10-16
Later today we meet a nurse. || Later today = 2024-10-16
Late today the deal fell through. || Late today = 2024-10-16
All day today the guns were silent. || today = 2024-10-16
As of today the guns are silent. || today = 2024-10-16
As of now the guns are silent. || now = PRESENT_REF
The guns fell silent for the first time today. || today = 2024-10-16
This time around it is different. ||
This time, it is different. ||
Last time it was different. ||
Next time it will be different. ||
Some day it will be different. || Some day = FUTURE_REF
In a few minutes it will be different. || a few minutes = PTXM
In a matter of hours it was different. || hours = PTXH
In a matter of weeks it was different. || weeks = PXW
In no time it was different. ||
Every so often it rains. ||
Once in a while it rains. ||
Once a month it rains. || Once a month = P1M
Every 15 minutes it rains. || Every 15 minutes = PT15M
It rains most of the time. ||
It rains day and night. ||
It rained on and off for two days. || two days = P2D
It rained two days in a row. || two days = P2D
It rained for a day or two. || a day or two = P1D
It rained for a year or so. || a year or so = P1Y
It rained for some days. || some days = PXD
It rained for many months. || many months = PXM
It rained for several more days. || several more days = PXD
It rained for another week. || another week = P1W
It rained another two weeks. || another two weeks = P2W
It rained for two weeks straight. || two weeks = P2W
It rained for 40 days and 40 nights. || 40 days and 40 nights = P40D
It will be years before it rains. || years = PXY
It took years of work. || years = PXY
The years of work paid off. ||
His two years in office ended. || two years = P2Y
His second year in office ended. ||
Her first week on the job ended. ||
The two-week trial ended. || two-week = P2W
Two weeks into the trial he fled. || Two weeks = P2W
He fled two weeks into his term. || two weeks = P2W
He served four four-year terms. || four-year = P4Y
He got life plus 20 years. || 20 years = P20Y
He got 20 to life. ||
He got 15 to 20 years in prison. || 15 to 20 years = P15Y
He got a 15-year-to-life term. || 15-year = P15Y
He has two months to appeal. || two months = P2M
He has until Nov. 30 to appeal. || Nov. 30 = 2024-11-30
He had until Sept. 30 to appeal. || Sept. 30 = 2024-09-30
He has 30 days to appeal. || 30 days = P30D
He was in Rome for the weekend. || the weekend = 2024-W41-WE
He spent the summer in Rome. || the summer = 2024-SU
He spends his summers in Rome. || summers = XXXX-SU
He spends winters in Rome. || winters = XXXX-WI
He was away Monday and Tuesday. || Monday = 2024-10-14 ; Tuesday = 2024-10-15
He was away from Monday to Tuesday. || Monday = 2024-10-14 ; Tuesday = 2024-10-15
He was away last Monday and Tuesday. || last Monday = 2024-10-14 ; Tuesday = 2024-10-15
He will be away Thursday and Friday. || Thursday = 2024-10-17 ; Friday = 2024-10-18
He was away Sept. 3-5. || Sept. 3 = 2024-09-03 ; 5 = 2024-09-05
He was away in June and July. || June = 2024-06 ; July = 2024-07
He was away in either June or July. || June = 2024-06 ; July = 2024-07
He was away in June 2021 and July 2022. || June 2021 = 2021-06 ; July 2022 = 2022-07
He was away in 2021 and 2022. || 2021 = 2021 ; 2022 = 2022
He was away in the period 2021-2023. || 2021 = 2021 ; 2023 = 2023
He was away during World War II. ||
He was away before the war, in the 1930s and 1940s. || the 1930s = 193 ; 1940s = 194
He was away in the '30s and '40s. || the '30s = 193 ; '40s = 194
He was away in the eighties and nineties. || the eighties = 198 ; nineties = 199
He was away from the 1930s to the 1950s. || the 1930s = 193 ; the 1950s = 195
He was away at century's end. || century's end = 20
He was away in this century. || this century = 20
He was away in the next century. || the next century = 21
see u tmrw at 8pm || tmrw at 8pm = 2024-10-17T20:00
see you tmr morning || tmr morning = 2024-10-17TMO
c u 2nite || 2nite = 2024-10-16TNI
b there @ 7pm sharp || 7pm = 2024-10-16T19:00
Happy Monday everyone || Monday = 2024-10-14
TGIF! ||
Merry Christmas 2023 || Christmas 2023 = 2023-12-25
last nite was epic || last nite = 2024-10-15TNI
yday was awful || yday = 2024-10-15
been up since 5am || 5am = 2024-10-16T05:00
24hrs to go || 24hrs = PT24H
5 mins till kickoff || 5 mins = PT5M
been waiting 2hrs for the bus || 2hrs = PT2H
back in 10 min || 10 min = PT10M
gone for 3 wks || 3 wks = P3W
10yrs ago today || 10yrs ago today = 2014-10-16
doors open 7:30pm, show @ 9 || 7:30pm = 2024-10-16T19:30
Sat 19th Oct, 7.30pm, St Mary's Hall || Sat 19th Oct, 7.30pm = 2024-10-19T19:30
SALE ends Sunday!! || Sunday = 2024-10-20
RT @bob: game 2nite 8 ET || 2nite = 2024-10-16TNI
new album out Nov 8 || Nov 8 = 2024-11-08
this time last yr we were in Rome || last yr = 2023
Follow us for daily updates || daily = P1D
only 3 days left!! || 3 days = P3D
in 2 days im free || 2 days = P2D
half term next week, cant wait || next week = 2024-W43
wknd plans? ||
I'm 21 tomorrow || tomorrow = 2024-10-17
i sat on sat ||
Sun is out, sun's out ||
sept 2023 || sept 2023 = 2023-09
oct 5th || oct 5th = 2024-10-05
NASA launch NET Nov 5, 10:00 UTC || Nov 5, 10:00 UTC = 2024-11-05T10:00
Launch: 2024-11-05 10:00 UTC || 2024-11-05 10:00 UTC = 2024-11-05T10:00
now playing: Bob || now = PRESENT_REF
join us now || now = PRESENT_REF
Add 2 cups of flour and bake 30 minutes at 200 degrees. || 30 minutes = PT30M
Bake for 1 hour 15 minutes. || 1 hour 15 minutes = PT1H15M
Chapter 12, section 1990, see p. 2001. ||
Smith v. Jones, 410 U.S. 113 (1973) || 1973 = 1973
He shot 68-71-70 for a 209 total. ||
The Lakers won 110-98. ||
He ran the 100 in 9.8 seconds. || 9.8 seconds = PT9.8S
He won the 1,500 in 3:32.10. ||
Lewis leads by 12 with 20 to play. ||
He scored twice in the second half. ||
Third down and 10. ||
At 6-foot-5 he is tall. ||
The AK-47 and the MiG-29 were sold. ||
The Airbus A320 landed on Runway 27. ||
He lives at 1984 Mill Road. ||
Write to P.O. Box 1999. ||
Dial 1-800-555-1999. ||
ISBN 978-0-19-953556-9 ||
It measures 1920 x 1080 pixels. ||
Windows 2000 crashed. ||
Her Peugeot 2008 crashed. ||
Route 1776 is closed. ||
The Dow fell 1999.5 points. ||
1,200 people came, 1300 left. ||
A 2000-seat hall burnt. ||
The 1990 model burnt. || 1990 = 1990
Catch-22 was written by Heller. ||
Ocean's Eleven was fun. ||
Fahrenheit 451 was banned. ||
Section 1983 claims were dropped. ||
UN Resolution 1973 was passed. ||
Directive 2009/28/EC applies. ||
Article 50 applies. ||
Psalm 23 was read. ||
Nine Inch Nails played. ||
Maroon 5 played. ||
The Sunday school closed. ||
Dr. May treated her. ||
Ms. June Carter sang. ||
Mr. Friday smiled. ||
The spring in his step is gone. ||
Spring water is sold. ||
A fall down the stairs killed him. ||
The fall in prices hurt. ||
The last straw came. ||
He was last in line. ||
The second car hit him. ||
The present king spoke. ||
He gave her a present. ||
The current was strong. ||
A current affairs show ended. ||
The past tense is hard. ||
He walked past the house. ||
It is half past. ||
A minute amount was found. ||
Take a minute. || a minute = PT1M
He is a one-time star. ||
He is a full-time nurse. ||
He works part time. ||
Her time has come. ||
Once upon a time there was a king. ||
In time he will learn. ||
He came on time. ||
It is high time. ||
Day one was hard. ||
Judgment Day is near. ||
D-Day was in 1944. || 1944 = 1944
He has a nine-to-five job. ||
Three Mile Island leaked. ||
A quarter mile away it burnt. ||
A half hour away it burnt. || A half hour = PT30M
A half-hour drive away it burnt. || half-hour = PT30M
It is two hours by car. || two hours = PT2H
It is a two-hour drive. || two-hour = PT2H
Light years ahead of us. ||
A 200 light-year distance. ||
Ten man-hours were lost. ||
The firm was founded in 1998. Ten years later it went public. || 1998 = 1998 ; Ten years later = 2008
The firm was founded in May 1998 and went public two years later. || May 1998 = 1998-05 ; two years later = 2000
The war began in 2003. Within a year it was over. || 2003 = 2003 ; a year = P1Y
The war began on 20 March 2003. Three weeks later Baghdad fell. || 20 March 2003 = 2003-03-20 ; Three weeks later = 2003-W15
He was elected in 2012, four years after his father. || 2012 = 2012 ; four years = P4Y
He was elected in 2012 and again four years later. || 2012 = 2012 ; four years later = 2016
He resigned in 2012. The year before, he had been fined. || 2012 = 2012 ; The year before = 2011
He resigned in 2012. The previous year he had been fined. || 2012 = 2012 ; The previous year = 2011
He resigned in May. The previous month he had been fined. || May = 2024-05 ; The previous month = 2024-04
He resigned in May. A month earlier he had been fined. || May = 2024-05 ; A month earlier = 2024-04
He resigned in May, a month after he was fined. || May = 2024-05 ; a month = P1M
He resigned on Monday. The night before, he had dined with Ann. || Monday = 2024-10-14 ; The night before = 2024-10-13TNI
He resigned on Monday. That night he dined with Ann. || Monday = 2024-10-14 ; That night = 2024-10-14TNI
He resigned on Monday. The next morning he left. || Monday = 2024-10-14 ; The next morning = 2024-10-15TMO
He resigned on Monday and left the following day. || Monday = 2024-10-14 ; the following day = 2024-10-15
He resigned on Monday and left a day later. || Monday = 2024-10-14 ; a day later = 2024-10-15
He resigned on Monday and left two days later. || Monday = 2024-10-14 ; two days later = 2024-10-16
He resigned on Monday, the same day as Ann. || Monday = 2024-10-14 ; the same day = 2024-10-14
He resigned on Monday and will leave at the end of the week. || Monday = 2024-10-14 ; the end of the week = 2024-W42
He resigned last month; earlier that month he had been fined. || last month = 2024-09 ; earlier that month = 2024-09
He resigned last year. Later that year he was fined. || last year = 2023 ; Later that year = 2023
He resigned last year. In December he was fined. || last year = 2023 ; December = 2023-12
He resigned in 2019. In December of that year he was fined. || 2019 = 2019 ; December of that year = 2019-12
He resigned in March 2019 and was fined that June. || March 2019 = 2019-03 ; that June = 2019-06
He resigned in March 2019 and was fined the following June. || March 2019 = 2019-03 ; the following June = 2019-06
The trial, which began in January 2023, ended in June 2024. || January 2023 = 2023-01 ; June 2024 = 2024-06
The trial began in January and is expected to last until December. || January = 2024-01 ; December = 2024-12
The trial begins in January and is expected to last three months. || January = 2025-01 ; three months = P3M
The trial is to begin on 6 January and last three months. || 6 January = 2025-01-06 ; three months = P3M
The deal, signed in November, takes effect on 1 January. || November = 2023-11 ; 1 January = 2025-01-01
The deal, to be signed in November, takes effect on 1 January. || November = 2024-11 ; 1 January = 2025-01-01
The deal expired on 1 January. || 1 January = 2024-01-01
The deal expires on 1 January. || 1 January = 2025-01-01
The law comes into force on 1 January. || 1 January = 2025-01-01
The law came into force on 1 January. || 1 January = 2024-01-01
The law has been in force since 1 January. || 1 January = 2024-01-01
The law will be voted on next month and take effect in January. || next month = 2024-11 ; January = 2025-01
Lawmakers passed the law in July; it takes effect in January. || July = 2024-07 ; January = 2025-01
The company lost $5 million in the June quarter. || the June quarter = 2024-Q2
The company lost $5 million in 2023, its first loss since 2015. || 2023 = 2023 ; 2015 = 2015
Prices rose 2 percent in September from the month before. || September = 2024-09 ; the month before = 2024-08
Prices rose 2 percent in September, after 1 percent the previous month. || September = 2024-09 ; the previous month = 2024-08
Prices will rise 2 percent this year and 3 percent next. || this year = 2024
Unemployment fell to 4 percent in September, the lowest since June 2001. || September = 2024-09 ; June 2001 = 2001-06
He was born in Rome on 5 May 1960 and died there on Monday. || 5 May 1960 = 1960-05-05 ; Monday = 2024-10-14
He was born in Rome in the spring of 1960. || the spring of 1960 = 1960-SP
He grew up in the 1960s and came here in '85. || the 1960s = 196 ; '85 = 1985
He joined the army at 18 and left in 1985. || 1985 = 1985
He joined the army in his 20s and left in the mid-'80s. || the mid-'80s = 198
He was mayor from 2001 to 2009 and governor since 2011. || 2001 = 2001 ; 2009 = 2009 ; 2011 = 2011
He was mayor in the early 2000s. || the early 2000s = 200
He was mayor in the 2000s and 2010s. || the 2000s = 200 ; 2010s = 201
He will be mayor well into the 2030s. || the 2030s = 203
By 2050, the sea will have risen. || 2050 = 2050
By the mid-2040s the sea will have risen. || the mid-2040s = 204
By the turn of the next century the sea will have risen. || the turn of the next century = 21
The sea rose in the last ice age. ||
The flood of February 1953 killed 300. || February 1953 = 1953-02
The Feb. 1, 1953, flood killed 300. || Feb. 1, 1953 = 1953-02-01
The 1 February flood killed 300. || 1 February = 2024-02-01
On the morning of 1 February the dam broke. || the morning of 1 February = 2024-02-01TMO
At dawn on 1 February the dam broke. || dawn on 1 February = 2024-02-01TMO
At 4:30 a.m. local time on 1 February the dam broke. || 4:30 a.m. local time on 1 February = 2024-02-01T04:30
Shortly after 4 a.m. on Monday the dam broke. || 4 a.m. on Monday = 2024-10-14T04:00
Shortly before midnight on Monday the dam broke. || midnight on Monday = 2024-10-14T24:00
Between 4 and 5 a.m. on Monday the dam broke. || 4 = 2024-10-14T04:00 ; 5 a.m. on Monday = 2024-10-14T05:00
Late on Monday the dam broke. || Late on Monday = 2024-10-14
Late Monday the dam broke. || Late Monday = 2024-10-14
Monday evening the dam broke. || Monday evening = 2024-10-14TEV
The dam broke in the night of Monday to Tuesday. || the night of Monday = 2024-10-14TNI ; Tuesday = 2024-10-15
The dam broke at the weekend. || the weekend = 2024-W41-WE
The dam broke two weekends ago. || two weekends ago = 2024-W40-WE
The dam broke the weekend before last. || the weekend before last = 2024-W40-WE
The dam broke on Easter Monday. || Easter Monday = 2024-04-01
The dam broke a week before Christmas. || a week = P1W ; Christmas = 2023-12-25
The dam will break a week before Christmas. || a week = P1W ; Christmas = 2024-12-25
The shops will shut between Christmas and New Year. || Christmas = 2024-12-25 ; New Year = 2025-01-01
A bomb went off in the capital on Wednesday morning, killing at least 24. || Wednesday morning = 2024-10-16TMO
It was the third such attack in as many months. ||
The talks, now in their third week, are stalled. || now = PRESENT_REF
The prime minister, 58, has been in office since July 2022. || July 2022 = 2022-07
He took over from Jones in July 2022 after six years as mayor. || July 2022 = 2022-07 ; six years = P6Y
The two sides last met in March. || March = 2024-03
The two sides have not met since March. || March = 2024-03
The two sides next meet in March. || March = 2025-03
The two sides are due to meet again in March. || March = 2025-03
Four months after the vote, no cabinet has been named. || Four months = P4M
The storm is expected to make landfall late Thursday or early Friday. || late Thursday = 2024-10-17 ; early Friday = 2024-10-18
The storm made landfall late Monday or early Tuesday. || late Monday = 2024-10-14 ; early Tuesday = 2024-10-15
More rain is forecast through the weekend. || the weekend = 2024-W42-WE
More than 1,200 people have died since the start of the year. || the start of the year = 2024
More than 1,200 people died in the first six months of the year. || the first six months = P6M ; the year = 2024
Some 300 died in 2023 alone. || 2023 = 2023
In the 24 hours to midnight on Monday, 12 died. || the 24 hours = PT24H ; midnight on Monday = 2024-10-14T24:00
The court gave him 14 days to appeal. || 14 days = P14D
The court adjourned the case until 5 November. || 5 November = 2024-11-05
The court adjourned until Monday. || Monday = 2024-10-21
The case was adjourned to 5 November. || 5 November = 2024-11-05
The case resumes on 5 November. || 5 November = 2024-11-05
Sentencing was set for 5 November. || 5 November = 2024-11-05
He was remanded in custody until 5 November. || 5 November = 2024-11-05
He had pleaded guilty in November. || November = 2023-11
He faces up to 20 years in prison. || up to 20 years = P20Y
He was jailed for 20 years in 2010. || 20 years = P20Y ; 2010 = 2010
He has served 14 of his 20 years. || 20 years = P20Y
He will be eligible for parole in 2030. || 2030 = 2030
He disappeared on the evening of Friday, 11 October. || the evening of Friday, 11 October = 2024-10-11TEV
He was last seen at 23:40 BST on Friday. || 23:40 BST on Friday = 2024-10-11T23:40
He was last seen at about 11.40pm on Friday. || 11.40pm on Friday = 2024-10-11T23:40
He was last seen on Friday at about 11.40pm. || Friday = 2024-10-11 ; 11.40pm = 2024-10-11T23:40
Kick-off is at 3pm on Saturday. || 3pm on Saturday = 2024-10-19T15:00
Saturday's match was a bore. || Saturday = 2024-10-12
They travel to Leeds on Saturday. || Saturday = 2024-10-19
They lost at Leeds last Saturday. || last Saturday = 2024-10-12
The 2023-24 season was their best. || The 2023-24 season = 2023
The album, released last Friday, is long. || last Friday = 2024-10-11
The album is out on Friday. || Friday = 2024-10-18
The film is in cinemas from Friday. || Friday = 2024-10-18
The book will be published next spring. || next spring = 2025-SP
The budget will be unveiled on 30 October. || 30 October = 2024-10-30
The budget is on 30 October. || 30 October = 2024-10-30
Ahead of the budget on 30 October, taxes rose. || 30 October = 2024-10-30
The US votes on 5 November. || 5 November = 2024-11-05
The US goes to the polls on 5 November. || 5 November = 2024-11-05
The US election on 5 November will be close. || 5 November = 2024-11-05
Three weeks before the election, polls are tied. || Three weeks = P3W
With three weeks to go, polls are tied. || three weeks = P3W
Polls have been tied for weeks. || weeks = PXW
Since 7 October last year the border has been shut. || 7 October last year = 2023-10-07
Since October 7, 2023, the border has been shut. || October 7, 2023 = 2023-10-07
In June 1975 he moved. Later in the year he won. || June 1975 = 1975-06 ; Later in the year = 1975
It will launch in June 2025 and be followed later in the year by another. || June 2025 = 2025-06 ; later in the year = 2025
He won in May 2019; earlier in the year he had lost. || May 2019 = 2019-05 ; earlier in the year = 2019
Talks end on 20 October. Envoys met earlier in the week. || 20 October = 2024-10-20 ; earlier in the week = 2024-W42
The castle, begun in 1284, was finished six years later. || 1284 = 1284 ; six years later = 1290
He reigned from 1215 to 1235. || 1215 = 1215 ; 1235 = 1235
The siege lasted from April to October 1915. || April = 1915-04 ; October 1915 = 1915-10
The siege began on 25 April 1915 and ended the following January. || 25 April 1915 = 1915-04-25 ; the following January = 1916-01
By 1917 the line had moved. || 1917 = 1917
By the summer of 1917 the line had moved. || the summer of 1917 = 1917-SU
In the autumn of 1917 the line moved. || the autumn of 1917 = 1917-FA
In the winter of 1917/18 the line held. || the winter of 1917/18 = 1917-WI
On the eve of war, in August 1914, he left. || August 1914 = 1914-08
At 11 a.m. on 11 November 1918 the guns fell silent. || 11 a.m. on 11 November 1918 = 1918-11-11T11:00
At the eleventh hour the guns fell silent. ||
On the first day of July 1916 it was dry. || the first day of July 1916 = 1916-07-01
On 1 July 1916, and for the next four months, men died. || 1 July 1916 = 1916-07-01 ; the next four months = P4M
The Second World War (1939-1945) was long. || 1939 = 1939 ; 1945 = 1945
The Second World War (1939–45) was long. || 1939 = 1939
Napoleon (1769–1821) was born in Corsica. || 1769 = 1769 ; 1821 = 1821
Napoleon (15 August 1769 – 5 May 1821) was born in Corsica. || 15 August 1769 = 1769-08-15 ; 5 May 1821 = 1821-05-05
The wall was built in AD 122. || AD 122 = 0122
The wall was built in 122 AD. || 122 AD = 0122
The wall was built in the 2nd century AD. || the 2nd century AD = 01
The wall was built in the early second century. || the early second century = 01
The temple dates from the 6th century BCE. || the 6th century BCE = BC05
The temple dates from about 550 BC. || 550 BC = BC0550
The law of 1832 was repealed in 1867. || 1832 = 1832 ; 1867 = 1867
Between 1832 and 1867 the vote widened. || 1832 = 1832 ; 1867 = 1867
In the half-century after 1832 the vote widened. || half-century = P50Y ; 1832 = 1832
For half a century after 1832 the vote widened. || half a century = P50Y ; 1832 = 1832
During the 1830s and 1840s the vote widened. || the 1830s = 183 ; 1840s = 184
In the mid-nineteenth century the vote widened. || the mid-nineteenth century = 18
Towards the end of the 19th century the vote widened. || the end of the 19th century = 18
Around the turn of the 20th century the vote widened. || the turn of the 20th century = 19
At the dawn of the 20th century the vote widened. || the 20th century = 19
In the first half of the 19th century the vote widened. || the first half of the 19th century = 18
In the last quarter of the 19th century the vote widened. || the last quarter of the 19th century = 18
In the last decade of the 19th century the vote widened. || the last decade of the 19th century = 189
In the opening years of the 20th century the vote widened. || the opening years of the 20th century = 19
Early in 1832 the vote widened. || Early in 1832 = 1832
Late in May 1832 the vote widened. || Late in May 1832 = 1832-05
Later in May 1832 the vote widened. || Later in May 1832 = 1832-05
In late 1831 and early 1832 the vote widened. || late 1831 = 1831 ; early 1832 = 1832
As early as 1831 the vote widened. || 1831 = 1831
No earlier than 1831 the vote widened. || 1831 = 1831
Not until 1832 did the vote widen. || 1832 = 1832
Up to 1832 the vote was narrow. || 1832 = 1832
Up until 1832 the vote was narrow. || 1832 = 1832
Prior to 1832 the vote was narrow. || 1832 = 1832
From 1832 on the vote was wide. || 1832 = 1832
From 1832 onwards the vote was wide. || 1832 = 1832
In and after 1832 the vote was wide. || 1832 = 1832
"""
"""A line each: the sentence, and after the bars its expressions with their values."""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_a_sentence_has_these_expressions(line):
    text, _, wanted = line.partition(" ||")
    assert " ; ".join(f"{item.text} = {item.value}" for item in tag(text, DAY)) == wanted.strip()

"""The breadth of the language: one short sentence a way to tell time, and the words beside it that tell none."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

DAY = date(2024, 10, 16)  # a Wednesday

SENTENCES = """
The court ruled the day before yesterday. || the day before yesterday = 2024-10-14
The mayor had resigned on 3 May 2021 and was arrested the same day. || 3 May 2021 = 2021-05-03 ; the same day = 2021-05-03
Police raided the house early Tuesday. || early Tuesday = 2024-10-15
It rained over the weekend. || the weekend = 2024-W41-WE
The talks resume next weekend. || next weekend = 2024-W43-WE
One day, they will return. || One day = FUTURE_REF
The report is published annually. || annually = P1Y
They meet every second Friday. || every second Friday = XXXX-WXX-5
The band was big in the '60s. || the '60s = 196
The speech began at 8:15 p.m. EST (0115 GMT). || 8:15 p.m. EST = 2024-10-16T20:15 ; 0115 GMT = 2024-10-16T01:15
The contest opens mid-week. || mid-week = 2024-W42
The bank failed late last year. || late last year = 2023
Inflation fell in the first half of this year. || the first half of this year = 2024-H1
It took the better part of a year. || a year = P1Y
At the end of the month he left. || the end of the month = 2024-10
He will be back in a week. || a week = P1W
He waited for hours. || hours = PTXH
He waited one and a half hours. || one and a half hours = PT1H30M
The 15-month-old war goes on. || 15-month-old = P15M
A year-long inquiry found nothing. || year-long = P1Y
A three-day-long strike ended. || three-day-long = P3D
A month-long truce held. || month-long = P1M
A week-long festival began. || week-long = P1W
A multi-year contract was signed. || multi-year = PXY
A 10-to-15-year sentence is likely. || 10-to-15-year = P10Y
He served three years, two months and five days. || three years, two months and five days = P3Y2M5D
It takes about 90 days. || 90 days = P90D
It takes 90-plus days. || 90-plus days = P90D
He spoke for a full hour. || a full hour = PT1H
She stayed the entire summer. || the entire summer = 2024-SU
In the coming weeks it may grow. || the coming weeks = PXW
In the past few months they left. || the past few months = PXM
For the last 18 months prices rose. || the last 18 months = P18M
Two months ago he left. || Two months ago = 2024-08
Three years ago he left. || Three years ago = 2021
Half a century ago he left. || Half a century ago = 1974
A couple of weeks ago he left. || A couple of weeks ago = 2024-W40
A year and a half ago he left. || A year and a half ago = 2023-04
Some time ago he left. || Some time ago = PAST_REF
Ten years from now he will leave. || Ten years from now = 2034
A week from Friday he will leave. || A week from Friday = 2024-10-25
Profit rose in the third quarter. || the third quarter = 2024-Q3
Profit rose in Q2 2023. || Q2 2023 = 2023-Q2
Profit rose in the April-June quarter. || the April-June quarter = 2024-Q2
Profit rose in the six months ended June 30. || the six months = P6M ; June 30 = 2024-06-30
Profit rose in FY2023. || FY2023 = 2023
Profit rose in FY 2023-24. || FY 2023-24 = 2023
Profit rose last quarter. || last quarter = 2024-Q3
Profit will rise in the current quarter. || the current quarter = 2024-Q4
Profit rose year on year. ||
Annual sales rose. ||
The council voted on Thursday. || Thursday = 2024-10-10
The council meets again on Monday. || Monday = 2024-10-21
The council met last Monday. || last Monday = 2024-10-14
The council met Monday through Wednesday. || Monday = 2024-10-14 ; Wednesday = 2024-10-16
The game was postponed until Sunday. || Sunday = 2024-10-20
He plays golf on Saturday mornings. || Saturday mornings = XXXX-WXX-6TMO
Every four years they vote. || Every four years = P4Y
Every few months they vote. || Every few months = PXM
They pay 50 euros per day. || per day = P1D
They work 40 hours a week. || 40 hours = PT40H ; a week = P1W
They meet weekly. || weekly = P1W
The monthly fee went up. || monthly = P1M
In December he left for Rome. || December = 2023-12
This May he left for Rome. || This May = 2024-05
He left in late May or early June. || late May = 2024-05 ; early June = 2024-06
He left in May last year. || May last year = 2023-05
He left in May, 2019. || May, 2019 = 2019-05
He left on May 5. || May 5 = 2024-05-05
He left at 3 pm on 5 May 2019. || 3 pm on 5 May 2019 = 2019-05-05T15:00
He left between 5 and 7 May. || 5 = 2024-05-05 ; 7 May = 2024-05-07
He left on 2019-05-20. || 2019-05-20 = 2019-05-20
The June 5 attack killed two. || June 5 = 2024-06-05
This winter will be cold. || This winter = 2024-WI
The late 1990s were quiet. || The late 1990s = 199
The nineteen-eighties were quiet. || The nineteen-eighties = 198
The 17th and 18th centuries were quiet. || The 17th = 16 ; 18th centuries = 17
Caesar died in 44 BC. || 44 BC = BC0044
In late 1999 nothing happened. || late 1999 = 1999
The 2008 crisis was bad. || 2008 = 2008
In nineteen sixty-eight he was born. || nineteen sixty-eight = 1968
A millennium ago it stood. || A millennium ago = 1024
In 1975 he moved. Three years earlier he had won. || 1975 = 1975 ; Three years earlier = 1972
In May 1975 he moved. The next month he won. || May 1975 = 1975-05 ; The next month = 1975-06
In May 1975 he moved. Later that year he won. || May 1975 = 1975-05 ; Later that year = 1975
On Friday he moved. The day before, he won. || Friday = 2024-10-11 ; The day before = 2024-10-10
He moved on Friday, three days before the vote. || Friday = 2024-10-11 ; three days = P3D
Days before the vote he moved. || Days = PXD
After months of talks he moved. || months = PXM
For the first time in 20 years peace came. || 20 years = P20Y
He is 45 years old. ||
He died aged 45. ||
He is in his 80s. ||
He currently lives here. || currently = PRESENT_REF
He lives here at present. || present = PRESENT_REF
He lives here at the moment. || the moment = PRESENT_REF
He will soon move here. || soon = FUTURE_REF
He may move here in the future. || the future = FUTURE_REF
He may move in the not too distant future. || the not too distant future = FUTURE_REF
He may one day move. || one day = FUTURE_REF
Nowadays he lives here. || Nowadays = PRESENT_REF
Until recently he lived here. || recently = PAST_REF
The then president spoke. ||
Since then he has been ill. ||
The train left at 9 a.m. on Monday. || 9 a.m. on Monday = 2024-10-14T09:00
The train left at 1940 GMT. || 1940 GMT = 2024-10-16T19:40
The train left on Friday at midday. || Friday at midday = 2024-10-11T12:00
The train left at quarter to nine. || quarter to nine = 2024-10-16T08:45
The train left at dusk on Sunday. || dusk on Sunday = 2024-10-13TEV
The train left on Sunday at dusk. || Sunday at dusk = 2024-10-13TEV
The train left early yesterday. || early yesterday = 2024-10-15
The train left last night. || last night = 2024-10-15TNI
The train left Friday afternoon. || Friday afternoon = 2024-10-11TAF
The train left on the night of May 5, 2019. || the night of May 5, 2019 = 2019-05-05TNI
It aired in prime time. ||
It took two-and-a-half hours. || two-and-a-half hours = PT2H30M
It took 45 seconds. || 45 seconds = PT45S
He finished second. ||
He scored in the 73rd minute. ||
He leaves on Christmas Eve. || Christmas Eve = 2024-12-24
He left on Good Friday. || Good Friday = 2024-03-29
He left on the Fourth of July. || the Fourth of July = 2024-07-04
Ramadan begins on Monday. || Monday = 2024-10-21
He read the Sunday Times. ||
The Thirty Years' War ended. ||
Boeing 737-800 jets crashed. ||
He ran 1500 metres. ||
Room 2010 is free. ||
The vote was 52-48. ||
Some 1900 troops left. ||
May I go? ||
August Wilson wrote it. ||
Spring Street is closed. ||
Prime Minister Theresa May left. ||
One in two voted. ||
Three quarters of voters stayed home. ||
A day trader lost. ||
A night club burnt. ||
Sooner or later it fails. ||
The early bird wins. ||
In the first place it fails. ||
A 30-day ceasefire began. || 30-day = P30D
In his first 100 days he failed. || first 100 days = P100D
It was his third day. ||
He left the week before. || the week before = 2024-W41
He leaves the week after next. || the week after next = 2024-W44
He left last year. || last year = 2023
He left in the last century. || the last century = 19
He left this week. || this week = 2024-W42
He leaves this year. || this year = 2024
He leaves later in the week. || later in the week = 2024-W42
He left at the year's end. || the year's end = 2024
He left at month's end. || month's end = 2024-10
He leaves by the end of the week. || the end of the week = 2024-W42
He left mid-year. || mid-year = 2024
He left mid-afternoon on Friday. || mid-afternoon on Friday = 2024-10-11TAF
He left no later than May 2019. || May 2019 = 2019-05
He left only last week. || last week = 2024-W41
He left that very day. || that very day = 2024-10-16
The following Monday he left. || The following Monday = 2024-10-21
In that period he left. ||
A year ago today he left. || A year ago today = 2023-10-16
The minister, who took office in November, resigned. || November = 2023-11
The trial, scheduled to begin in January, was put off. || January = 2025-01
November's elections will be close. || November = 2024-11
The vote set for December was cancelled. || December = 2024-12
The agreement expired in December. || December = 2023-12
The bank has cut rates twice since June. || June = 2024-06
The bank left rates unchanged in September. || September = 2024-09
Orders for October are strong. || October = 2024-10
He retired in April. || April = 2024-04
She has been in jail since January. || January = 2024-01
Construction begins in March and ends in July. || March = 2025-03 ; July = 2025-07
The first flight is planned for May. || May = 2025-05
Between January and September exports fell. || January = 2024-01 ; September = 2024-09
A poll taken in August gave him 40 percent. || August = 2024-08
Her book comes out in November. || November = 2024-11
She is pregnant and due in December. || December = 2024-12
He is scheduled for sentencing Dec. 12. || Dec. 12 = 2024-12-12
He was sentenced Dec. 12. || Dec. 12 = 2023-12-12
The summit takes place on 24 and 25 October. || 24 = 2024-10-24 ; 25 October = 2024-10-25
The strike began Monday and will end Friday. || Monday = 2024-10-14 ; Friday = 2024-10-18
Officials said Tuesday that schools would reopen Monday. || Tuesday = 2024-10-15 ; Monday = 2024-10-21
A deal is expected by Saturday. || Saturday = 2024-10-19
Rain continued through Friday. || Friday = 2024-10-11
The funeral was held Saturday. || Saturday = 2024-10-12
The team plays Boston on Friday. || Friday = 2024-10-18
The team hosts Boston Friday night. || Friday night = 2024-10-18TNI
The team won Friday. || Friday = 2024-10-11
The team lost to Boston 3-2 on Friday night. || Friday night = 2024-10-11TNI
He leaves for China on Sunday. || Sunday = 2024-10-20
He arrived in China on Sunday. || Sunday = 2024-10-13
Before leaving on Sunday, he spoke. || Sunday = 2024-10-13
Sunday's vote will be calm. || Sunday = 2024-10-20
Trading resumes Monday. || Monday = 2024-10-21
Shares fell 3 percent Tuesday. || Tuesday = 2024-10-15
The exhibition opens on Thursday and runs until 12 January. || Thursday = 2024-10-17 ; 12 January = 2025-01-12
The show airs Thursday at 9 p.m. || Thursday at 9 p.m. = 2024-10-17T21:00
The offer expires Friday. || Friday = 2024-10-18
The House will take up the bill next week. || next week = 2024-W43
He is on holiday this week and returns Monday. || this week = 2024-W42 ; Monday = 2024-10-21
If no deal is reached by Friday, the strike begins. || Friday = 2024-10-18
The body was found Thursday, and an autopsy is planned for today. || Thursday = 2024-10-10 ; today = 2024-10-16
The senator may announce his bid on Monday. || Monday = 2024-10-21
The senator would speak on Friday, an aide said. || Friday = 2024-10-18
The senator promised on Friday that he would fight. || Friday = 2024-10-11
On Friday the senator will fight. || Friday = 2024-10-18
The will was read on Friday. || Friday = 2024-10-11
He won the race on Friday. || Friday = 2024-10-11
He won the prize in November. || November = 2023-11
Sales fell last winter. || last winter = 2023-WI
Sales should pick up this fall. || this fall = 2024-FA
He will stand in next spring's election. || next spring = 2025-SP
The economy will grow 2 percent in the fourth quarter. || the fourth quarter = 2024-Q4
Second-half profit will fall. || Second-half = 2024-H2
He was born on 3 May 1950 in a village. || 3 May 1950 = 1950-05-03
He ruled from 1990 until his death in 1999. || 1990 = 1990 ; 1999 = 1999
He won the 1992 and 1996 elections. || 1992 = 1992 ; 1996 = 1996
Sales for the first half were $5 million. || the first half = 2024-H1
Sales for the full year are put at $5 million. || the full year = 2024
As of Sept. 30, the fund held $5 million. || Sept. 30 = 2024-09-30
The dividend is payable Nov. 15 to holders of record Nov. 1. || Nov. 15 = 2024-11-15 ; Nov. 1 = 2024-11-01
Two-year notes yield 4 percent. || Two-year = P2Y
The November contract rose 3 cents. || November = 2024-11
December futures rose 3 cents. || December = 2024-12
Oil for November delivery rose 3 cents. || November = 2024-11
The October issue is out. || October = 2024-10
Annual inflation is 2 percent. ||
Stocks hit an 18-month high. || 18-month = P18M
In late New York trading Tuesday, the dollar rose. || Tuesday = 2024-10-15
At the close the dollar was down. ||
The plant will open in the third quarter of next year. || the third quarter of next year = 2025-Q3
The plant opened in the latter half of the 1990s. || the latter half of the 1990s = 199
The plant was closed for the rest of the year. || the rest of the year = 2024
It has been thirteen years since the wall fell. || thirteen years = P13Y
He waited twenty four hours. || twenty four hours = PT24H
It is four o'clock in the morning here. || four o'clock in the morning = 2024-10-16T04:00
Good evening from Rome. ||
Later in the program we meet a nurse. ||
Later today we meet a nurse. || Later today = 2024-10-16
As of today the guns are silent. || today = 2024-10-16
This time around it is different. ||
Next time it will be different. ||
In a matter of hours it was different. || hours = PTXH
Every so often it rains. ||
Every 15 minutes it rains. || Every 15 minutes = PT15M
It rained on and off for two days. || two days = P2D
It rained for a day or two. || a day or two = P1D
It rained for some days. || some days = PXD
It rained for another week. || another week = P1W
It rained for 40 days and 40 nights. || 40 days and 40 nights = P40D
The years of work paid off. ||
Her first week on the job ended. ||
He fled two weeks into his term. || two weeks = P2W
He served four four-year terms. || four-year = P4Y
He got 15 to 20 years in prison. || 15 to 20 years = P15Y
He has until Nov. 30 to appeal. || Nov. 30 = 2024-11-30
He was in Rome for the weekend. || the weekend = 2024-W41-WE
He spends his summers in Rome. || summers = XXXX-SU
He spends winters in Rome. || winters = XXXX-WI
He was away from Monday to Tuesday. || Monday = 2024-10-14 ; Tuesday = 2024-10-15
He was away Sept. 3-5. || Sept. 3 = 2024-09-03 ; 5 = 2024-09-05
He was away in June 2021 and July 2022. || June 2021 = 2021-06 ; July 2022 = 2022-07
He was away during World War II. ||
He was away in the eighties and nineties. || the eighties = 198 ; nineties = 199
He was away from the 1930s to the 1950s. || the 1930s = 193 ; the 1950s = 195
He was away at century's end. || century's end = 20
see u tmrw at 8pm || tmrw at 8pm = 2024-10-17T20:00
see you tmr morning || tmr morning = 2024-10-17TMO
Happy Monday everyone || Monday = 2024-10-14
last nite was epic || last nite = 2024-10-15TNI
24hrs to go || 24hrs = PT24H
back in 10 min || 10 min = PT10M
doors open 7:30pm, show @ 9 || 7:30pm = 2024-10-16T19:30
RT @bob: game 2nite 8 ET || 2nite = 2024-10-16TNI
this time last yr we were in Rome || last yr = 2023
only 3 days left!! || 3 days = P3D
wknd plans? ||
Sun is out, sun's out ||
NASA launch NET Nov 5, 10:00 UTC || Nov 5, 10:00 UTC = 2024-11-05T10:00
join us now || now = PRESENT_REF
Chapter 12, section 1990, see p. 2001. ||
The Lakers won 110-98. ||
Lewis leads by 12 with 20 to play. ||
At 6-foot-5 he is tall. ||
He lives at 1984 Mill Road. ||
ISBN 978-0-19-953556-9 ||
It measures 1920 x 1080 pixels. ||
Route 1776 is closed. ||
A 2000-seat hall burnt. ||
Ocean's Eleven was fun. ||
UN Resolution 1973 was passed. ||
Psalm 23 was read. ||
The Sunday school closed. ||
Dr. May treated her. ||
Mr. Friday smiled. ||
Spring water is sold. ||
The last straw came. ||
The present king spoke. ||
The current was strong. ||
A current affairs show ended. ||
He walked past the house. ||
A minute amount was found. ||
He is a one-time star. ||
Her time has come. ||
He came on time. ||
Judgment Day is near. ||
Three Mile Island leaked. ||
A half hour away it burnt. || A half hour = PT30M
It is two hours by car. || two hours = PT2H
A 200 light-year distance. ||
The firm was founded in May 1998 and went public two years later. || May 1998 = 1998-05 ; two years later = 2000
He was elected in 2012, four years after his father. || 2012 = 2012 ; four years = P4Y
He resigned in 2012. The previous year he had been fined. || 2012 = 2012 ; The previous year = 2011
He resigned in May, a month after he was fined. || May = 2024-05 ; a month = P1M
He resigned on Monday. The night before, he had dined with Ann. || Monday = 2024-10-14 ; The night before = 2024-10-13TNI
He resigned on Monday and left the following day. || Monday = 2024-10-14 ; the following day = 2024-10-15
He resigned on Monday, the same day as Ann. || Monday = 2024-10-14 ; the same day = 2024-10-14
He resigned last year. Later that year he was fined. || last year = 2023 ; Later that year = 2023
He resigned in March 2019 and was fined that June. || March 2019 = 2019-03 ; that June = 2019-06
The trial began in January and is expected to last until December. || January = 2024-01 ; December = 2024-12
The trial is to begin on 6 January and last three months. || 6 January = 2025-01-06 ; three months = P3M
The deal, to be signed in November, takes effect on 1 January. || November = 2024-11 ; 1 January = 2025-01-01
The deal expired on 1 January. || 1 January = 2024-01-01
The judge set a hearing for Friday. || Friday = 2024-10-18
The unions announced a march for Friday. || Friday = 2024-10-18
The unions had planned a march for Sunday. || Sunday = 2024-10-13
Police had expected 500 people on Sunday. || Sunday = 2024-10-13
She said she expected a deal on Sunday. || Sunday = 2024-10-20
The vote, originally scheduled for 30 September, was put off twice. || 30 September = 2024-09-30
The vote, originally scheduled for Friday, was moved to Saturday. || Friday = 2024-10-18 ; Saturday = 2024-10-19
She declared a day of mourning for Monday. || Monday = 2024-10-21
The firm announced results for March. || March = 2024-03
The court gave him until Friday to answer. || Friday = 2024-10-18
Sales set a record for May. || May = 2024-05
Heavy rain is forecast for Thursday. || Thursday = 2024-10-17
The sanctions expire in March. || March = 2025-03
The old tower, built in 1968, is to be demolished this spring. || 1968 = 1968 ; this spring = 2025-SP
The strike is likely to last through the weekend. || the weekend = 2024-W42-WE
The road remains closed until Tuesday. || Tuesday = 2024-10-22
The shop is open through Sunday. || Sunday = 2024-10-20
The strike lasted through Sunday. || Sunday = 2024-10-13
He had not spoken until Tuesday. || Tuesday = 2024-10-15
He told Deadline Monday that it was sad. || Monday = 2024-10-14
Garrick, who faces a vote on Friday, lost an election in June. || Friday = 2024-10-18 ; June = 2024-06
Ahead of her trip, the ministry on Sunday issued a warning. || Sunday = 2024-10-13
The governor ordered flags lowered until Friday. || Friday = 2024-10-18
He had planned the sale in March. || March = 2024-03
"We will publish that survey in full by Friday," she told them. || Friday = 2024-10-18
He will be buried on 3 September. || 3 September = 2025-09-03
The court is to rule on 3 September. || 3 September = 2025-09-03
The trial was due to start on 3 September. || 3 September = 2024-09-03
He missed the deadline in November. || November = 2023-11
He must have known in November. || November = 2023-11
The company reports its results on Friday. || Friday = 2024-10-18
Voters choose a president on Friday. || Friday = 2024-10-18
If she is elected on Friday, she will be the first. || Friday = 2024-10-18
Ahead of the vote on Friday, tension is high. || Friday = 2024-10-18
A ruling is likely on Friday. || Friday = 2024-10-18
The strike was called for Friday. || Friday = 2024-10-18
It plans a launch on Friday. || Friday = 2024-10-18
They want the talks to resume on Friday. || Friday = 2024-10-18
Two heads of state met on Friday. || Friday = 2024-10-11
The plays were staged on Friday. || Friday = 2024-10-11
She moved to Lima in November. || November = 2023-11
The trial was moved to November. || November = 2024-11
The vote was moved from Friday to Sunday. || Friday = 2024-10-18 ; Sunday = 2024-10-20
The jet flew on 2, 4 and 9 October. || 2 = 2024-10-02 ; 4 = 2024-10-04 ; 9 October = 2024-10-09
The jet flew on May 2, 4 and 9, 2021. || May 2 = 2021-05-02 ; 4 = 2021-05-04 ; 9, 2021 = 2021-05-09
On May 2, 14 and 19 people died. || May 2 = 2024-05-02
The president Monday signed a bill. || Monday = 2024-10-14
Mr. Friday said so. ||
The striker will miss Saturday's game. || Saturday = 2024-10-19
The council voted on Monday to close the library in May. || Monday = 2024-10-14 ; May = 2025-05
Third-period net rose 4%. || Third-period = 2024-Q3
A third-period goal won the match. ||
It grew in the 16th and the 18th centuries. || the 16th = 15 ; 18th centuries = 17
Officials said Monday that they would meet on Tuesday. || Monday = 2024-10-14 ; Tuesday = 2024-10-15
The law came into force on 1 January. || 1 January = 2024-01-01
The law has been in force since 1 January. || 1 January = 2024-01-01
The law will be voted on next month and take effect in January. || next month = 2024-11 ; January = 2025-01
The company lost $5 million in the June quarter. || the June quarter = 2024-Q2
Prices rose 2 percent in September from the month before. || September = 2024-09 ; the month before = 2024-08
Unemployment fell to 4 percent in September, the lowest since June 2001. || September = 2024-09 ; June 2001 = 2001-06
He grew up in the 1960s and came here in '85. || the 1960s = 196 ; '85 = 1985
He was mayor from 2001 to 2009 and governor since 2011. || 2001 = 2001 ; 2009 = 2009 ; 2011 = 2011
He will be mayor well into the 2030s. || the 2030s = 203
By the turn of the next century the sea will have risen. || the turn of the next century = 21
The Feb. 1, 1953, flood killed 300. || Feb. 1, 1953 = 1953-02-01
At dawn on 1 February the dam broke. || dawn on 1 February = 2024-02-01TMO
Shortly before midnight on Monday the dam broke. || midnight on Monday = 2024-10-14T24:00
Late Monday the dam broke. || Late Monday = 2024-10-14
The dam broke at the weekend. || the weekend = 2024-W41-WE
The dam broke on Easter Monday. || Easter Monday = 2024-04-01
The shops will shut between Christmas and New Year. || Christmas = 2024-12-25 ; New Year = 2025-01-01
It was the third such attack in as many months. ||
The prime minister, 58, has been in office since July 2022. || July 2022 = 2022-07
The two sides have not met since March. || March = 2024-03
Four months after the vote, no cabinet has been named. || Four months = P4M
More rain is forecast through the weekend. || the weekend = 2024-W42-WE
Some 300 died in 2023 alone. || 2023 = 2023
The court adjourned the case until 5 November. || 5 November = 2024-11-05
The case resumes on 5 November. || 5 November = 2024-11-05
He had pleaded guilty in November. || November = 2023-11
He has served 14 of his 20 years. || 20 years = P20Y
He was last seen at 23:40 BST on Friday. || 23:40 BST on Friday = 2024-10-11T23:40
Kick-off is at 3pm on Saturday. || 3pm on Saturday = 2024-10-19T15:00
They travel to Leeds on Saturday. || Saturday = 2024-10-19
The 2023-24 season was their best. || The 2023-24 season = 2023
The album is out on Friday. || Friday = 2024-10-18
The film is in cinemas from Friday. || Friday = 2024-10-18
The budget will be unveiled on 30 October. || 30 October = 2024-10-30
The US votes on 5 November. || 5 November = 2024-11-05
In June 1975 he moved. Later in the year he won. || June 1975 = 1975-06 ; Later in the year = 1975
It will launch in June 2025 and be followed later in the year by another. || June 2025 = 2025-06 ; later in the year = 2025
He won in May 2019; earlier in the year he had lost. || May 2019 = 2019-05 ; earlier in the year = 2019
At the dawn of the 20th century the vote widened. || the 20th century = 19
In the last quarter of the 19th century the vote widened. || the last quarter of the 19th century = 18
India first called for a ban as long ago as 1954. || 1954 = 1954
Paris ended its tests a month earlier than planned. || a month = P1M
He said he would table a draft in late May if no agreement was in sight. || late May = 2025-05
She will be buried on Saturday, the mayor said. At 2:15 p.m. the police left. || Saturday = 2024-10-19 ; 2:15 p.m. = 2024-10-16T14:15
Shots fell Monday. A rally will follow Friday. At 2 p.m. it snowed. || Monday = 2024-10-14 ; Friday = 2024-10-18 ; 2 p.m. = 2024-10-14T14:00
The hosts visit Union Berlin on Saturday. || Saturday = 2024-10-19
The builders come on Monday. || Monday = 2024-10-21
By early March it had faded. || early March = 2024-03
Output fell for nine consecutive quarters. || nine consecutive quarters = P9Q
The dam broke 17 years ago next month. || 17 years ago next month = 2007-11
The dam broke ten years ago yesterday. || ten years ago yesterday = 2014-10-15
The committee sits again a week from today. || a week from today = 2024-10-23
The fire burned for three days afterwards. || three days = P3D
It fell last year. It was low in May, but had opened late that year. || last year = 2023 ; May = 2024-05 ; late that year = 2023
Over the coming decade, a fifth of us will retire. || the coming decade = P1DE
It expects earnings in the fourth quarter to match those of the third. || the fourth quarter = 2024-Q4
Prices rose in the last month before the war. ||
He forecast a surplus for the year that ends March 31. || the year = 2024 ; March 31 = 2025-03-31
She was robbed most recently in May. || May = 2024-05
Nobody should think that winter will do our work. || winter = 2024-WI
He said that March had been dry. || March = 2024-03
Next year, in June, we will open it. || Next year = 2025 ; June = 2025-06
One day your children will swim there. || One day = FUTURE_REF
She spends Saturday in York and Sunday at home. || Saturday = 2024-10-19 ; Sunday = 2024-10-20
Markets gave two chances in three of a rate cut by the December 18 meeting. || December 18 = 2024-12-18
He said results for the second half should be well ahead. || the second half = 2024-H2
The company would sell the unit by the end of the second quarter. || the end of the second quarter = 2025-Q2
The House was told as recently as May that all was well. || May = 2024-05
They hope it becomes law before the summer recess. ||
If the launch slips, the agency can try again Saturday. || Saturday = 2024-10-19
Islanders can book from Monday. || Monday = 2024-10-21
Bookings for June doubled. || June = 2025-06
He was made a knight in the New Year Honours. ||
The foreign minister speaks Friday. || Friday = 2024-10-18
She arrived on a wet Monday in October 1940. || Monday = XXXX-WXX-1 ; October 1940 = 1940-10
Because on Tuesday, for the first time since the war, there will be no light. || Tuesday = 2024-10-22
It was a quarter to five. || a quarter to five = 2024-10-16T04:45
He fell ill the day before 3 May. || the day before 3 May = 2024-05-02
He fell ill the day after Christmas. || the day after Christmas = 2023-12-26
The day before the vote he fell ill. ||
The downhill was run a week ago Sunday. || a week ago Sunday = 2024-10-06
His trial is unlikely to begin before summer. || summer = 2025-SU
He lands Friday. || Friday = 2024-10-18
Next year's calendar will have 20 races, starting in mid-March. || Next year = 2025 ; mid-March = 2025-03
The shell fell at 9.15 on 15 April. || 9.15 on 15 April = 2024-04-15T09:15
Entry is free on the first Sunday of the month. || the first Sunday of the month = P1M
It failed in the October Revolution. ||
She ran it for the next quarter of a century. || the next quarter of a century = P25Y
He came in the spring of 1996 and left sixteen months later. || the spring of 1996 = 1996-SP ; sixteen months later = 1997-08
Another day of snow is near. || Another day = P1D
The year ended May 31 was good. || The year = P1Y ; May 31 = 2024-05-31
The year ended badly. || The year = 2024
Summers in Rome are hot. ||
The bank will wait till spring. || spring = 2025-SP
Sales at stores open at least a year fell in December. || at least a year = P1Y ; December = 2023-12
At 8 p.m. on Monday he had lost; at 8:40 he had won. || 8 p.m. on Monday = 2024-10-14T20:00 ; 8:40 = 2024-10-14T20:40
At 1:50 a.m. it rang; 36 seconds later it was out. || 1:50 a.m. = 2024-10-16T01:50 ; 36 seconds later = 2024-10-16T01:50
They won Monday. They will play on 5 May. They sang until noon. || Monday = 2024-10-14 ; 5 May = 2025-05-05 ; noon = 2024-10-14T12:00
He was driven off at 4:30 p.m. The court had ruled on Tuesday. || 4:30 p.m. = 2024-10-16T16:30 ; Tuesday = 2024-10-15
He rescued the firm at the turn of the century. || the turn of the century = 2000
By the turn of the century, the sea will have risen. || the turn of the century = 2100
Japan took it in 1895. Few lived there at the turn of the century. || 1895 = 1895 ; the turn of the century = 1900
On the fourth day of the trial, on Thursday, he wept. || the fourth day = 2024-10-10 ; Thursday = 2024-10-10
The roof has leaked since two winters ago. || two winters ago = 2022-WI
Over the next fortnight it will rain. || the next fortnight = P2W
The year after that, it snowed. || The year after that = XXXX
In the last decade of the 19th century the vote widened. || the last decade of the 19th century = 189
She had pleaded guilty in May to four counts. || May = 2024-05
It has not snowed here since at least 1961. || 1961 = 1961
The Super Tuesday map was redrawn. ||
The appeal is heard in the new year. || the new year = 2025
It opened early in the new year. || early in the new year = 2024
They need a win on Sunday. || Sunday = 2024-10-20
There was no need for it on Sunday. || Sunday = 2024-10-13
The bridge was to reopen on Saturday. || Saturday = 2024-10-19
The bridge was to reopen on Monday. || Monday = 2024-10-14
Ministers of the Group of Seven meet in Rome on Friday. || Friday = 2024-10-18
A barn burned down overnight; the alarm was raised at 3 a.m. || overnight = 2024-10-15TNI ; 3 a.m. = 2024-10-16T03:00
Frost is expected overnight. || overnight = 2024-10-16TNI
For the next week he slept. || the next week = P1W
In June it had forecast growth for the second half. || June = 2024-06 ; the second half = 2024-H2
He fell ill on the evening of 3 May and rose at eight o'clock. || the evening of 3 May = 2024-05-03TEV ; eight o'clock = 2024-05-03T20:00
On the morning of 3 May they were called at five. || the morning of 3 May = 2024-05-03TMO ; five = 2024-05-03T05:00
He read at five, and at ten he wrote. ||
He saw her last Tuesday. || last Tuesday = 2024-10-08
He saw her last Monday. || last Monday = 2024-10-14
Last night it snowed; at noon it thawed. || Last night = 2024-10-15TNI ; noon = 2024-10-16T12:00
Last night he rose at 4.35 pm to speak. || Last night = 2024-10-15TNI ; 4.35 pm = 2024-10-15T16:35
From this winter the rate will rise. || this winter = 2024-WI
This summer was dry. || This summer = 2024-SU
The wreck sank in April 2023, and ten days later was raised. || April 2023 = 2023-04 ; ten days later = 2023-04
Prices fell in Rome, where trading resumes after the holiday on Friday. || Friday = 2024-10-18
A desk set up for buyers was full for most of Monday. || most of Monday = 2024-10-14
The test set for the 25th was cancelled on 3 May. || the 25th = 2024-10-25 ; 3 May = 2024-05-03
October 8, 2024 / 7:02 AM || October 8, 2024 / 7:02 AM = 2024-10-08T07:02
He sold shares on August 1 and 2, days later. || August 1 = 2024-08-01 ; 2 = 2024-08-02 ; days later = FUTURE_REF
They led after the first half hour. || the first half hour = PT30M
They sang night after night. ||
Markets in Rome, closed for a holiday, reopen on Monday. || Monday = 2024-10-21
He sent out an order of the day. ||
The ban ends on the last day of the year. || the last day of the year = 2024-12-31
On 6 June 352 Romans fell. || 6 June = 2024-06-06
On Sunday it took off at 9:44 a.m. and was due in at 10:15. || Sunday = 2024-10-13 ; 9:44 a.m. = 2024-10-13T09:44 ; 10:15 = 2024-10-13T10:15
On Sunday the war, begun on 3 May, was over. The next day he left. || Sunday = 2024-10-13 ; 3 May = 2024-05-03 ; The next day = 2024-10-14
It had begun to withdraw on Saturday and would go on. || Saturday = 2024-10-12
Output, halted last August, was at 90% by the end of the year. || last August = 2024-08 ; the end of the year = 2024
Output, halted in August 2022, was at 90% by the end of the year. || August 2022 = 2022-08 ; the end of the year = 2022
It, hit Monday and kept overnight, sank at 10:07 a.m. || Monday = 2024-10-14 ; overnight = 2024-10-15TNI ; 10:07 a.m. = 2024-10-16T10:07
A Friday deadline passed. The Friday deadline for bids is near. || Friday = 2024-10-11 ; Friday = 2024-10-18
The yen rose at 5 p.m. in Tokyo from 92.5 late Tuesday in Rome. || 5 p.m. = 2024-10-16T17:00 ; late Tuesday = 2024-10-15
In the week ended October 11 stocks fell. || the week = 2024-W41 ; October 11 = 2024-10-11
He was arrested three weeks ago today. || three weeks ago today = 2024-09-25
Talks dragged on into the night and broke up at 3:40 a.m. || the night = 2024-10-15TNI ; 3:40 a.m. = 2024-10-16T03:40
He turned himself in the following day. || the following day = XXXX-XX-XX
He regretted the arrest last month of the former president. || last month = 2024-09
It rained in the last week of the campaign. ||
It was his last year of the three, and her last month in office. ||
He flew on Monday and will land in York later in the day. || Monday = 2024-10-14 ; later in the day = 2024-10-16
He flew on Monday and landed in York later in the day. || Monday = 2024-10-14 ; later in the day = 2024-10-14
On Sunday he rose. He had been ill since Friday. At 8.30am he ate. || Sunday = 2024-10-13 ; Friday = 2024-10-11 ; 8.30am = 2024-10-13T08:30
She has been missing since Friday. At 8.30am she ate. || Friday = 2024-10-11 ; 8.30am = 2024-10-11T08:30
It has rained since the summer before last. || the summer before last = 2023-SU
It was over on the term's last day. ||
A strike planned for August was called off. || August = 2024-08
It could arrive as early as Friday. || Friday = 2024-10-18
They met on Tuesday. The toll stood at 66 as of noon. || Tuesday = 2024-10-15 ; noon = 2024-10-16T12:00
Between the 8th and 10th of July it rained. || the 8th = 2024-07-08 ; 10th of July = 2024-07-10
From the 28th to the 2nd of January 2023 it rained. || the 28th = 2022-12-28 ; the 2nd of January 2023 = 2023-01-02
The takeover is expected to close in the second half. || the second half = 2024-H2
He spoke to his wife at 10pm the night before. || 10pm the night before = 2024-10-15T22:00
Sales rose in September; in the same month last year they fell. || September = 2024-09 ; the same month last year = 2023-09
In the same month last year they fell. || the same month last year = XXXX-XX
The talks began in May. On the third day they failed. || May = 2024-05
A hundred and five days later it rained. || A hundred and five days later = XXXX-XX-XX
In the early 60's he ran a mill. || the early 60's = 196
He shot 72 and was in the 60s again. || the 60s = 196
It posted its first loss in a decade earlier on Tuesday. || a decade = P1DE ; Tuesday = 2024-10-15
The bank, which cut its rate last Thursday, will buy covered bonds from December. || last Thursday = 2024-10-10 ; December = 2024-12
He will pay $40, 63% above Friday's closing price. || Friday = 2024-10-11
They burned throughout the day. || the day = 2024-10-16
They met for the fifth day running. ||
It rose between midnight and dawn. || midnight = 2024-10-16T24:00 ; dawn = 2024-10-16TMO
On Sunday they met. Gray, elected on 4 June, rose at 9:40 p.m. || Sunday = 2024-10-13 ; 4 June = 2024-06-04 ; 9:40 p.m. = 2024-10-13T21:40
On 15 May, Independence Day, there was a parade. || 15 May = 2024-05-15 ; Independence Day = 2024-05-15
The pair begin a tour of the north on Friday. || Friday = 2024-10-18
A debate has been proposed for 3 December. || 3 December = 2024-12-03
The ban was lifted on the 3rd and on the 9th rode in the first bus. || the 3rd = 2024-10-03 ; the 9th = 2024-10-09
He came on 3 May and left on the last day of the month. || 3 May = 2024-05-03 ; the last day of the month = 2024-05-31
The ban ends on the last day of the month. || the last day of the month = 2024-10-31
He sold between 7.30 p.m. and ten the next morning. || 7.30 p.m. = 2024-10-16T19:30 ; ten the next morning = 2024-10-17T10:00
At the end of the day, it's about trust. ||
At the end of the day, the index stood at 4,000. || the end of the day = 2024-10-16
The ban began on the 3rd. || the 3rd = 2024-10-03
The ban will end on the 21st. || the 21st = 2024-10-21
It snowed in May 2022 and the last week of that month. || May 2022 = 2022-05 ; the last week of that month = 2022-05
"""
"""A line each: the sentence, and after the bars its expressions with their values."""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_a_sentence_has_these_expressions(line):
    text, _, wanted = line.partition(" ||")
    assert " ; ".join(f"{item.text} = {item.value}" for item in tag(text, DAY)) == wanted.strip()

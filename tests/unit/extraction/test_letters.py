"""E-mail threads. The texts are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.page.letters import letters, unmarked
from timeline.temporal import dates

THREAD = """From: Anna Holm <anna@example.org>
Date: Mon, 5 May 2014 09:12:44 +0200
Subject: Re: The shipment

The ship left Callao yesterday. I paid the invoice on Friday.

On 3 May 2014, Karl Ruiz wrote:
> The customs office released the goods yesterday, and
> Mr. Vega cancelled the contract on Monday.
>
> On Thu, May 1, 2014 at 10:15 AM, Anna Holm
> <anna@example.org> wrote:
>> Vega Shipping sold the Aurora yesterday.
>
> I met Mr. Vega yesterday.
"""

OUTLOOK = """The minutes were sent today.

-----Original Message-----
From: Karl Ruiz [mailto:karl@example.org]
Sent: Saturday, May 03, 2014 4:12 PM
To: Anna Holm
Subject: RE: The shipment

The customs office released the goods yesterday.
"""


def test_each_letter_has_its_day_and_its_author():
    told = letters(THREAD, unmarked(THREAD), date(2014, 5, 5), dates)
    assert [(letter.written, letter.author) for letter in told] == [
        (date(2014, 5, 5), "Anna Holm"),
        (date(2014, 5, 3), "Karl Ruiz"),
        (date(2014, 5, 1), "Anna Holm"),
        (date(2014, 5, 3), "Karl Ruiz"),
    ]
    assert [letter.start for letter in told[1:]] == [letter.end for letter in told[:-1]]


def test_yesterday_is_the_day_before_the_letter_that_says_it(extractor):
    mentions = extractor.extract(THREAD, date(2014, 5, 5)).mentions
    told = {mention.trigger.text: mention.date.value for mention in mentions if mention.date}
    assert told == {
        "left": "2014-05-04",
        "paid": "2014-05-02",
        "wrote": "2014-05-01",
        "released": "2014-05-02",
        "cancelled": "2014-04-28",
        "sold": "2014-04-30",
        "met": "2014-05-02",
    }
    for mention in mentions:
        assert THREAD[mention.quote.start : mention.quote.end] == mention.quote.exact
        assert mention.date is None or THREAD[mention.date.start : mention.date.end] == mention.date.text
    assert {mention.title for mention in mentions} >= {"Anna Holm paid the invoice", "Karl Ruiz met Mr. Vega"}


def test_a_letter_below_with_a_head_has_its_own_day(extractor):
    told = {mention.trigger.text: mention.date.value for mention in extractor.extract(OUTLOOK, date(2014, 5, 7)).mentions if mention.date}
    assert told == {"sent": "2014-05-07", "released": "2014-05-02"}


def test_of_a_letter_of_an_unknown_day_yesterday_stays_open(extractor):
    text = "The ship left today.\n\nOn the 31st of June 2014, Karl Ruiz wrote:\n> The goods were released yesterday.\n> Mr. Vega agreed."
    told = {mention.trigger.text: mention.date for mention in extractor.extract(text, date(2014, 5, 5)).mentions}
    assert told["released"] is None


@pytest.mark.parametrize("text", ["", "> one line", "He wrote:\nno.", "a > b\nb > c", "On Monday he wrote:\nThe ship left."])
def test_other_texts_are_one_letter(text):
    assert unmarked(text) == text
    assert len(letters(text, text, date(2014, 5, 5), dates)) == 1

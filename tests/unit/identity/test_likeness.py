"""Which two mentions may be one event: a table of pairs, written for this test."""

import pytest
from sentences import said

from timeline.identity.likeness import LINK, UNSURE, date_likeness, likeness

TREATY = said("Norvik and Saldova signed the Erstal treaty in the palace.", "2024-06-19", "sign", "Norvik", "Saldova", article="a")

SAME = {
    "another word for the act": said(
        "Saldova and Norvik formalized the Erstal treaty.", "2024-06-19", "formalize", "Norvik", "Saldova", article="b"
    ),
    "a coarser date": said("Norvik and Saldova signed the Erstal treaty.", "2024-06", "sign", "Norvik", "Saldova", article="b"),
    "a day beside": said(
        "Norvik and Saldova signed the Erstal treaty in the palace.", "2024-06-20", "sign", "Norvik", "Saldova", article="b"
    ),
    "no date but a bound": said(
        "Norvik and Saldova signed the Erstal treaty.", None, "sign", "Norvik", "Saldova", article="b", not_after="2024-06-20"
    ),
    "a month without a year": said(
        "Norvik and Saldova signed the Erstal treaty.", None, "sign", "Norvik", "Saldova", article="b", phrase="in June"
    ),
    "later in the same article": said(
        "The Erstal treaty between Norvik and Saldova was signed.", "2024-06-19", "sign", "Norvik", "Saldova", article="a"
    ),
}

OTHER = {
    "another day": said(
        "Norvik and Saldova signed the Erstal treaty in the palace.", "2024-06-25", "sign", "Norvik", "Saldova", article="b"
    ),
    "another month": said("Norvik and Saldova signed the Erstal treaty.", None, "sign", "Norvik", "Saldova", article="b", phrase="in May"),
    "published long after": said(
        "Norvik and Saldova signed the Erstal treaty.", None, "sign", "Norvik", "Saldova", article="b", not_after="2024-08-01"
    ),
    "another treaty of others": said(
        "Marenia and Tolland signed a fishing treaty.", "2024-06-19", "sign", "Marenia", "Tolland", article="b"
    ),
    "what somebody said of it": said("Marenia condemned the meeting, Tolland said.", "2024-06-19", "say", "Tolland", article="b"),
    "another act of the same article": said("Norvik closed its embassy in Tolland.", "2024-06-19", "close", "Norvik", article="a"),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_act_told_otherwise_is_linked(name):
    assert likeness(TREATY, SAME[name]).score >= LINK


@pytest.mark.parametrize("name", OTHER)
def test_another_act_is_not_linked(name):
    assert likeness(TREATY, OTHER[name]).score < LINK


@pytest.mark.parametrize("other", [*SAME.values(), *OTHER.values()])
def test_likeness_is_symmetric(other):
    assert likeness(TREATY, other) == likeness(other, TREATY)


def test_talks_here_on_tuesday_are_not_talks_there_on_friday():
    here = said("Norvik and Saldova held talks in Geneva on Tuesday.", "2024-06-18", "talk", "Norvik", "Saldova", article="a")
    there = said("Norvik and Saldova held talks in Vienna on Friday.", "2024-06-21", "talk", "Norvik", "Saldova", article="b")
    assert likeness(here, there).ruled_out == "date"


def talks(town, article, about="", day="2024-06-18"):
    sentence = f"Norvik and Saldova held talks on fishing quotas in {town}."
    return said(sentence, day, "hold", "Norvik", "Saldova", article=article, about=about)


def test_talks_of_one_day_in_two_towns_are_two():
    assert likeness(talks("Geneva", "a"), talks("Geneva", "b")).score >= LINK
    assert likeness(talks("Geneva", "a"), talks("Vienna", "b")).ruled_out == "contradiction"
    assert likeness(talks("Geneva", "a"), talks("Vienna", "a")).ruled_out == "contradiction"


def test_a_town_in_a_country_and_two_towns_of_one_article_contradict_nothing():
    assert likeness(talks("Geneva", "a"), talks("Switzerland", "b")).score >= LINK
    assert likeness(talks("Geneva", "a"), talks("Vienna", "b", about="Talks move from Geneva to Vienna")).score >= LINK


@pytest.mark.parametrize(
    ("lemma", "sentence"),
    [
        ("threaten", "Marenia threatened to shell the port of Tolland with Kestrel rockets"),
        ("condemn", "Marenia condemned the shelling of the port of Tolland with Kestrel rockets"),
        ("warn", "Marenia warned of a shelling of the port of Tolland with Kestrel rockets"),
    ],
)
def test_what_is_threatened_or_condemned_is_not_what_is_done(lemma, sentence):
    done = said("Marenia shelled the port of Tolland with Kestrel rockets.", "2024-06-19", "shell", "Marenia", article="a")
    assert likeness(done, said(sentence, "2024-06-19", lemma, "Marenia", article="b")).score < LINK


def test_what_an_attack_does_to_people_is_one_occurrence_with_it():
    hit = said("A lorry rammed into a crowd on the quay of Tolland, killing dozens.", "2024-06-19", "ram", article="a")
    dead = said("Dozens were killed when a lorry ploughed through a crowd in Tolland.", "2024-06-19", "kill", article="b")
    assert likeness(hit, dead).score >= LINK


def test_an_apology_is_not_what_it_is_for():
    sorry = said("Norvik Air apologized to singers whom its crew threw off the boat to Tolland.", "2024-06-19", "apologize", article="a")
    kicked = said("Norvik Air apologized to two singers whom its crew threw off the boat to Tolland.", "2024-06-19", "throw", article="b")
    assert likeness(sorry, kicked).score < LINK


def test_a_weekday_beyond_the_date_line_is_the_day_after_publication():
    """An article of Thursday evening tells of what happened on Friday, on the other side: its Friday is read as that of the week before."""
    words = "Saldova fired a Kestrel rocket over the island of Marn"
    there = said(f"{words}.", "2024-06-21", "fire", "Saldova", article="a")
    here = said(f"{words} on Friday.", "2024-06-14", "fire", "Saldova", article="b", when="Friday", published="2024-06-20")
    early = said(f"{words} on Friday.", "2024-06-14", "fire", "Saldova", article="b", when="Friday", published="2024-06-17")
    assert likeness(there, here).score >= LINK
    assert likeness(there, early).ruled_out == "date"


def test_what_is_nearly_alike_enough_is_asked_about():
    one = said("Six shipowners called the harbour board of Tolland asleep in an open letter.", "2024-06-19", "call", article="a")
    other = said("Several skippers fired off a letter to the harbour board over silted berths.", "2024-06-19", "fire", article="b")
    assert UNSURE <= likeness(one, other).score < LINK


def test_two_acts_of_one_sentence_are_two():
    one = said("Ruva resigned and Olen took over the ministry.", "2024-06-19", "resign", "person:Ada Ruva", article="a", mention="1")
    two = said("Ruva resigned and Olen took over the ministry.", "2024-06-19", "appoint", "person:Per Olen", article="a", mention="2")
    assert likeness(one, two).score == 0


def test_two_days_of_one_article_are_two_events():
    one = said("The Erstal ferry sailed with sheep.", "2024-06-19", "sail", article="a", mention="1")
    two = said("The Erstal ferry sailed with sheep.", "2024-06-20", "sail", article="a", mention="2")
    assert likeness(one, two).score == 0


def test_a_day_apart_other_amounts_or_an_empty_word_make_two_occurrences():
    def raid(article, day, words, lemma="shell"):
        return said(f"Marenia {words} in Tolland.", day, lemma, "Marenia", article=article)

    first = raid("a", "2024-06-19", "shelled two ferries of the Kestrel line")
    assert likeness(first, raid("b", "2024-06-20", "shelled ferries of the Kestrel line")).score >= LINK
    assert likeness(first, raid("b", "2024-06-20", "shelled seven ferries of the Kestrel line")).score < LINK
    assert likeness(first, raid("b", "2024-06-19", "shelled seven ferries of the Kestrel line")).score >= LINK
    assert likeness(first, raid("b", "2024-06-20", "gave ferries to the Kestrel line", "give")).score < LINK


def test_the_mayor_of_one_town_is_not_that_of_another():
    def leaves(town, article):
        return said(f"The mayor of {town} resigned over parking fees.", "2024-06-19", "resign", article=article)

    assert likeness(leaves("Tolland", "a"), leaves("Vellin", "b")).ruled_out == "contradiction"
    assert likeness(leaves("Tolland", "a"), leaves("Tolland", "b")).score >= LINK


def test_one_act_with_several_partners_in_turn_is_several_events():
    """An article that tells of a meeting with one and of a meeting with another tells of two; one that names fewer tells of the same."""

    def meeting(mention, *others):
        actors = [f"state:{name}" for name in ("Norway", *others)]
        return said(f"Norway met {' and '.join(others)} on fishing rights.", "2024-05-03", "meet", *actors, article="a", mention=mention)

    assert likeness(meeting("1", "Chile"), meeting("2", "Peru")).score == 0
    assert likeness(meeting("1", "Chile"), meeting("2", "Chile", "Peru")).score >= LINK


def test_two_articles_that_name_other_states_and_nothing_of_each_others_tell_of_two_events():
    def meeting(article, partner, about=""):
        sentence = f"Norway met {partner} in Oslo on fishing rights."
        return said(sentence, "2024-05-03", "meet", "state:Norway", f"state:{partner}", article=article, about=about)

    assert likeness(meeting("a", "Chile"), meeting("b", "Peru")).score == 0
    assert likeness(meeting("a", "Chile", "Peru was there, too"), meeting("b", "Peru")).score > 0


@pytest.mark.parametrize(
    ("one", "other", "better"),
    [
        ("2024-06-19", "2024-06-19", "2024-06"),
        ("2024-06-19", "2024-06", "2024"),
        ("2024-06-19", "2024-06-17/2024-06-23", "2024-06-20"),
        ("2024", "2024", "2024-05"),
    ],
)
def test_dates_agree_the_better_the_closer_they_are(one, other, better):
    day, near, far = (said("Something", value, "be", article=value) for value in (one, other, better))
    assert date_likeness(day, near) > date_likeness(day, far) > 0


@pytest.mark.parametrize(
    ("one", "other"), [("2024-06-19", "2024-06-21"), ("2024-06", "2024-08"), ("2024-06-30", "2024-07"), ("2022/..", "2024-06-19")]
)
def test_dates_that_cannot_be_one_occurrence_rule_it_out(one, other):
    assert date_likeness(said("A", one, "be", article="a"), said("B", other, "be", article="b")) == 0


AGAIN = "Ministers will meet again in the spring."


def faceless(article, about, *leading, sentence=AGAIN, lemma="meet"):
    return said(sentence, "2024-04", lemma, article=article, about=about, leading=leading)


@pytest.mark.parametrize(
    ("about", "leading"),
    [
        ("Norvik and Tolland talk about ferries", ("Norvik", "Tolland")),
        ("Marenia and Tolland talk about ferries", ("Marenia", "Tolland")),
        ("Ada Ruva and Ben Oster talk about ferries", ("person:Ada Ruva", "person:Ben Oster")),
    ],
)
def test_a_sentence_that_names_nobody_is_one_event_only_where_its_articles_are_about_the_same_actors(about, leading):
    one, other = (faceless("a", "Norvik and Saldova talk about ferries", "Norvik", "Saldova"), faceless("b", about, *leading))
    assert likeness(one, other).ruled_out == "affair"
    assert likeness(one, faceless("c", "Saldova talks with Norvik", "Saldova")).score >= LINK


def test_what_names_nobody_is_held_against_the_actors_of_the_other_sentence_too():
    one = faceless("a", "Norvik and Saldova talk about ferries", "Norvik", "Saldova")
    other = said("The ministers of Marenia and Tolland met in the spring.", "2024-04", "meet", "Marenia", "Tolland", article="b")
    assert likeness(one, other).ruled_out == "affair"


def test_rare_words_make_up_for_actors_that_differ():
    sentence = "The Erstal lighthouse collapsed in the spring."
    one = faceless("a", "Ada Ruva saw it", "person:Ada Ruva", sentence=sentence, lemma="collapse")
    other = faceless("b", "Ben Oster heard it", "person:Ben Oster", sentence=sentence, lemma="collapse")
    assert likeness(one, other).score >= LINK


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Norvik", "Saldova", False),
        ("person:Ada Ruva", "person:Ben Oster", False),
        ("person:Ada Ruva", "person:Ruva", True),
        ("organization:NDP", "organization:Norvik Dairy Partners", True),
    ],
)
def test_the_same_words_of_another_state_or_person_are_another_event(one, other, is_one):
    names = [key.rpartition(":")[2] for key in (one, other)]
    pair = [
        said(f"{name} had sent the ambassador home.", "2023", "send", key, article=article, about="Norvik Saldova Ada Ben Ruva Oster")
        for name, key, article in zip(names, (one, other), "ab", strict=True)
    ]
    assert (likeness(*pair).ruled_out != "contradiction") is is_one


def test_rare_words_of_another_person_on_one_day_are_one_event_in_conflict():
    clauses = [f"{name} opened a museum of whaling in the old tannery." for name in ("Ada Ruva", "Ben Oster")]
    pair = [
        said(clause, "2024-05-03", "open", f"person:{clause[: clause.index(' opened')]}", article=article, about="Ada Ruva Ben Oster")
        for clause, article in zip(clauses, "ab", strict=True)
    ]
    assert likeness(*pair).score >= LINK

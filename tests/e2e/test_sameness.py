"""Sameness as a user meets it: one event from several papers, conflicts, who is who, the review."""

import json

import pytest

from timeline import clock

TREATY = "Norvik signed the Erstal fishing treaty with Saldova on 19 June 2024 in Vellin. It was raining."
AGAIN = "Saldova and Norvik signed the Erstal fishing treaty in Vellin on 19 June 2024, after ten years of talks."
LATER = "Norvik signed the Erstal fishing treaty with Saldova on 20 June 2024 in Vellin, officials said."
STORM = "A storm flooded the harbour of Tolland on 19 June 2024."


def articles(user, **texts):
    lines = [json.dumps({"id": name, "text": text, "published": "2024-06-21"}) for name, text in texts.items()]
    (user.folder / "in.jsonl").write_text("\n".join(lines))
    user.ok("ingest", "in.jsonl")


def rows(user):
    return [json.loads(line) for line in user.ok("list", "--format", "jsonl").lines]


def mentions(user):
    user.ok("export", "--mentions", "m.jsonl")
    return [json.loads(line) for line in (user.folder / "m.jsonl").read_text().splitlines()]


def treaties(user):
    return [row for row in rows(user) if "treaty" in row["title"].lower() or "treaty" in row["quote"].lower()]


def test_the_seeds_tell_one_treaty_and_one_summit(user, seeds):
    user.ok("ingest", *(str(path) for path in sorted(seeds.glob("*.txt")) if not path.name.startswith("002")))
    user.ok("ingest", "--published", "2025-04-08", str(seeds / "002_28a02a328aba08f3.txt"))
    shared = {row["event"]: row for row in rows(user) if len(row["sources"]) > 1}
    assert sorted(row["date"] for row in shared.values()) == ["2024-06", "2025-02"]
    for row in shared.values():
        assert [source[:3] for source in row["sources"]] == ["000", "002"]


def test_two_papers_one_event_and_one_of_another_day_in_conflict(user):
    articles(user, a=TREATY, b=AGAIN, c=LATER, d=STORM)
    (treaty,) = treaties(user)
    assert treaty["date"] == "2024-06-19"
    assert sorted(treaty["sources"]) == ["a", "b", "c"]
    (conflict,) = [json.loads(line) for line in user.ok("conflicts", "--kind", "dates", "--format", "jsonl").lines]
    assert conflict["event"]["event"] == treaty["event"]
    told = {reading["value"]: {item["source"] for item in reading["told"]} for reading in conflict["readings"]}
    assert told == {"2024-06-19": {"a", "b"}, "2024-06-20": {"c"}}
    shown = user.ok("conflicts").out
    assert LATER[:40] in shown
    user.ok("correct", treaty["event"][:8], "--date", "2024-06-19", "--by", "ana", "--reason", "the gazette")
    assert user.ok("conflicts", "--kind", "dates", "--format", "jsonl").lines == []


def test_two_days_are_in_conflict_also_where_a_third_paper_names_their_month(user):
    articles(user, a=TREATY, b=LATER, c="Norvik and Saldova signed the Erstal fishing treaty in June 2024.")
    (treaty,) = treaties(user)
    assert (treaty["date"], treaty["sources"]) == ("2024-06", ["a", "b", "c"])
    (conflict,) = [json.loads(line) for line in user.ok("conflicts", "--kind", "dates", "--format", "jsonl").lines]
    assert {reading["value"] for reading in conflict["readings"]} == {"2024-06-19", "2024-06-20"}


def test_a_split_mention_does_not_come_back(user):
    articles(user, a=TREATY, b=AGAIN)
    (treaty,) = treaties(user)
    mine = next(item for item in mentions(user) if item["source"] == "b" and item["event"] == treaty["event"])
    user.ok("split", treaty["event"][:8], mine["mention"][:12], "--by", "ana", "--reason", "another treaty")
    before = {item["mention"]: item["event"] for item in mentions(user)}
    assert len(treaties(user)) == 2
    articles(user, a=TREATY, b=AGAIN, e=AGAIN + " Ministers smiled.")
    user.ok("match")
    after = {item["mention"]: item["event"] for item in mentions(user)}
    assert {name: after[name] for name in before} == before
    assert not [
        line
        for line in user.ok("review", "--format", "jsonl").lines
        if {json.loads(line)[side]["id"] for side in ("one", "other")} == {treaty["event"], after[mine["mention"]]}
    ]


def groups(user):
    """The sources of each treaty, as sets; undated mentions count, too."""
    user.ok("export", "--mentions", "--undated", "u.jsonl")
    found = {}
    for item in [*mentions(user), *map(json.loads, (user.folder / "u.jsonl").read_text().splitlines())]:
        if "treaty" in item["title"]:
            found.setdefault(item["event"], set()).add(item["source"])
    return sorted(found.values(), key=sorted)


@pytest.mark.parametrize("is_corrected_first", [True, False])
def test_what_gets_its_day_later_is_matched_as_if_it_came_with_it(user, is_corrected_first):
    """Two letters leave the year open and are one event; when one of them gets its day, both belong to the paper's."""
    for name in "ab":
        text = f"Norvik signed the Erstal fishing treaty with Saldova in Vellin on 19 June. Signed, {name}."
        (user.folder / f"{name}.txt").write_text(text)
    user.ok("ingest", "a.txt", "b.txt")
    assert groups(user) == [{"a.txt", "b.txt"}]
    steps = [("correct", "a.txt", "--published", "2024-06-21", "--by", "ana"), ("ingest", "c.jsonl")]
    (user.folder / "c.jsonl").write_text(json.dumps({"id": "c", "text": AGAIN, "published": "2024-06-21"}))
    for step in steps if is_corrected_first else steps[::-1]:
        user.ok(*step)
    assert groups(user) == [{"a.txt", "b.txt", "c"}]
    user.ok("correct", "a.txt", "--published", "2021-06-21", "--by", "ana")
    assert groups(user) == [{"a.txt"}, {"b.txt", "c"}]
    user.ok("correct", "a.txt", "--published", "2024-06-21", "--by", "ana")
    assert groups(user) == [{"a.txt", "b.txt", "c"}]


def test_what_people_parted_stays_apart_whatever_day_it_gets(user):
    for name in "ab":
        (user.folder / f"{name}.txt").write_text(
            f"Norvik signed the Erstal fishing treaty with Saldova in Vellin on 19 June. Signed, {name}."
        )
    user.ok("ingest", "--published", "2024-06-21", "a.txt", "b.txt")
    mine = next(item for item in mentions(user) if item["source"] == "b.txt")
    user.ok("split", mine["event"][:8], mine["mention"][:12], "--by", "ana")
    for day in ("2021-06-21", "2024-06-22"):
        user.ok("correct", "b.txt", "--published", day, "--by", "ana")
        user.ok("ingest", "--again")
        assert groups(user) == [{"a.txt"}, {"b.txt"}]


def test_a_mention_tells_of_what_a_person_recorded(user):
    user.ok("record", "Norvik signed the Erstal fishing treaty with Saldova in Vellin", "--date", "19 June 2024", "--actor", "state:Norvik")
    articles(user, a=TREATY)
    (treaty,) = treaties(user)
    assert treaty["sources"] == ["a"]
    assert treaty["title"] == "Norvik signed the Erstal fishing treaty with Saldova in Vellin"


def test_actors_are_merged_and_split_again(user):
    user.ok("record", "One", "--date", "2024", "--actor", "person:Ada Ruva")
    user.ok("record", "Two", "--date", "2025", "--actor", "person:Ruva")
    user.ok("actor-merge", "Ada Ruva", "Ruva", "--by", "ana", "--reason", "one minister")
    assert [row["actors"] for row in rows(user)] == [["Ada Ruva"], ["Ada Ruva"]]
    assert user("actor-merge", "Ada Ruva", "Ruva").code == 1
    user.ok("actor-split", "Ada Ruva", "Ruva", "--by", "ana", "--reason", "her brother")
    assert [row["actors"] for row in rows(user)] == [["Ada Ruva"], ["Ruva"]]
    assert user("actor-split", "Ada Ruva", "Ruva").code == 1
    assert user("actor-split", "Ada Ruva", "Somebody Else").code == 1


def test_ambiguous_names_are_asked_about_and_an_answer_is_kept(user):
    for actor, year in (("Ada Ruva", "2023"), ("Per Ruva", "2024"), ("Ruva", "2025")):
        user.ok("record", f"In {year}", "--date", year, "--actor", f"person:{actor}")
    asked = [json.loads(line) for line in user.ok("review", "--format", "jsonl").lines]
    pairs = {question["one"]["name"] for question in asked if question["about"] == "actors" and question["other"]["name"] == "Ruva"}
    assert pairs == {"Ada Ruva", "Per Ruva"}
    answers = [question | {"answer": "accept" if question["one"]["name"] == "Per Ruva" else "reject"} for question in asked]
    lines = "\n".join(map(json.dumps, answers))
    assert "2 answers written" in user.ok("review", "--answers", "-", "--by", "ana", stdin=lines.encode()).out
    assert user.ok("review", "--format", "jsonl").lines == []
    assert {tuple(row["actors"]) for row in rows(user)} == {("Ada Ruva",), ("Per Ruva",)}


@pytest.mark.parametrize("line", ["no json", "{}", '{"about": "events", "one": "1234", "other": "5678", "answer": "perhaps"}', "[]"])
def test_an_answer_that_cannot_be_understood_is_one_clear_line(user, line):
    user.ok("init")
    result = user("review", "--answers", "-", stdin=line.encode())
    assert result.code == 1 or (line == "{}" and result.code == 0)
    assert "Traceback" not in result.err
    assert len(result.err.splitlines()) <= 1


def test_without_a_terminal_review_says_what_to_do(user):
    user.ok("init")
    result = user("review")
    assert (result.code, len(result.err.splitlines())) == (2, 1)
    assert "--format jsonl" in result.err


VISITS = {
    "g": "Mr. Arakawa visited Tolland on 9 July 2025 to open a harbour.",
    "h": "Tomo Arakawa signed the Erstal fishing treaty on 3 June 2025 in Vellin.",
    "i": "Minister Ada Ruva resigned on 1 July 2025, her office said.",
    "j": "Per Ruva opened a bridge on 4 July 2025 in Marn.",
    "k": "Mr. Ruva spoke to students on 12 July 2025.",
}


def test_a_surname_is_its_only_bearer_and_an_ambiguous_one_is_listed(user):
    articles(user, **VISITS)
    listed = user.ok("actors").out
    arakawa = next(line for line in listed.splitlines() if line.startswith("Tomo Arakawa"))
    assert arakawa.split()[:4] == ["Tomo", "Arakawa", "person", "2"]
    assert "may be Ada Ruva or Per Ruva" in listed
    assert user.ok("actor", "Arakawa").out.splitlines()[0] == user.ok("actor", "Tomo Arakawa").out.splitlines()[0]
    assert len(user.ok("list", "--actor", "Tomo Arakawa", "--format", "jsonl").lines) == 2
    assert len(user.ok("list", "--actor", "Ada Ruva", "--format", "jsonl").lines) == 1
    assert "Mr. Ruva may also be Ada Ruva or Per Ruva" in user.ok("actor", "Mr. Ruva").lines
    assert user.ok("actor", "Minister Ada Ruva").out == user.ok("actor", "Ada Ruva").out
    user.ok("actor-split", "Tomo Arakawa", "Arakawa", "--by", "ana", "--reason", "his brother")
    assert len(user.ok("list", "--actor", "Tomo Arakawa", "--format", "jsonl").lines) == 1


def test_an_actor_is_one_however_it_is_spelled(user):
    for number, name in enumerate(("Kim Jong-un", "Kim Jong Un", "Kim Jong-un", "François Hollande", "Francois Hollande"), 1):
        user.ok("record", f"Speech {number}", "--date", "2024", "--actor", f"person:{name}")
    user.ok("record", "Meeting", "--date", "2025", "--actor", "person:Kim Jong Un", "--actor", "Kim Jong-un")
    listed = user.ok("actors").lines[1:]
    assert [line.split("  ")[0] for line in listed] == ["Kim Jong-un", "Francois Hollande"]
    assert [line.split("  ")[-1] for line in listed] == ["Kim Jong Un", "François Hollande"]
    for name in ("kim jong-un", "KIM JONG UN"):
        assert len(user.ok("list", "--actor", name, "--format", "jsonl").lines) == 4
        assert user.ok("actor", name).lines[0].endswith("4 events")
        assert [row["events"] for row in map(json.loads, user.ok("periods", "--actor", name, "--format", "jsonl").lines)] == [3, 1]
    assert [row["actors"] for row in rows(user) if row["title"] == "Speech 1"] == [["Kim Jong-un"]]
    assert "is a name of" in user("alias", "Kim Jong-un", "Kim Jong Un").err
    event = next(row["event"] for row in rows(user) if row["title"] == "Speech 4")
    user.ok("correct", event, "--remove-actor", "Francois Hollande")
    assert "without Fran" in user.ok("history", event).lines[-1]
    assert user.ok("actors").lines[-1].startswith("Francois Hollande")


def test_a_surname_with_a_hyphen_is_one_surname(user):
    for number, name in enumerate(("Ada Ruva-Holm", "Ruva-Holm", "Per Oster-Lind", "Holm"), 1):
        user.ok("record", f"Speech {number}", "--date", f"{number} May 2024", "--actor", f"person:{name}")
    assert [line.split("  ")[0] for line in user.ok("actors").lines[1:]] == ["Ada Ruva-Holm", "Holm", "Per Oster-Lind"]
    for name in ("Ada Ruva-Holm", "Ruva-Holm", "ruva\u2010holm", "Vice-President Ruva-Holm"):
        assert user.ok("actor", name).lines[:2] == ["Ada Ruva-Holm   person   2 events", "Also called Ruva-Holm"]
    assert user.ok("actor", "Oster-Lind").lines[0] == "Per Oster-Lind   person   1 event"


def test_a_capital_that_is_a_surname_too_is_said_to_be_open(user):
    for actor in ("state:United States", "person:Ada Washington", "person:Ada Lima", "state:Peru"):
        user.ok("record", f"{actor} spoke", "--date", "2024", "--actor", actor)
    assert user.ok("actor", "Washington").lines[:2] == ["United States   state   1 event", "Washington may also be Ada Washington"]
    assert "may also be" not in user.ok("actor", "United States").out
    assert "may also be" not in user.ok("actor", "Ada Washington").out
    told = ["Washington was taken for United States; it may also be Ada Washington: give the full name to ask for another one"]
    assert user.ok("list", "--actor", "Washington").err.splitlines() == told
    assert user.ok("export", "--actor", "Washington", "x.csv").err.splitlines()[:-1] == told
    assert user.ok("periods", "--actor", "Washington").err.splitlines() == told
    assert user.ok("periods", "--actor", "United States").err == ""
    assert user.ok("list", "--actor", "United States", "--actor", "Peru").err.splitlines() == [
        "no event fits: ask for a longer period, or with fewer filters"
    ]


def test_a_surname_that_nobody_is_called_by_alone_finds_its_bearer(user):
    for number, name in enumerate(("Ada Ruva", "Ben Oster"), 1):
        user.ok("record", f"{name} spoke", "--date", f"{number} May 2024", "--actor", name)
    then = clock.iso(clock.now())
    user.ok("record", "Per Oster spoke", "--date", "2025", "--actor", "Per Oster")
    assert user.ok("actor", "ruva").out == user.ok("actor", "Ada Ruva").out
    assert [row["actors"] for row in map(json.loads, user.ok("list", "--actor", "Mr. Ruva", "--format", "jsonl").lines)] == [["Ada Ruva"]]
    assert "'Oster' is the name of several actors: write person:ben oster or person:per oster" in user("actor", "Oster").err
    assert user.ok("actor", "Oster", "--as-of", then).lines[0] == "Ben Oster   person   1 event"
    assert "no actor 'Rost'" in user("actor", "Rost").err
    user.ok("record", "Ruva left", "--date", "2026", "--actor", "Ruva")
    assert user.ok("actor", "Ruva").lines[0].startswith("Ruva   organization")


def test_a_surname_stands_for_who_bore_it_then(user):
    """A second bearer who comes later, and one who is gone, change nothing of what a surname was at the time."""
    for name in ("Ada Ruva", "Ruva", "Ben Oster", "Oster"):
        user.ok("record", f"{name} spoke", "--date", "2024", "--actor", f"person:{name}")
    then = clock.iso(clock.now())
    user.ok("record", "Per Ruva spoke", "--date", "2025", "--actor", "person:Per Ruva")
    gone = next(row["event"] for row in rows(user) if "Ben" in row["title"])
    user.ok("correct", gone, "--remove-actor", "Ben Oster")
    assert user.ok("actor", "Ruva").lines[1] == "Ruva may also be Ada Ruva or Per Ruva"
    for name in ("Ruva", "Oster"):
        assert len(user.ok("list", "--actor", name, "--format", "jsonl").lines) == 1
        earlier = user.ok("list", "--actor", name, "--as-of", then, "--format", "jsonl")
        assert (len(earlier.lines), earlier.err) == (2, "")


def test_an_office_is_its_holder_where_a_source_says_so(user):
    """Within an article by its own words, in an event by those of the other article; elsewhere an office names nobody."""
    articles(
        user,
        m="Norwegian Prime Minister Ada Ruva signed a treaty on cod fishing on 3 June 2025 in Vellin. "
        "Ms. Ruva flew home on 4 June 2025. The prime minister opened a bridge on 5 June 2025.",
        n="The Norwegian prime minister signed a treaty on cod fishing in Vellin on 3 June 2025, officials said.",
        o="The Norwegian prime minister planted a lime tree in Tolland on 9 June 2025.",
    )
    who = {row["date"]: (row["sources"], row["actors"]) for row in rows(user)}
    assert who["2025-06-03"] == (["m", "n"], ["Ada Ruva", "Norway"])
    assert all(who[day] == (["m"], ["Ada Ruva", "Norway"]) for day in ("2025-06-04", "2025-06-05"))
    assert who["2025-06-09"] == (["o"], ["Norway"])


def test_an_article_without_a_day_is_a_source_and_can_be_split_off(user):
    told = "The parliament of Saldova has ratified the Erstal fishing treaty with Norvik, ending a long debate."
    articles(user, a="Saldova's parliament ratified the Erstal fishing treaty with Norvik on 19 June 2024.", b=told)
    (event,) = rows(user)
    assert (event["sources"], event["date"], event["mentions"]) == (["a", "b"], "2024-06-19", 1)
    shown = user.ok("show", event["event"][:8]).out
    assert "no date" in shown
    user.ok("export", "--mentions", "--undated", "u.jsonl")
    (undated,) = [json.loads(line) for line in (user.folder / "u.jsonl").read_text().splitlines()]
    assert (undated["event"], undated["date"]) == (event["event"], None)
    user.ok("split", event["event"][:8], undated["mention"][:12], "--by", "ana")
    user.ok("match")
    assert rows(user)[0]["sources"] == ["a"]


def test_a_year_is_lent_and_the_derivation_says_by_whom(user, seeds):
    user.ok("ingest", str(seeds / "000_3543bfd937504988.txt"), str(seeds / "002_28a02a328aba08f3.txt"))
    (treaty,) = [row for row in rows(user) if row["date"] == "2024-06"]
    shown = " ".join(user.ok("show", treaty["event"][:8]).out.split())
    assert "the year left open here is that of the same event in 000_3543bfd937504988.txt (2024-06)" in shown


def test_readings_stand_side_by_side_and_copies_count_once(user, monkeypatch):
    copy = "Norvik signed the Erstal fishing treaty with Saldova on 19 June 2024 in Vellin. It was windy."
    articles(user, a=TREATY, b=AGAIN, c=LATER, d=copy)
    (conflict,) = [json.loads(line) for line in user.ok("conflicts", "--kind", "dates", "--format", "jsonl").lines]
    assert [(reading["value"], reading["independent"], reading["shown"]) for reading in conflict["readings"]] == [
        ("2024-06-19", 2, True),
        ("2024-06-20", 1, False),
    ]
    shown = user.ok("conflicts", "--kind", "dates").lines
    heading = next(line for line in shown if "2024-06-20" in line)
    assert "2024-06-19 (shown) · 2 independent sources" in heading
    assert max(map(len, shown)) <= 100


def test_a_plan_that_another_article_tells_as_done_is_resolved_and_says_by_whom(user):
    (user.folder / "plan.txt").write_text("Saldova plans to ratify the Erstal fishing treaty with Norvik on 1 July 2024.")
    (user.folder / "done.txt").write_text("Saldova ratified the Erstal fishing treaty with Norvik on 1 July 2024 after a short debate.")
    user.ok("ingest", "plan.txt", "--published", "2024-06-21")
    user.ok("ingest", "done.txt", "--published", "2024-07-02")
    (event,) = rows(user)
    assert event["status"] == "happened"
    (conflict,) = [json.loads(line) for line in user.ok("conflicts", "--kind", "status", "--format", "jsonl").lines]
    assert conflict["resolved"] == "happened, says done.txt of 2024-07-02"


def test_conflicts_come_as_dates_then_actors_then_status_with_every_reading_proved(user):
    articles(
        user,
        a="Norway and Kenya signed a treaty on cod fishing in Vellin on 19 June 2024.",
        b="Norway and Kenya signed a treaty on cod fishing in Vellin on 20 June 2024.",
        c="Ada Ruva opened a museum of whaling in the old tannery of Marn on 3 May 2024.",
        d="Tomo Arakawa opened a museum of whaling in the old tannery of Marn on 3 May 2024.",
        e="Ghana plans to ban trawlers from the Erstal strait on 5 June 2024.",
        f="Ghana banned trawlers from the Erstal strait on 5 June 2024.",
    )
    found = [json.loads(line) for line in user.ok("conflicts", "--format", "jsonl").lines]
    assert [item["kind"] for item in found] == ["dates", "actors", "status"]
    values = [
        {reading["value"]: [(item["source"], item["quote"][:5]) for item in reading["told"]] for reading in item["readings"]}
        for item in found
    ]
    assert values == [
        {"2024-06-19": [("a", "Norwa")], "2024-06-20": [("b", "Norwa")]},
        {"Ada Ruva": [("c", "Ada R")], "Tomo Arakawa": [("d", "Tomo ")]},
        {"planned": [("e", "Ghana")], "happened": [("f", "Ghana")]},
    ]
    assert [bool(item["resolved"]) for item in found] == [False, False, True]
    shown = user.ok("conflicts").out
    assert shown.index("dates") < shown.index("actors") < shown.index("status")
    assert "resolved: happened, says f of 2024-06-21" in shown
    assert user.ok("conflicts", "--kind", "status", "--format", "jsonl").lines == user.ok("conflicts", "--format", "jsonl").lines[-1:]


NEAR = {
    "a": "Six shipowners called the harbour board of Tolland asleep in an open letter on 19 June 2024.",
    "b": "Several skippers fired off a letter to the harbour board over silted berths on 19 June 2024.",
}


def test_near_misses_are_asked_about_once_however_much_was_read(user):
    articles(user, **NEAR)
    assert len(rows(user)) == 2
    (line,) = user.ok("review", "--format", "jsonl").lines
    question = json.loads(line)
    assert {question[side]["source"] for side in ("one", "other")} == {"a", "b"}
    answer = json.dumps(question | {"answer": "accept"}).encode()
    assert "1 answer written" in user.ok("review", "--answers", "-", "--by", "ana", stdin=answer).out
    assert user.ok("review", "--format", "jsonl").lines == []
    (event,) = rows(user)
    assert sorted(event["sources"]) == ["a", "b"]


def test_lost_decisions_are_listed(user):
    articles(user, a=TREATY, b=AGAIN)
    assert user.ok("review", "--lost", "--format", "jsonl").lines == []
    assert "every decision stands" in user.ok("review", "--lost").err

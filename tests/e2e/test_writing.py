"""What people decide: recorded with author and reason, shown in the history, never undone by a machine."""

import json

import pytest


def rows(user, *args):
    return [json.loads(line) for line in user.ok("list", "--format", "jsonl", *args).lines]


def record(user, title="The ministers met", date="19 June 2024", *more):
    user.ok("record", title, "--date", date, *more)
    return next(row for row in rows(user) if row["title"] == title)["event"]


def test_record_keeps_the_month_and_says_how_it_was_read(user):
    result = user.ok(
        "record",
        "A treaty was signed",
        "--date",
        "June 2024",
        "--actor",
        "Pyongyang",
        "--actor",
        "Russia",
        "--by",
        "ana",
        "--reason",
        "seen",
    )
    assert "Jun 2024" in result.out
    assert "'June 2024' read as 2024-06" in result.out
    (row,) = rows(user)
    assert (row["date"], row["actors"], row["mentions"]) == ("2024-06", ["North Korea", "Russia"], 0)
    history = user.ok("history", row["event"]).out
    assert "by ana" in history
    assert "(seen)" in history


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("03/04/2025", ("2025-04-03", "2025-03-04")),
        ("soonish", ("soonish", "June 2024")),
        ("2024-02-30", ("2024-02-30",)),
        ("", ("Write it like",)),
    ],
)
def test_a_date_that_cannot_be_read_or_reads_two_ways_is_refused(user, date, words):
    result = user("record", "Something", "--date", date)
    assert result.code == 2
    assert all(word in result.err for word in words)
    assert len(result.err.splitlines()) == 1
    assert not rows(user) if user.database.exists() else True


def test_whom_a_typed_name_was_taken_for_is_told(user):
    names = ["Japan", "Pyongyang", "Ada Ruva", "Tolland Foods", "ruva"]
    told = user.ok("record", "A meeting", "--date", "2024", *(word for name in names for word in ("--actor", name))).err
    assert told.splitlines() == [
        "Pyongyang was taken for North Korea",
        "Ada Ruva is new here and taken for a person: “organization:Ada Ruva” says that it is an organization",
        "Tolland Foods is new here and taken for a person: “organization:Tolland Foods” says that it is an organization",
        "ruva is new here and taken for an organization: “person:ruva” says that it is a person",
    ]
    (row,) = rows(user)
    assert sorted(row["actors"]) == ["Ada Ruva", "Japan", "North Korea", "Tolland Foods", "ruva"]
    assert user.ok(
        "correct", row["event"], "--add-actor", "Mr. Tolland", "--add-actor", "ada ruva", "--title", "They met"
    ).err.splitlines() == ["Mr. Tolland is new here and taken for a person: “organization:Mr. Tolland” says that it is an organization"]
    assert user.ok("record", "Another", "--date", "2025", "--actor", "ADA RUVA").err == ""


def test_correct_an_event_and_see_both_versions(user):
    event = record(user, "The ministers met", "June 2024", "--actor", "Japan")
    before = user.ok("log", "--format", "cloudevents").lines
    instant = json.loads(before[-1])["time"]
    user.ok(
        "correct",
        event[:8],
        "--date",
        "2024-06-19",
        "--title",
        "The ministers signed",
        "--add-actor",
        "Türkiye",
        "--remove-actor",
        "Japan",
        "--by",
        "bo",
    )
    (row,) = rows(user)
    assert (row["date"], row["title"], row["actors"]) == ("2024-06-19", "The ministers signed", ["Türkiye"])
    (old,) = rows(user, "--as-of", instant)
    assert (old["date"], old["title"], old["actors"]) == ("2024-06", "The ministers met", ["Japan"])
    assert "corrected" in user.ok("history", event).out
    assert "The ministers met" in user.ok("show", event[:8], "--as-of", instant).out


def test_retract_and_restore_an_event_and_an_article(journalist, seeds):
    number = len(rows(journalist))
    event = rows(journalist)[0]["event"]
    journalist.ok("retract", event[:8], "--reason", "a hoax")
    assert len(rows(journalist)) == number - 1
    assert "retracted" in journalist.ok("show", event[:8]).out
    assert journalist("retract", event[:8]).code == 1
    journalist.ok("restore", event[:8])
    assert len(rows(journalist)) == number
    journalist.ok("retract", "003_e52995885f92f958.txt", "--reason", "withdrawn by the paper")
    assert not rows(journalist, "--source", "003")
    again = journalist.ok("ingest", str(seeds))
    assert "retracted" in again.err
    assert not rows(journalist, "--source", "003")
    journalist.ok("restore", "003_e52995885f92f958.txt")
    assert len(rows(journalist)) == number


def test_merge_and_split_are_inverse_and_old_ids_stay_valid(user):
    first, second = record(user, "One", "2024"), record(user, "Two", "2024-06")
    user.ok("merge", first[:8], second[:8], "--reason", "the same meeting")
    (row,) = rows(user)
    assert (row["event"], row["date"]) == (first, "2024-06")
    assert user.ok("show", second[:8]).out.startswith(first[:8])
    assert "merged" in user.ok("history", first[:8]).out
    user.ok("split", first[:8], second[:8])
    assert {row["event"]: row["date"] for row in rows(user)} == {first: "2024", second: "2024-06"}
    assert user("merge", first[:8], first[:8]).code == 1


def test_what_was_merged_stays_merged_when_articles_are_read_again(journalist, seeds):
    one, two = (row["event"] for row in rows(journalist)[:2])
    journalist.ok("merge", one[:8], two[:8])
    number = len(rows(journalist))
    journalist.ok("ingest", str(seeds))
    journalist.ok("ingest", str(seeds / "002_28a02a328aba08f3.txt"), "--published", "2025-04-08")
    assert journalist.ok("show", two[:8]).out.startswith(one[:8])
    assert two not in {row["event"] for row in rows(journalist)}
    assert number


def test_an_alias_brings_the_events_of_both_names_together(user):
    record(user, "One", "2024", "--actor", "person:Shigeru Ishiba")
    record(user, "Two", "2025", "--actor", "person:Ishiba S.")
    user.ok("alias", "Shigeru Ishiba", "Ishiba S.")
    assert len(rows(user, "--actor", "Ishiba S.")) == 2
    assert "Also called Ishiba S." in user.ok("actor", "Shigeru Ishiba").out


def test_ids_that_are_wrong_short_or_shared_are_one_clear_line(journalist):
    for args in (
        ["show", "zzzz"],
        ["show", "0000000"],
        ["show", "a"],
        ["article", "nope.txt"],
        ["actor", "Nobody At All"],
        ["history", "!"],
    ):
        result = journalist(*args)
        assert result.code == 1, args
        assert len(result.err.splitlines()) == 1, result.err
        assert "Traceback" not in result.err


def test_a_published_day_given_later_dates_what_was_undated(journalist):
    before = {row["title"]: row["date"] for row in rows(journalist, "--source", "002")}
    result = journalist.ok("correct", "002_28a02a328aba08f3.txt", "--published", "8 April 2025", "--by", "ana")
    assert "2025-04-08" in result.out
    after = {row["title"]: row["date"] for row in rows(journalist, "--source", "002")}
    assert "2024-06" in after.values()
    assert "2025-02" in after.values()
    assert after != before


def test_a_seal_that_cannot_be_kept_is_none(user):
    record(user)
    before = user.ok("log").out
    for out in ("missing/seal.json", "."):
        result = user("seal", "--out", out)
        assert result.code == 1
        assert "nothing was changed" in result.err
    assert user.ok("log").out == before
    user.ok("seal", "--out", "seal.json")
    assert "sealed" in user.ok("log", "--since", "seal.json").out
    assert [path.name for path in user.folder.glob("*.json")] == ["seal.json"]


@pytest.mark.parametrize("option", ["--raw", "--excel"])
def test_what_is_said_of_csv_is_not_passed_over_elsewhere(user, option):
    record(user)
    assert user("export", "x.json", option).code == 2
    assert not (user.folder / "x.json").exists()
    user.ok("export", "x.csv", option)


def test_what_is_recorded_twice_is_recorded_and_said_to_look_like_the_first(user):
    command = ("record", "Norvik signed the Erstal treaty", "--date", "19 June 2024", "--actor", "state:Norvik")
    first = user.ok(*command)
    assert first.err == ""
    again = user.ok(*command)
    one, other = (result.out.split()[1] for result in (first, again))
    assert again.err == (
        f"it looks like {one} (19 Jun 2024: Norvik signed the Erstal treaty): if they are one, `timeline merge {one} {other}`;"
        f" if it was recorded by mistake, `timeline retract {other}`\n"
    )
    assert len(user.ok("list", "--format", "jsonl").lines) == 2
    assert user.ok("record", "Norvik signed the Erstal treaty", "--date", "19 June 2023").err == ""
    user.ok("retract", one)
    user.ok("retract", other)
    assert user.ok(*command).err == ""

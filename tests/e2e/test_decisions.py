"""Decisions in odd orders: what is shown afterwards reads well and is true, now and as of then."""

import json
from dataclasses import replace

import pytest

from timeline import Timeline
from timeline.errors import Refused


def rows(user, *args):
    return [json.loads(line) for line in user.ok("list", "--format", "jsonl", *args).lines]


def record(user, title, date, *more):
    return user.ok("record", title, "--date", date, *more).out.split()[1]


def now(user):
    return json.loads(user.ok("log", "--format", "cloudevents").lines[-1])["time"]


@pytest.fixture
def three(user):
    """A user with three events, of which the second was merged into the first, and that into the third; the instants in between."""
    user.a, user.b, user.c = (
        record(user, "Alpha", "2024-03"),
        record(user, "Beta", "2024-03-05"),
        record(user, "Gamma", "2024", "--source", "book"),
    )
    user.apart = now(user)
    user.ok("merge", user.a, user.b, "--reason", "one meeting")
    user.paired = now(user)
    user.ok("merge", user.c, user.b)
    return user


def test_show_holds_only_what_is_part_of_the_event(three):
    assert all(date in three.ok("show", three.b).out for date in ("2024-03 ", "2024-03-05 ", "2024 "))
    three.ok("split", three.c, three.a)
    shown = three.ok("show", three.b).out
    assert shown.startswith(three.a)
    assert "2024-03-05 " in shown
    assert "Gamma" not in shown
    assert "book" not in shown
    three.ok("split", three.a, three.b)
    shown = three.ok("show", three.a).out
    assert "\nDate       2024-03 " in shown
    assert "\nDate       2024-03-05 " not in shown


def test_show_as_of_is_what_was_true_then(three):
    then = three.ok("show", three.b, "--as-of", three.apart).out
    assert then.startswith(f"{three.b}   5 Mar 2024   Beta")
    assert "merged" not in then
    then = three.ok("show", three.b, "--as-of", three.paired).out
    assert then.startswith(f"{three.a}   5 Mar 2024   Alpha")
    assert "Gamma" not in then
    assert three.ok("show", three.b).out.startswith(three.c)


def test_history_ends_for_what_was_split_off(three):
    three.ok("split", three.c, three.a)
    three.ok("correct", three.a, "--title", "Alpha anew")
    of_c = three.ok("history", three.c).out
    assert f'{three.a} recorded by hand: "Alpha"' in of_c
    assert f"split {three.a} from {three.c}" in of_c
    assert "Alpha anew" not in of_c
    of_a = three.ok("history", three.a).out
    assert "Alpha anew" in of_a
    assert "Gamma" not in of_a
    assert "(one meeting)" in of_a


def test_what_changes_nothing_is_refused(user):
    event = record(user, "Alpha", "2024-03", "--actor", "Japan")
    for more in (["--title", "Alpha"], ["--date", "March 2024"], ["--add-actor", "Japan"], ["--status", "happened"]):
        result = user("correct", event, *more)
        assert (result.code, "says so already" in result.err) == (1, True), more
    user.ok("correct", event, "--add-actor", "Chile", "--add-actor", "Chile", "--title", "Alpha")
    assert user.ok("history", event).lines[-1].count("Chile") == 1
    assert 'title "Alpha"' not in user.ok("history", event).lines[-1]
    assert user("correct", event, "--remove-actor", "France").code == 1
    assert "cannot be added and removed at once" in user("correct", event, "--remove-actor", "Tokyo", "--add-actor", "japan").err
    assert "Japan" in user.ok("show", event).lines[1]
    assert user("restore", event).code == 1


def test_an_article_is_corrected_once(journalist):
    name = "000_3543bfd937504988.txt"
    journalist.ok("correct", name, "--title", "Another title", "--publisher", "The Paper")
    assert "says so already" in journalist("correct", name, "--title", "Another title").err
    assert journalist("correct", name, "--title", " ").code == 1


def test_a_day_of_publication_is_healed_after_a_crash(journalist, monkeypatch):
    """The correction is in the log, the extraction that should follow it is not."""
    from timeline.services import ingest
    from timeline.services.outcomes import Summary

    name = "002_28a02a328aba08f3.txt"
    with monkeypatch.context() as patch:
        patch.setattr(ingest, "extract_again", lambda *_: Summary())
        journalist.ok("correct", name, "--published", "2025-04-08")
    undated = journalist.ok("list", "--undated", "--source", "002").lines
    journalist.ok("correct", name, "--published", "2025-04-08")
    assert len(journalist.ok("list", "--undated", "--source", "002").lines) < len(undated)
    assert journalist("correct", name, "--published", "2025-04-08").code == 1


def test_split_names_what_is_no_part_of_an_event(three):
    for part in (three.c, "0000", "nope", ""):
        result = three("split", three.c, part)
        assert result.code == 1, part
        assert f"timeline show {three.c}" in result.err


def test_the_first_part_named_gives_the_new_event_its_id(three):
    whole = {row["event"][:8]: row["event"] for row in rows(three, "--as-of", three.apart)}
    assert three.ok("split", three.c, whole[three.b].upper(), three.a).out.split()[-1] == three.b
    assert {row["event"][:8] for row in rows(three)} == {three.c, three.b}
    assert three.ok("show", three.a).out.startswith(three.b)


def test_an_alias_of_two_is_ambiguous_and_said_so(journalist):
    journalist.ok("alias", "Japan", "Nippon")
    assert "already" in journalist("alias", "Japan", "nippon").err
    shared = journalist.ok("alias", "China", "Nippon")
    assert "Japan had that name already" in shared.err
    for command in (["actor", "Nippon"], ["list", "--actor", "Nippon"]):
        result = journalist(*command)
        assert result.code == 1
        assert "state:japan or state:china" in result.err
    assert journalist.ok("actor", "state:japan").out.startswith("Japan")


def test_who_takes_part_is_found_by_the_name_in_the_event(user):
    event = record(user, "A talk", "2024", "--actor", "state:Georgia")
    record(user, "A walk", "2024", "--actor", "person:Georgia")
    user.ok("correct", event, "--remove-actor", "georgia")
    assert [row["actors"] for row in rows(user, "--text", "talk")] == [[]]


def test_a_mention_names_the_event_that_it_tells_of(journalist):
    one, two = [row["event"] for row in rows(journalist)][:2]
    journalist.ok("merge", one, two)
    mentions = [line.split()[-1] for line in journalist.ok("show", one).lines if line.startswith("Proof")]
    assert len(mentions) == 2
    assert all(journalist.ok("show", mention).out.startswith(one[:8]) for mention in mentions)


def test_words_that_no_database_takes_are_refused_by_the_interface(tmp_path):
    timeline = Timeline.open(f"sqlite:///{tmp_path}/t.db")
    for more in ({"quote": "a\0b"}, {"place": "\udcff"}, {"reason": "x" * 100_000}, {"by": "\0"}):
        with pytest.raises(Refused):
            timeline.record("A title", "2024", **more)
    with pytest.raises(Refused):
        timeline.record("A title", "2024", actors=["x" * 1000])
    assert not list(timeline.events())


def test_an_article_that_was_corrected_while_it_was_retracted_is_dated_anew_when_it_is_restored(journalist, seeds):
    name = "002_28a02a328aba08f3.txt"
    before = journalist.ok("list", "--source", "002", "--format", "jsonl").out
    journalist.ok("retract", name)
    assert "stays so" in journalist.ok("ingest", str(seeds / name), "--published", "2025-04-08").err
    again = journalist.ok("ingest", "--again")
    assert name not in again.err
    journalist.ok("restore", name)
    after = journalist.ok("list", "--source", "002", "--format", "jsonl").out
    assert len(after.splitlines()) > len(before.splitlines())
    assert "resolved against 2025-04-08" in " ".join(journalist.ok("article", name).out.split())


def test_what_was_decided_stays_when_everything_is_extracted_again(journalist):
    one, two, three, four = [row["event"] for row in rows(journalist)][:4]
    journalist.ok("merge", one, two)
    journalist.ok("retract", three, "--reason", "a hoax")
    journalist.ok("correct", four, "--title", "Mine", "--date", "1999", "--add-actor", "Chile")
    journalist.ok("split", one, two)
    journalist.ok("alias", "Japan", "Nippon")
    before = rows(journalist)
    assert "5 extracted anew" in journalist.ok("ingest", "--again", "--workers", "2").err
    assert rows(journalist) == before


def test_what_a_new_extractor_finds_no_more_is_listed_and_holds_no_more(journalist, monkeypatch):
    from timeline.services import ingest

    def all_but_the_first(*args, **more):
        for found in extract_all(*args, **more):
            first = next(mention for mention in found.mentions if mention.date)
            yield replace(found, mentions=tuple(mention for mention in found.mentions if mention is not first))

    def titles():
        journalist.ok("export", "mentions.jsonl", "--mentions")
        lines = (journalist.folder / "mentions.jsonl").read_text(encoding="utf-8").splitlines()
        return [row["title"] for row in map(json.loads, lines) if row["source"].startswith("003")]

    extract_all = ingest.extract_all
    before = titles()
    monkeypatch.setattr(ingest, "extract_all", all_but_the_first)
    lines = journalist.ok("ingest", "--again").err.splitlines()
    (told,) = [line for line in lines if line.startswith("003_e52995885f92f958.txt: not found any more: ")]
    (gone,) = set(before) - set(titles())
    assert told.endswith(gone)
    (counted,) = [line for line in lines if line.startswith("003_e52995885f92f958.txt:") and line != told]
    assert counted.endswith("0 of all not known before, 1 not found any more")
    assert len(titles()) == len(before) - 1


def test_a_day_given_with_a_known_article_is_a_decision_of_who_gave_it(journalist, seeds, monkeypatch):
    monkeypatch.setattr("timeline.settings.login_name", lambda: "ana")
    journalist.ok("ingest", str(seeds / "002_28a02a328aba08f3.txt"), "--published", "2025-04-08")
    (event,) = {row["event"] for row in rows(journalist, "--source", "002", "--actor", "North Korea", "--text", "treaty")}
    history = journalist.ok("history", event).lines
    (corrected,) = [line for line in history if "corrected" in line]
    assert corrected.endswith("corrected: published 2025-04-08 (given with the article)  by ana")
    assert all(" by ana" in line or line.count("timeline") <= 1 for line in history)


def test_an_alias_that_an_actor_of_another_kind_has_is_said_so(user):
    record(user, "A talk", "2024", "--actor", "organization:Alpha", "--actor", "state:Georgia")
    assert "Georgia had that name already" in user.ok("alias", "Alpha", "Georgia").err
    assert "several actors" in user("list", "--actor", "Georgia").err
    assert not user.ok("alias", "Alpha", "Beta").err


@pytest.mark.parametrize("others", [(), ("--actor", "Russia")])
def test_history_names_who_was_taken_out(user, others):
    event = record(user, "A talk", "2024", "--actor", "state:Russia", "--actor", "Norway")
    if others:
        record(user, "A walk", "2024", *others)
    user.ok("correct", event, "--remove-actor", "Russia")
    assert "without Russia" in user.ok("history", event).out

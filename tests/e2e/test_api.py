"""The Python interface, as DESIGN names it."""

import csv
from datetime import UTC, date, datetime, timedelta

import pytest

from timeline import Timeline, clock
from timeline.errors import AmbiguousDate, InvalidInstant, NotFound, SettingsError, TimelineError, UnreadableDate


def test_ingest_events_record_and_export(seeds, tmp_path):
    timeline = Timeline.open(f"sqlite:///{tmp_path}/t.db")
    summary = timeline.ingest(seeds)
    assert (summary.added, summary.problems) == (5, [])
    treaty = [event for event in timeline.events(from_="2024-06", to="2024-06", actor="North Korea") if event.certain]
    assert [event.date for event in treaty] == ["2024-06"]
    assert "000_3543bfd937504988.txt" in treaty[0].sources
    recorded = timeline.record("Ministers met", "June 2024", actors=["Norway"], by="ana")
    assert recorded in {event.event for event in timeline.events(from_="2024-06-01", to="2024-06-30")}
    written = timeline.export(tmp_path / "c.csv", from_="2024", to="2024")
    rows = list(csv.DictReader((tmp_path / "c.csv").open(encoding="utf-8", newline="")))
    assert written == len(rows) == len(list(timeline.events(from_="2024", to="2024")))


def test_errors_are_timeline_errors_and_write_nothing(tmp_path):
    timeline = Timeline.open(f"sqlite:///{tmp_path}/t.db")
    with pytest.raises(AmbiguousDate):
        timeline.record("Something", "03/04/2025")
    with pytest.raises(TimelineError):
        list(timeline.events(from_="no date at all"))
    assert timeline.ingest(tmp_path / "missing.txt").problems
    assert not list(timeline.events())


@pytest.fixture
def timeline(tmp_path):
    with Timeline.open(f"sqlite:///{tmp_path}/t.db") as opened:
        yield opened


def test_dates_may_be_objects(timeline, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("The accord\n\nNorway and Chile signed the accord on Tuesday.\n")
    timeline.ingest(article, published=date(2025, 4, 10))
    timeline.record("Ministers met", date(2024, 6, 19))
    timeline.record("Ministers met again", datetime.fromisoformat("2024-06-20T23:30"))
    assert [event.date for event in timeline.events()] == ["2024-06-19", "2024-06-20", "2025-04-08"]
    assert [event.date for event in timeline.events(date(2024, 6, 20), datetime.fromisoformat("2024-06-20T09:00"))] == ["2024-06-20"]
    assert [event.date for event in timeline.events(None, None, None, text="accord")] == ["2025-04-08"]
    assert [date.fromordinal(event.earliest) for event in timeline.events("2025")] == [date(2025, 4, 8)]
    assert timeline.export(tmp_path / "c.jsonl", from_=date(2025, 1, 1)) == 1


def test_as_of_a_moment(timeline):
    before = datetime.now(UTC)
    timeline.record("Ministers met", "2024")
    assert not list(timeline.events(as_of=before))
    assert len(list(timeline.events(as_of=before + timedelta(hours=1)))) == 1
    assert len(list(timeline.events(as_of=clock.today() + timedelta(days=1)))) == 1
    with pytest.raises(InvalidInstant):
        timeline.events(as_of=datetime.fromisoformat("2024-06-20T09:00"))


def test_one_actor_is_a_name_and_not_its_letters(timeline):
    timeline.record("Ministers met", "2024", actors="Norway")
    assert next(timeline.events(actor=["Norway"])).actors == ("Norway",)


@pytest.mark.parametrize(
    ("question", "error"),
    [({"from_": "no date at all"}, UnreadableDate), ({"actor": "Nobody At All"}, NotFound), ({"min_confidence": 3}, SettingsError)],
)
def test_a_question_that_cannot_be_understood_is_refused_where_it_is_asked(timeline, question, error):
    with pytest.raises(error):
        timeline.events(**question)


def test_a_status_that_is_none_is_told(timeline):
    with pytest.raises(SettingsError, match="happened or planned"):
        timeline.record("Ministers met", "2024", status="done")
    with pytest.raises(SettingsError, match="happened or planned"):
        timeline.events(status="done")


@pytest.mark.parametrize(
    "asked",
    [{"source": "press"}, {"text": "again"}, {"status": "planned"}, {"within": True, "from_": "2024-06-01", "to": "2024-06-30"},
     {"min_confidence": 0.5}, {"actor": "Norway"}],
)  # fmt: skip
def test_an_export_takes_the_filters_of_events(timeline, tmp_path, asked):
    timeline.record("Ministers met", "2024", source="press release", actors="Norway")
    timeline.record("Ministers met again", "2024-06-10")
    timeline.record("Ministers will meet", "2030", status="planned")
    written = timeline.export(tmp_path / "c.csv", **asked)
    rows = list(csv.DictReader((tmp_path / "c.csv").open(encoding="utf-8", newline="")))
    assert [row["event"] for row in rows] == [event.event for event in timeline.events(**asked)]
    assert written == (3 if "min_confidence" in asked else 1)


def test_the_database_stays_the_same_in_another_folder(tmp_path, monkeypatch):
    for name in ("50% ä?#", "other"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "50% ä?#")
    timeline = Timeline.open("sqlite:///a b.db")
    monkeypatch.chdir(tmp_path / "other")
    timeline.record("Ministers met", "2024")
    assert len(list(timeline.events())) == 1
    assert not list((tmp_path / "other").iterdir())
    assert [path.name for path in (tmp_path / "50% ä?#").glob("*.db")] == ["a b.db"]


def test_events_are_frozen_values(timeline):
    timeline.record("Ministers met", "2024")
    (event,) = timeline.events()
    assert event == next(timeline.events())
    assert hash(event) == hash(next(timeline.events()))
    with pytest.raises(AttributeError):
        event.title = "Another"

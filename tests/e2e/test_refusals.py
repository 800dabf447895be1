"""Whatever is typed: one clear line, exit 1 or 2, nothing written; and what is printed is safe to show."""

import re
import sqlite3

import pytest

UNSAFE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
STRANGE = [
    "",
    " ",
    "a\x1b[31mred\x1b[0m",
    "\u202eabc\u202c",
    "\udcff",
    "😀" * 50,
    "A" * 10_000,
    "'; DROP TABLE record;--",
    "=cmd|'/c calc'!A1",
    "%",
    "_",
    "NEAR(",
    '" OR x*',
    "one\ntwo",
    "\u200b",
    "e\u0301" * 30,
    "漢字" * 40,
    "[bold]x[/bold]",
]
EVERYWHERE = [
    ["record", "*", "--date", "2024"],
    ["record", "T", "--date", "*"],
    ["record", "T", "--date", "2024", "--actor", "*"],
    ["record", "T", "--date", "2024", "--place", "*", "--source", "*", "--quote", "*", "--by", "*", "--reason", "*"],
    ["list", "--from", "*"],
    ["list", "--to", "*"],
    ["list", "--as-of", "*"],
    ["list", "--actor", "*"],
    ["list", "--text", "*"],
    ["list", "--source", "*"],
    ["list", "--undated", "--text", "*"],
    ["show", "*"],
    ["article", "*"],
    ["actor", "*"],
    ["history", "*"],
    ["retract", "*"],
    ["merge", "*", "*"],
    ["split", "*", "*"],
    ["alias", "*", "X"],
    ["alias", "Japan", "*"],
    ["correct", "*", "--title", "x"],
    ["log", "--since", "*"],
    ["periods", "--actor", "*"],
    ["export", "*"],
]


def records(user):
    connection = sqlite3.connect(user.database)
    try:
        return connection.execute("SELECT count(*) FROM record").fetchone()[0]
    finally:
        connection.close()


def refused(user, *args, code=(1, 2), stdin=b""):
    """Run what must be refused; return the line that says why."""
    before = records(user) if user.database.exists() else 0
    result = user(*args, stdin=stdin)
    assert result.code in ((code,) if isinstance(code, int) else code), (args, result)
    assert len(result.err.splitlines()) == 1, (args, result.err)
    assert not result.out, (args, result.out)
    assert (records(user) if user.database.exists() else 0) == before, args
    return result.err


@pytest.mark.parametrize("command", EVERYWHERE, ids=" ".join)
def test_strange_words_in_every_place(journalist, command):
    for words in STRANGE:
        args = [words if arg == "*" else arg for arg in command]
        before = records(journalist)
        result = journalist(*args)
        assert result.code in (0, 1, 2), (args, result)
        assert not UNSAFE.search(result.out + result.err), (args, result)
        if result.code:
            assert len(result.err.splitlines()) == 1, (args, result.err)
            assert records(journalist) == before, args


def test_what_strange_words_left_behind_is_shown_safely(journalist):
    for words in STRANGE:
        journalist("record", f"Title {words}", "--date", "2024", "--place", words, "--quote", words, "--by", words, "--reason", words)
    for command in (["list"], ["actors"], ["articles"], ["periods"], ["log"], ["list", "--format", "md"]):
        assert not UNSAFE.search(journalist.ok(*command).out), command
    events = [line.split()[-1] for line in journalist.ok("list", "--text", "title").lines[1:-1]]
    assert len(events) > 8
    for event in events:
        assert not UNSAFE.search(journalist.ok("show", event).out + journalist.ok("history", event).out)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["list", "--limit", "0"], "--limit"),
        (["list", "--limit", "99999999999999999999"], "--limit"),
        (["actor", "Japan", "--limit", "99999999999999999999"], "--limit"),
        (["articles", "--limit", "99999999999999999999"], "--limit"),
        (["export", "x.csv", "--limit", "99999999999999999999"], "--limit"),
        (["list", "--min-confidence", "nan"], "between 0 and 1"),
        (["list", "--from", "2025", "--to", "2024"], "swap --from and --to"),
        (["list", "--from", "until 2022"], "no beginning"),
        (["list", "--as-of", "2024-06-19T10:00:00"], "zone"),
        (["list", "--as-of", "2024-06-19T25:00:00Z"], "instant"),
        (["list", "--as-of", "2024/.."], "no last day"),
        (["periods", "--by", "other"], "'--by': 'other' is not one of 'year', 'quarter'"),
        (["ingest", ""], "empty path"),
        (["ingest", "a.txt", "b.txt", "--title", "X"], "one by one"),
        (["ingest", "-", "-", "--name", "x"], "one by one"),
        (["ingest", "--again", "--published", "2024-01-01"], "--again"),
        (["ingest", "--again", "--dry-run"], "--again"),
        (["ingest", "a.txt", "--published", "June 2024"], "one day"),
        (["ingest", "a.txt", "--published", "Y12345-01-01"], "years 1 to 9999"),
    ],
)
def test_wrong_usage_is_said_in_a_line(journalist, args, words):
    assert words in refused(journalist, *args, code=2)


@pytest.mark.parametrize("day", ["Y12345-01-01", "-0043-03-15", "2024-06-19~", "June 2024", ""])
def test_a_day_of_publication_that_is_none_writes_nothing(journalist, day):
    refused(journalist, "correct", "000_3543bfd937504988.txt", "--published", day)
    journalist.ok("ingest", "--again")


@pytest.mark.parametrize("day", ["Y12345", "9999", "9999-12-31", "9999-12-31T23:59:59Z", "Tuesday", "Today", "last Thursday", "This month"])
def test_as_known_at_the_end_of_any_day(journalist, day):
    listed = journalist.ok("list", "--as-of", day).lines
    if day.startswith(("9", "Y")) or day == "Today":
        assert listed == journalist.ok("list").lines


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"])
@pytest.mark.parametrize("day", ["0001-01-01", "-0043", "9999-12-31", "Y-12345"])
def test_the_ends_of_the_calendar_in_any_zone(journalist, day, zone, monkeypatch):
    import time

    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        journalist.ok("list", "--as-of", day)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "command",
    [
        ["match"],
        ["merge", "aaaa", "bbbb"],
        ["correct", "aaaa", "--title", "x"],
        ["retract", "aaaa"],
        ["alias", "Japan", "Nippon"],
        ["actor-merge", "Japan", "Nippon"],
        ["review", "--format", "jsonl"],
        ["review", "--lost"],
        ["review", "--answers", "-"],
        ["seal", "--out", "seal.json"],
        ["ingest", "--again"],
        ["rebuild"],
    ],
)
def test_in_a_folder_without_a_timeline_nothing_is_made(user, command):
    result = user(*command)
    assert (result.code, len(result.err.splitlines())) == (1, 1)
    assert "ingest, record and init make it" in result.err
    assert list(user.folder.iterdir()) == []


def test_a_general_option_behind_a_command_is_told_its_place(journalist):
    assert "--db stands before the command: `timeline --db … list`" in refused(journalist, "list", "--db", "other.db", code=2)
    unknown = refused(journalist, "list", "--dbx", "other.db", code=2)
    assert "--dbx" in unknown
    assert "(`timeline list --help` shows what there is)" in unknown


def test_an_event_whose_text_was_cut_is_told_to_be_so(user):
    (user.folder / "a.txt").write_text("Lima, 3 May 2024 - The minister signed the border pact on 2 May 2024 in the town hall.")
    user.ok("ingest", "a.txt")
    (event,) = re.findall(r"\b[0-9a-f]{8}\b", "\n".join(user.ok("list").lines))[:1]
    connection = sqlite3.connect(user.database)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'article_text'").fetchall():
        connection.execute(f'DROP TRIGGER "{trigger}"')
    connection.execute("UPDATE article_text SET text = substr(text, 1, 5)")
    connection.commit()
    connection.close()
    assert "run `timeline verify`" in refused(user, "show", event, code=1)
    assert user("verify").code == 1

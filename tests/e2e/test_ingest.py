"""Articles through the door: rubbish beside good ones, twice, by stream, and killed half-way."""

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from timeline.services.extracting import WORTH_A_POOL

STORY = "Ministers sign accord\n\nGENEVA, 3 May 2023 - Norway and Chile signed a fishing accord in Geneva on 2 May 2023.\n"


def export(user):
    user.ok("export", "m.jsonl", "--mentions")
    user.ok("export", "u.jsonl", "--mentions", "--undated")
    lines = [line for name in ("m", "u") for line in (user.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in lines]


def test_bad_files_are_a_line_each_and_the_others_go_on(user):
    folder = user.folder / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(STORY)
    (folder / "page.html").write_text("<!doctype html><html><body>x</body></html>")
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    (folder / "empty.txt").write_text(" \n\n")
    (folder / "latin.txt").write_bytes("Café fermé en février".encode("latin-1"))
    result = user("ingest", "in")
    assert result.code == 1
    lines = [line for line in result.err.splitlines() if ".txt" in line or ".html" in line]
    assert len(lines) == 4, result.err
    assert "1 article read" in result.err
    assert "--encoding" in result.err
    assert any("accord" in row["quote"] for row in export(user))


def test_what_has_no_date_for_want_of_the_day_of_publication_is_told(user):
    (user.folder / "a.txt").write_text("Talks begin\n\nThe parliament of Norway signed an accord with Chile on Tuesday.\n")
    for command in (["--dry-run"], []):
        told = user.ok("ingest", "a.txt", *command).err
        assert "1 article of an unknown day of publication" in told
        assert "`timeline correct ARTICLE --published DATE`" in told
    user.ok("correct", "a.txt", "--published", "2023-05-03")
    assert "2 May 2023" in user.ok("list").out
    (user.folder / "b.txt").write_text(STORY)
    assert "unknown day of publication" not in user.ok("ingest", "b.txt").err


def test_files_that_are_passed_over_are_told_and_no_fault(user):
    folder = user.folder / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(STORY)
    (folder / "photo.jpg").write_bytes(b"x")
    assert "in: not read (1 other file: .jpg)" in user.ok("ingest", "in").err


def test_the_same_article_twice_adds_nothing_and_says_so(journalist, seeds):
    before = journalist.ok("log", "--format", "cloudevents").out
    result = journalist.ok("ingest", str(seeds))
    assert "0 articles read" in result.err
    assert "5 known already" in result.err
    assert journalist.ok("log", "--format", "cloudevents").out == before


def test_the_same_text_elsewhere_is_noted_and_listed_once(user):
    (user.folder / "a.txt").write_text(STORY)
    (user.folder / "b.txt").write_text(STORY)
    user.ok("ingest", "a.txt")
    assert "stands here too" in user.ok("ingest", "b.txt", "--url", "https://example.org/b").err
    assert len(user.ok("articles").lines) == 2
    assert "b.txt" in user.ok("article", "a.txt").out


def test_standard_input_needs_a_name(user):
    assert user("ingest", "-", stdin=STORY.encode()).code == 1
    user.ok("ingest", "-", "--name", "wire", "--title", "From the wire", "--publisher", "The Wire", stdin=STORY.encode())
    assert "From the wire" in user.ok("article", "wire").out


def test_jsonl_with_its_own_metadata_and_a_bad_line(user):
    lines = [{"id": "one", "text": STORY, "dct": "2023-05-04", "publisher": "P", "desk": "foreign"}, {"id": "two"}]
    (user.folder / "in.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\nnot json\n")
    result = user("ingest", "in.jsonl")
    assert result.code == 1
    assert "2 problems" in result.err
    assert "2023-05-04" in user.ok("articles").out


def test_dry_run_writes_nothing(user):
    (user.folder / "a.txt").write_text(STORY)
    result = user.ok("ingest", "a.txt", "--dry-run")
    assert "2023-05-02" in result.out
    assert not user.database.exists()


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff\r\n\r\nMinisters sign accord\r\n\r\nNorway and Chile signed an accord on 2 May 2023. \U0001f600\r\n",
        "\n\n\n\nMinisters\0 sign accord\n\nNorway and Chile \U0001f600 signed an accord on 2 May 2023.\n",
        "Ministers sign accord\u2028\n\nNorway and Chile signed\u202e an accord on 2 May 2023.\tIt was late.",
    ],
)
def test_quotes_are_cut_from_the_stored_text_by_their_spans(user, text):
    (user.folder / "a.txt").write_bytes(text.encode())
    user("ingest", "a.txt")
    stored = text.removeprefix("\ufeff").replace("\0", "\ufffd")
    found = export(user)
    assert found
    for row in found:
        assert stored[row["quote_start"] : row["quote_end"]] == row["quote"]
        assert stored[row["trigger_start"] : row["trigger_end"]] == row["trigger"]
        assert stored[row["date_start"] : row["date_end"]] == row["date_text"]


def many(folder, number, length=0):
    """Write so many articles, of at least so many characters."""
    folder.mkdir()
    quiet = "The harbour lies still, and nobody speaks of the fish.\n" * (length // 50)
    for index in range(number):
        (folder / f"{index:02}.txt").write_text(
            STORY.replace("2 May 2023", f"{index % 28 + 1} April 2023").replace("fishing", f"fishing no {index}") + quiet
        )


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_moment_and_run_again_nothing_is_lost_or_twice(user, seed, tmp_path_factory):
    many(user.folder / "in", 12)
    chance = random.Random(seed)
    for _ in range(3):
        process = user.process("ingest", "in")
        time.sleep(chance.uniform(0.3, 3.5))
        process.send_signal(signal.SIGKILL)
        assert process.wait() in (-signal.SIGKILL, 0), process.stderr.read()
    result = user("ingest", "in")
    assert result.code == 0, result
    assert "every digest and chain" in user.ok("verify").out
    whole = export(user)
    user.ok("rebuild")
    assert export(user) == whole
    assert len(user.ok("articles").lines) == 13
    fresh = type(user)(tmp_path_factory.mktemp("fresh"), user._monkeypatch)
    many(fresh.folder / "in", 12)
    fresh.ok("ingest", "in")
    assert sorted(row["mention"] if "mention" in row else row["quote"] for row in export(fresh)) == sorted(
        row["mention"] if "mention" in row else row["quote"] for row in whole
    )


def read_so_far(user):
    """How many articles are in the log, 0 where there is none yet."""
    try:
        with closing(sqlite3.connect(f"file:{user.database}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM article_text").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def wait_until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupted_by_the_keyboard_it_says_what_to_do(user, workers):
    many(user.folder / "in", 300, WORTH_A_POOL // 40)
    process = user.process("ingest", "in", "--workers", workers, start_new_session=True)
    wait_until(lambda: read_so_far(user))
    os.killpg(process.pid, signal.SIGINT)  # the keyboard reaches all of them
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    (line,) = err.decode().splitlines()
    assert "the same command again goes on" in line
    assert 0 < read_so_far(user) < 300
    assert user("ingest", "in").code == 0
    assert len(user.ok("articles").lines) == 301


def test_head_may_close_the_pipe(journalist):
    process = journalist.process("log")
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.wait()
    assert b"Traceback" not in err
    assert b"Exception" not in err


def children(pid):
    """The processes that one started, with their commands, by what the system's process table says."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = stat.read_text().rpartition(")")[2].split()
            command = stat.with_name("cmdline").read_text()
        except OSError:
            continue
        if int(parts[1]) == pid:
            found[int(stat.parent.name)] = command
    return found


def workers_of(pid):
    """The workers of a process: they are forked from its server."""
    return [worker for server, command in children(pid).items() if "forkserver" in command for worker in children(server)]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs a process table in files")
def test_a_worker_that_is_killed_loses_nothing(user):
    many(user.folder / "in", 60, WORTH_A_POOL // 20)
    process = user.process("ingest", "in", "--workers", "2")
    wait_until(lambda: read_so_far(user))
    os.kill(workers_of(process.pid)[0], signal.SIGKILL)
    _, err = process.communicate(timeout=120)
    assert b"Traceback" not in err, err
    assert process.returncode == 0, err
    assert b"60 articles read" in err
    assert len(user.ok("articles").lines) == 61


def test_workers_run_nothing_that_lies_in_the_folder(user):
    many(user.folder / "in", 30, WORTH_A_POOL // 20)
    for name in ("json", "selectors", "numpy", "spacy"):
        (user.folder / f"{name}.py").write_text("open('was-run', 'a').close()\nraise SystemExit('what lies in the folder is not run')\n")
    script = user.folder / "bin" / "run.py"
    script.parent.mkdir()
    script.write_text("from timeline.cli.main import main\n\nif __name__ == '__main__':\n    main()\n")
    command = [sys.executable, script, "ingest", "in", "--workers", "2"]
    process = subprocess.Popen(command, cwd=user.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert not (user.folder / "was-run").exists()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs a process table in files")
def test_workers_end_with_their_parent(user):
    many(user.folder / "in", 150, WORTH_A_POOL // 40)
    process = user.process("ingest", "in", "--workers", "2")
    wait_until(lambda: read_so_far(user))
    workers = workers_of(process.pid)
    assert workers
    process.kill()
    process.communicate()
    wait_until(
        lambda: not any(Path(f"/proc/{worker}/cmdline").exists() and Path(f"/proc/{worker}/cmdline").read_bytes() for worker in workers), 20
    )


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_same_text_several_times_in_one_run(user, workers):
    lines = [{"id": name, "text": STORY} for name in ("a", "a", "b")]
    lines += [{"id": "c", "text": STORY.replace("3 May", "4 May"), "published": day} for day in ("2023-05-04", "2023-05-05")]
    (user.folder / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    result = user.ok("ingest", "in.jsonl", "--workers", workers)
    assert "2 articles read" in result.err
    assert "2 known already; 1 known already, met under another name" in result.err
    assert "Also as    b\n" in user.ok("article", "a").out
    assert user.ok("article", "b").out == user.ok("article", "a").out
    assert "between" not in user.ok("article", "a").out
    assert "2023-05-04" in user.ok("article", "c").out
    before = user.ok("log").out
    user.ok("ingest", "in.jsonl")
    assert user.ok("log").out == before


def test_names_of_files_as_they_come(user):
    folder = user.folder / "in"
    (folder / "sub").mkdir(parents=True)
    names = [b"-dash.txt", b"new\nline.txt", b"esc\x1b[31m.txt", "bidi\u202e.txt".encode(), b"%s%d.txt", b"a'b\"c.txt", b"inv\xff\xfe.txt"]
    for number, name in enumerate(names):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(STORY.replace("fishing", f"fishing no {number}"))
    (folder / "sub" / "loop").symlink_to("..")
    (folder / "sub" / "nowhere.txt").symlink_to("nothing")
    result = user("ingest", "in")
    assert result.code == 1
    assert "nowhere.txt: there is no such file" in result.err
    assert "7 articles read" in result.err
    shown = user.ok("articles")
    assert len(shown.lines) == 8
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e\ud800-\udfff]", shown.out + result.err)
    assert "7 known already" in user("ingest", "in").err
    user.ok("ingest", os.fsdecode(os.fsencode(folder) + b"/inv\xff\xfe.txt"))
    user.ok("export", "m.jsonl", "--mentions")
    assert user.ok("article", "--", "-dash.txt").out


def test_no_article_no_database(user):
    (user.folder / "empty.txt").write_bytes(b" \n")
    for paths in (("artciles",), ("empty.txt", "nowhere.txt")):
        result = user("ingest", *paths)
        assert result.code == 1
        assert len(result.err.splitlines()) == len(paths) + 1  # one clear line a path, and the sum
        assert not user.database.exists()
    (user.folder / "good.txt").write_text("Norway and Iceland signed a pact in May 2021.\n")
    result = user("ingest", "nowhere.txt", "good.txt")
    assert result.code == 1
    assert "nowhere.txt: there is no such file" in result.err
    assert user.database.exists()


def test_what_is_given_for_a_known_text_and_changes_nothing_is_said(journalist, seeds):
    known = str(seeds / "000_3543bfd937504988.txt")
    result = journalist.ok("ingest", known, "--title", "Another title")
    assert "its title stays as known" in result.err
    both = journalist.ok("ingest", known, "--title", "Another title", "--publisher", "AP", "--published", "8 April 2025")
    assert "published corrected to 2025-04-08" in both.err
    assert "its title and publisher stay as known" in both.err
    assert "Another title" not in journalist.ok("articles").out


def test_an_export_that_was_changed_is_told_from_a_log_that_was(journalist):
    journalist.ok("export", "x.csv", "--manifest")
    journalist.ok("verify", "--against", "x.csv.manifest.json")
    (journalist.folder / "x.csv").write_text("something else")
    result = journalist("verify", "--against", "x.csv.manifest.json")
    assert result.code == 1
    assert "x.csv was changed since it was exported" in result.out
    assert "the log is as it was written, the file is not" in result.err


def test_one_text_from_two_agencies_in_a_run(user):
    text = "Ministers sign accord\n\nNorway and Chile signed an accord on Tuesday."
    lines = [
        {"id": "1", "text": text, "published": "2024-06-19", "publisher": "AP"},
        {"id": "2", "text": text, "published": "2024-06-20", "publisher": "dpa"},
    ]
    (user.folder / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    first = user.ok("ingest", "a.jsonl").err
    assert "2: known already; its day of publication stays as known" in first
    assert "publisher" not in first  # it is kept with the place
    assert "Also as    2 · dpa · published 2024-06-20" in user.ok("article", "1").out
    assert len(user.ok("ingest", "a.jsonl").err.splitlines()) == 1
    again = user.ok("ingest", "a.jsonl", "--again").err
    assert "1 dated mention;" in again
    assert "1 known already; 1 extracted anew" in again
    assert "published corrected to 2024-06-21, 1 dated mention now" in user.ok("ingest", "a.jsonl", "--published", "2024-06-21").err


def test_dates_that_matching_lends_are_in_the_sum(user):
    story = "Ministers sign accord\n\nNorway and Chile signed a fishing accord in Geneva in {}.\n"
    (user.folder / "a.txt").write_text(story.format("May 2023"))
    (user.folder / "b.txt").write_text(story.format("May"))
    said = user.ok("ingest", "a.txt", "b.txt").err
    assert "1 dated mention; 1 without a date; 1 dated by another article of the same event" in said
    assert len(user.ok("list", "--format", "jsonl").lines) == 1

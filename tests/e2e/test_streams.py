"""Streams, encodings and terminals as they come: closed, full, ASCII, narrow, real."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = f"{sys.executable} -m timeline"


def shell(user, command, **environment):
    """Run a command line in a shell; `timeline` is ours."""
    env = {**os.environ, "COLUMNS": "100", **environment}
    env.pop("TIMELINE_DB", None)
    script = f'timeline() {{ {HERE} "$@"; }}\n{command}'
    done = subprocess.run(["bash", "-c", script], cwd=user.folder, env=env, capture_output=True, timeout=120, check=False)
    assert b"Traceback" not in done.stderr, done.stderr
    assert b"Exception" not in done.stderr, done.stderr
    return done


@pytest.mark.parametrize("what", ["list --format csv", "list", "log", "log --format cloudevents"])
def test_head_has_seen_enough(journalist, what):
    done = shell(journalist, f"timeline {what} | head -n 1; exit ${{PIPESTATUS[0]}}")
    assert (len(done.stdout.splitlines()), done.stderr) == (1, b"")
    assert done.returncode in (0, 141)  # a short output fits into the pipe before it is closed


def test_closed_streams(journalist):
    assert shell(journalist, "timeline list >&-").returncode == 0
    assert shell(journalist, "timeline list --format json >&-").returncode == 0
    assert shell(journalist, "timeline show zzzz 2>&-").returncode == 1
    assert b"no text in it" in shell(journalist, "timeline ingest - --name x <&-").stderr
    assert shell(journalist, "timeline verify <&-").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("what", ["list", "list --format csv", "show d112", "log"])
def test_a_full_disk_behind_stdout(journalist, what):
    event = journalist.ok("list").lines[1].split()[-1]
    done = shell(journalist, f"timeline {what.replace('d112', event)} > /dev/full")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_terminals_that_know_no_other_letters(journalist):
    for encoding in (
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ):
        done = shell(journalist, "timeline list --actor Ankara && timeline articles && timeline show türkiye", **encoding)
        assert done.returncode in (1, 2)
        assert b"rkiye" in done.stdout
        assert len(done.stderr.splitlines()) == 1


def test_data_is_utf8_whatever_the_terminal_knows(journalist):
    done = shell(journalist, "timeline list --actor Ankara --format csv", PYTHONIOENCODING="ascii")
    assert "Türkiye" in done.stdout.decode("utf-8")


def on_a_terminal(user, command, columns=70, typed=b"", **environment):
    """Run a command at a pseudo-terminal where somebody types; return what came there."""
    import fcntl
    import pty
    import struct
    import termios

    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "TIMELINE_DB", "NO_COLOR")}
    env |= {"TERM": "xterm-256color", **environment}
    process = subprocess.Popen([*HERE.split(), *command], cwd=user.folder, env=env, stdin=side, stdout=side, stderr=side)
    os.close(side)
    os.write(main, typed)
    read = b""
    try:
        while chunk := os.read(main, 65536):
            read += chunk
    except OSError:  # how Linux says that the other side is closed
        pass
    os.close(main)
    assert process.wait() == 0, read
    return read.decode("utf-8")


def test_colours_stand_on_a_terminal_only_and_the_table_fits_it(journalist):
    import re

    shown = on_a_terminal(journalist, ["list"])
    assert "\x1b[" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines())) <= 70
    assert "\x1b" not in on_a_terminal(journalist, ["list"], TERM="dumb")
    assert "\x1b[3" not in on_a_terminal(journalist, ["list"], NO_COLOR="1")
    assert "\x1b" not in shell(journalist, "timeline list").stdout.decode()


def test_a_bar_while_many_articles_are_read(user):
    folder = user.folder / "in"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(
            f"Ministers sign accord\n\nNorway and Chile signed accord {number} on {number + 1} May 2023.\n"
        )
    shown = on_a_terminal(user, ["ingest", "in"])
    assert "/12" in shown
    assert "12 articles read" in shown
    assert len(user.ok("articles").lines) == 13


def test_files_are_not_counted_where_no_bar_is_drawn(user, monkeypatch):
    from timeline.cli import progress

    (user.folder / "a.jsonl").write_text('{"id": "1", "text": "Norway and Chile signed an accord on 2 May 2023."}\n')

    def read_through(paths):
        raise AssertionError(paths)

    monkeypatch.setattr(progress, "count_inputs", read_through)
    assert "1 article read" in user.ok("ingest", "a.jsonl").err


def test_review_asks_at_a_terminal_with_both_proofs_and_writes_each_answer(user):
    told = (
        "Six shipowners called the harbour board of Tolland asleep in an open letter on 19 June 2024.",
        "Several skippers fired off a letter to the harbour board over silted berths on 19 June 2024.",
    )
    for number, text in enumerate(told):
        (user.folder / f"{number}.txt").write_text(text)
    user.ok("ingest", "0.txt", "1.txt")
    for name in ("Ada Ruva", "Per Ruva", "Ruva"):
        user.ok("record", f"{name} spoke", "--date", "2023", "--actor", f"person:{name}")
    shown = on_a_terminal(user, ["review", "--by", "ana"], columns=120, typed=b"s\na\nr\n")
    assert all(words in shown for words in ("open letter", "silted berths", "1 of 3", "Ada Ruva", "2 answers written"))
    (left,) = [json.loads(line) for line in user.ok("review", "--format", "jsonl").lines]
    assert (left["about"], {left[side]["source"] for side in ("one", "other")}) == ("events", {"0.txt", "1.txt"})
    written = [json.loads(line) for line in user.ok("log", "--format", "cloudevents").lines]
    assert [item["type"].split(".")[-2] for item in written[-2:]] == ["actors-merged", "review-answered"]
    shown = on_a_terminal(user, ["review"], columns=120, typed=b"q\n")
    assert "0 answers written" in shown

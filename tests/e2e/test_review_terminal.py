"""The review at a real terminal."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@pytest.fixture
def unsure(user):
    for actor, year in (("Ada Ruva", "2023"), ("Per Ruva", "2024"), ("Ruva", "2025")):
        user.ok("record", f"In {year}", "--date", year, "--actor", f"person:{actor}")
    return user


def at_a_terminal(user, typed):
    """Run the review with its input typed at a terminal; what it prints goes to a pipe."""
    import pty

    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline", "review", "--by", "ana"], cwd=user.folder, stdin=child, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, "COLUMNS": "100"},
    )  # fmt: skip
    os.close(child)
    os.write(parent, typed)
    out, err = process.communicate(timeout=60)
    os.close(parent)
    return process.returncode, out.decode(), err.decode()


def left(user):
    return len(user.ok("review", "--format", "jsonl").lines)


def test_each_answer_is_confirmed_and_what_is_none_is_asked_again(unsure):
    code, out, err = at_a_terminal(unsure, b"yes\nr\nACC\n")
    assert (code, err) == (0, "that is none of the answers: type a, r, s or q\n")
    assert "kept apart" in out
    assert "taken as one" in out
    assert out.splitlines()[-1] == "2 answers written"
    assert out.count("[q]uit [s]: ") == 3
    assert left(unsure) == 0


@pytest.mark.parametrize("typed", [b"q\n", b"\nq\n", b"\n\n", b"\x04", b"skip\n\x04"])
def test_nothing_is_written_where_nothing_is_answered(unsure, typed):
    code, out, err = at_a_terminal(unsure, typed)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].endswith("0 answers written")
    assert left(unsure) == 2

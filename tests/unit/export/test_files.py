"""Writing to a path: the whole new file or the old one, whatever happens."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from timeline.errors import ExportError, TimelineError, UnknownEnding
from timeline.export import atomic
from timeline.export.formats import Format, format_of
from timeline.export.writing import write_events, write_mentions
from timeline.queries.rows import EventRow


def row(number=1):
    return EventRow(
        f"{number:064x}", "2024", "instant", 738886, 739251, "A title", ("Japan",), "happened", (), ("a",), 1, 500, "Q", "", number
    )


@pytest.mark.parametrize(
    ("name", "format_"),
    [("a.csv", Format.CSV), ("a.JSON", Format.JSON), ("a.b.jsonl", Format.JSONL), ("x/y.md", Format.MD), (Path("a.csv"), Format.CSV)],
)
def test_the_ending_names_the_format(name, format_):
    assert format_of(name) is format_


@pytest.mark.parametrize("name", ["a.xlsx", "a", ".csv", "csv", "a.csv.", "a.csv ", "", "a.tsv", "a/"])
def test_an_unknown_ending_says_which_are_known(tmp_path, name):
    with pytest.raises(UnknownEnding, match=r"\.csv, \.json, \.jsonl or \.md") as caught:
        format_of(name)
    assert caught.value.exit_code == 2
    with pytest.raises(ExportError):
        write_events([row()], str(tmp_path) + "/" + "a.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "md"])
def test_a_file_appears_whole_and_alone(tmp_path, ending):
    path = tmp_path / f"chronology.{ending}"
    assert write_events([row(1), row(2)], path) == 2
    assert write_events([row(3)], str(path)) == 1
    assert list(tmp_path.iterdir()) == [path]
    text = path.read_bytes().decode()
    assert text.count("2024") > 0
    assert ("\r\n" in text) == (ending == "csv")
    assert path.stat().st_mode & 0o777 == 0o666 & ~current_umask()


def current_umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, RuntimeError, TimelineError])
@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "md"])
def test_an_interrupted_export_leaves_the_old_file(tmp_path, error, ending):
    path = tmp_path / f"a.{ending}"
    path.write_text("old")

    def rows():
        yield row()
        raise error

    with pytest.raises(error):
        write_events(rows(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_appears_under_the_name_before_the_end(tmp_path):
    path = tmp_path / "a.csv"

    def rows():
        for number in range(10_000):
            assert not path.exists()
            yield row(number)

    assert write_events(rows(), path) == 10_000
    assert path.read_text().count("\n") == 10_001


def test_the_rows_are_on_disk_before_they_get_the_name(tmp_path, monkeypatch):
    calls = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (calls.append(stat.S_ISDIR(os.fstat(handle).st_mode)), fsync(handle)))
    monkeypatch.setattr(Path, "replace", lambda self, target: (calls.append("replace"), replace(self, target))[1])
    write_events([row()], tmp_path / "a.csv")
    assert calls == [False, "replace", True]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere/a.csv", "No such file or directory"),
        ("folder.csv", "it is a folder"),
        ("file/a.csv", "Not a directory"),
        ("x" * 300 + ".csv", "too long"),
    ],
)
def test_a_place_that_takes_no_file(tmp_path, name, words):
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "file").write_text("x")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ExportError, match=words) as caught:
        write_mentions([], tmp_path / name)
    assert "name another file" in str(caught.value)
    assert caught.value.exit_code == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_full_disk(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.csv"
    path.write_text("old")
    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        write_events([row()], path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_rights_stay(tmp_path):
    target, link = tmp_path / "real.csv", tmp_path / "link.csv"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_events([row()], link)
    assert link.is_symlink()
    assert target.read_text().startswith("event,")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_as_it_is(tmp_path):
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_events([row()], pipe)
    out, _ = reader.communicate(timeout=20)
    assert out.startswith(b"event,")
    assert pipe.is_fifo()


def test_a_long_name_leaves_room_for_the_draft(tmp_path):
    path = tmp_path / ("ä" * 120 + ".csv")
    write_events([row()], path)
    assert path.exists()


@pytest.mark.parametrize("format_", list(Format))
def test_memory_stays_flat(format_):
    class Nowhere:
        def write(self, text):
            return len(text)

        def writelines(self, texts):
            for _ in texts:
                pass

    def peak(count):
        tracemalloc.start()
        write_events((row(number) for number in range(count)), Nowhere(), format_)
        _, high = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return high

    peak(100)
    assert peak(20_000) < peak(2000) + 500_000


def test_a_killed_export_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("old")
    program = (
        "import sys, itertools\n"
        "from timeline.export.writing import write_events\n"
        "from timeline.queries.rows import EventRow\n"
        "row = EventRow('e', '2024', 'instant', 1, 2, 't', (), 'happened', (), (), 1, 1, 'q', '', 1)\n"
        "write_events((row for _ in itertools.count()), sys.argv[1])\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[3])
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not any(part.stat().st_size for part in tmp_path.glob(".a.jsonl.*.part")):
        time.sleep(0.02)
    process.kill()
    process.wait(20)
    assert path.read_text() == "old"
    assert list(tmp_path.glob(".a.jsonl.*.part"))  # it was at work

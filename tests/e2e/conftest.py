"""The command line as a user meets it: argv in; exit code, stdout and stderr out."""

import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline.cli import main as cli

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def lines(self):
        return self.out.splitlines()


class User:
    """Somebody in a folder, with a database in it, at a terminal of a hundred columns."""

    def __init__(self, folder: Path, monkeypatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch

    @property
    def database(self) -> Path:
        return self.folder / "timeline.db"

    def __call__(self, *args: str, stdin: bytes = b"") -> Result:
        """Run a command in this process: quick, and the language model is loaded once."""
        out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline=""), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with self._monkeypatch.context() as patch:
            patch.chdir(self.folder)
            patch.setenv("COLUMNS", "100")
            patch.delenv("TIMELINE_DB", raising=False)
            patch.setattr(sys, "argv", ["timeline", *args])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = 0
            try:
                cli.main()
            except SystemExit as stop:
                code = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
        out.flush()
        err.flush()
        return Result(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())

    def ok(self, *args: str, stdin: bytes = b"") -> Result:
        result = self(*args, stdin=stdin)
        assert result.code == 0, (args, result)
        return result

    def process(self, *args: str, **more) -> subprocess.Popen:
        """Start a command in a process of its own."""
        environment = {**os.environ, "COLUMNS": "100"}
        environment.pop("TIMELINE_DB", None)
        command = [sys.executable, "-m", "timeline", *args]
        return subprocess.Popen(command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


@pytest.fixture(autouse=True, scope="session")
def _one_language_model():
    """Load the model once a session; what it does is the same."""
    from functools import cache

    from timeline.services import ingest, language

    patch = pytest.MonkeyPatch()
    loaded = cache(language.load_extractor)
    patch.setattr(language, "load_extractor", loaded)
    patch.setattr(ingest, "load_extractor", loaded)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def seeds():
    """Return the folder of the five articles."""
    return SEEDS


@pytest.fixture
def user(tmp_path, monkeypatch):
    return User(tmp_path, monkeypatch)


@pytest.fixture(scope="session")
def _seeded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeded")
    patch = pytest.MonkeyPatch()
    user = User(folder, patch)
    user.ok("ingest", str(SEEDS))
    patch.undo()
    return user.database


@pytest.fixture
def journalist(user, _seeded):
    """A user who has read the seeds."""
    shutil.copy(_seeded, user.database)
    return user

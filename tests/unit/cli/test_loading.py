"""What the entry point loads, and an interruption meanwhile."""

import subprocess
import sys

import pytest

_LOADS = """
import sys
from timeline.__main__ import main
sys.argv = ["timeline", *{arguments}]
try:
    main()
finally:
    sys.stderr.write(" ".join(sorted(sys.modules)))
"""
_INTERRUPTED = """
import sys
from timeline.__main__ import main


class Keyboard:
    def find_spec(self, name, path=None, target=None):
        if name == "{library}":
            raise KeyboardInterrupt


sys.meta_path.insert(0, Keyboard())
main()
"""


def run(script):
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["list", "--help"], ["ingest", "--help"]])
def test_what_needs_no_database_loads_none(arguments):
    done = run(_LOADS.format(arguments=arguments))
    assert done.returncode == 0
    assert "typer" in done.stderr.split()
    assert not {"sqlalchemy", "alembic", "spacy", "dateparser", "psycopg", "msgspec"} & set(done.stderr.split())


@pytest.mark.parametrize("library", ["typer", "timeline.cli.reading", "rich.console"])
def test_interrupted_while_it_is_loaded_it_says_so_in_a_line(library):
    done = run(_INTERRUPTED.format(library=library))
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "timeline: interrupted before anything was done\n"

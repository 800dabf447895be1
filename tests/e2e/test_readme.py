"""README and command line held together: every command and option is in it, and its tour prints what it says.

`UPDATE_README=1 pytest tests/e2e/test_readme.py` writes the present output into the tour.
"""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
import typer

from timeline.cli.main import app

README = Path(__file__).parents[2] / "README.md"
BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
# What no two runs share: instants, and the ids of what a person recorded.
VOLATILE = [
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z"), "<instant>"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC"), "<minute>"),
    (re.compile(r"\b[0-9a-f]{8}\b|\b[0-9a-f]{64}\b"), "<id>"),
    (re.compile(r"SQLite [\d.]+"), "SQLite"),
    (re.compile(r"\b[0-9a-f]{2}\.\d+ *"), "<place>"),
    (re.compile(r"read on \d{4}-\d\d-\d\d"), "read on <day>"),
    (re.compile(r"[ \t]+"), " "),
]


def commands():
    group = typer.main.get_command(app)
    yield "", group
    yield from group.commands.items()


def options():
    for name, command in commands():
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    yield pytest.param(name, option, id=f"{name} {option}")


@pytest.mark.parametrize("name", [name for name, _ in commands() if name])
def test_every_command_is_in_the_readme(name):
    assert re.search(rf"timeline(?: --\S+ \S+)* {name}\b", README.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "option"), list(options()))
def test_every_option_is_in_the_readme(name, option):
    lines = README.read_text(encoding="utf-8").splitlines()
    pattern = re.compile(rf"{re.escape(option)}(?![\w-])")
    assert any(pattern.search(line) and (not name or re.search(rf"\b{name}\b", line)) for line in joined(lines))


def joined(lines):
    """Lines with those that continue them (two blanks or more at their start)."""
    whole = []
    for line in lines:
        if line.startswith("      ") and whole:
            whole[-1] += " " + line.strip()
        else:
            whole.append(line)
    return whole


def test_the_tour_prints_what_the_readme_says(user, seeds, monkeypatch):
    monkeypatch.setattr("timeline.settings.login_name", lambda: "ana")
    shutil.copytree(seeds, user.folder / "seeds")
    readme = README.read_text(encoding="utf-8")
    ids = {}
    written = BLOCK.sub(lambda match: f"```console\n{run_block(user, match[1], ids)}```", readme)
    if os.environ.get("UPDATE_README"):
        README.write_text(written, encoding="utf-8")
    assert [normal(line) for line in written.splitlines()] == [normal(line) for line in readme.splitlines()]


def run_block(user, block, ids):
    """Run the commands of a block; the output is what each prints, stderr first."""
    out = []
    for line in block.splitlines():
        if line.startswith("$ timeline "):
            words = [ids.get(word, word) for word in shlex.split(line.removeprefix("$ timeline "), comments=True)]
            result = user(*words)
            printed = [text.rstrip() for text in (result.err + result.out).splitlines()]
            note_ids(ids, block, line, printed)
            out += [line, *printed]
        elif line.startswith("$ "):
            out.append(line)
    return "".join(f"{line}\n" for line in out)


def note_ids(ids, block, line, printed):
    """An id that the README shows for something recorded by hand stands for the one of this run."""
    lines = block.splitlines()
    place = lines.index(line)
    for shown, now in zip(lines[place + 1 :], printed, strict=False):
        if shown.startswith("$ "):
            break
        ids.update(zip(re.findall(r"\b[0-9a-f]{8}\b", shown), re.findall(r"\b[0-9a-f]{8}\b", now), strict=False))


def normal(line):
    for pattern, name in VOLATILE:
        line = pattern.sub(name, line)
    return line.rstrip()

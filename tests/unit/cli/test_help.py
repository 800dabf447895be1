"""What `timeline COMMAND --help` says is true of the command."""

import shlex

import pytest
import typer

from timeline.cli.examples import EXAMPLES
from timeline.cli.main import app

PROGRAM = typer.main.get_command(app)


@pytest.mark.parametrize(("command", "example"), [(command, example) for command, some in EXAMPLES.items() for example in some])
def test_an_example_is_a_command_that_is_understood(command, example):
    name, *words = shlex.split(example.partition(" > ")[0])
    assert name == "timeline"
    if words[0] == "--db":
        words = words[2:]
    assert words[0] == command
    with PROGRAM.commands[command].make_context(command, words[1:]) as context:
        assert context.args == []


def test_an_example_stands_below_its_command():
    for command, some in EXAMPLES.items():
        assert all(example in PROGRAM.commands[command].epilog for example in some)


def test_what_corrects_a_status_does_not_speak_of_a_filter():
    (status,) = [parameter for parameter in PROGRAM.commands["correct"].params if "--status" in parameter.opts]
    assert "Only" not in status.help

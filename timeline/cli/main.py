"""The command line. Each command calls one service and prints what comes back; no rule lives here.

stdout is data, stderr is progress and messages. Exit 0 done, 1 refused or partly failed, 2 wrong usage.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline import settings
from timeline.cli import identity, reading, review, upkeep, writing
from timeline.cli.examples import epilog
from timeline.cli.options import Session
from timeline.cli.waiting import Waiting
from timeline.errors import TimelineError
from timeline.export.terminal import sanitize
from timeline.services.watching import watched_by

_INTERRUPTED, _PIPE_CLOSED = 130, 141
"""128 and the number of the signal, as shells count. The pipe is closed when somebody downstream (`head`) has seen enough."""

_USAGE: Any = typer.BadParameter.__base__
"""What wrong usage is to the library: the parent of its one public class of such errors."""

app = typer.Typer(
    name="timeline",
    help="A timeline database: articles in, a chronology with a proof behind every line out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(settings.PROGRAM)
        raise typer.Exit


@app.callback()
def _before_every_command(
    context: typer.Context,
    db: Annotated[
        str, typer.Option("--db", metavar="URL", envvar="TIMELINE_DB", help="The database: a file, or postgresql://USER@HOST/NAME.")
    ] = settings.DEFAULT_DATABASE,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,  # noqa: ARG001
) -> None:
    """A timeline database: articles in, a chronology with a proof behind every line out."""
    context.obj = Session(db)


_COMMANDS: dict[str, tuple[Callable[..., None], ...]] = {
    "Articles in": (upkeep.init, writing.ingest, identity.match, reading.articles, reading.article),
    "The chronology": (
        reading.list_,
        reading.show,
        reading.actors,
        reading.actor,
        reading.periods,
        identity.conflicts,
        upkeep.export,
    ),
    "What people decide": (
        writing.record,
        writing.correct,
        writing.retract,
        writing.restore,
        identity.merge,
        identity.split,
        identity.alias,
        identity.actor_merge,
        identity.actor_split,
        review.review,
    ),
    "The log and its proof": (reading.history, reading.log, upkeep.seal, upkeep.verify),
    "Upkeep": (upkeep.rebuild, upkeep.doctor, upkeep.backup, upkeep.copy),
}
"""All commands, in the order and under the headings of `timeline --help`."""

for _heading, _group in _COMMANDS.items():
    for _command in _group:
        _name = _command.__name__.rstrip("_").replace("_", "-")
        app.command(_name, rich_help_panel=_heading, epilog=epilog(_name))(_command)


def main() -> None:
    """Run the command line; errors that a user can cause or meet are one line, without a traceback."""
    _prepare_streams()
    code: Any
    try:
        with watched_by(Waiting() if sys.stderr.isatty() else None):
            code = app(prog_name="timeline", standalone_mode=False)
        sys.stdout.flush()
    except _USAGE as error:
        code = _wrong_usage(error)
    except TimelineError as error:
        _message(str(error))
        code = error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except BrokenPipeError:
        code = _PIPE_CLOSED
    except SystemExit as stop:  # the libraries end the program by themselves when nobody reads its output any more
        code = _PIPE_CLOSED if isinstance(stop.__context__, BrokenPipeError) else stop.code
    except OSError as error:
        _message(f"the system refused: {error}; mend that and repeat the command")
        code = 1
        _forget_output()
    if code == _PIPE_CLOSED:
        _forget_output()
    if code == _INTERRUPTED:
        _message("interrupted: what was done so far is kept; the same command again goes on from there")
    sys.exit(code if isinstance(code, int) else 0)


def _prepare_streams() -> None:
    """Put something in the place of streams that are closed, and let no character that a terminal does not know end the program."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Drop what could not be written: Python would complain once more while flushing at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _wrong_usage(error: Any) -> int:
    message = " ".join(error.format_message().split()).replace(": Value error, ", ": ")
    command = error.ctx.command_path if error.ctx else "timeline"
    if not message or type(error).__name__ == "NoArgsIsHelpError":
        error.show()
    elif (option := getattr(error, "option_name", "")) in _general_options(error.ctx):
        _message(f"{option} stands before the command: `timeline {option} … {error.ctx.info_name}`")
    else:
        _message(f"{message} (`{command} --help` shows what there is)")
    return int(error.exit_code)


def _general_options(context: Any) -> set[str]:
    """Options of the program itself, which a command below it does not know."""
    if context is None or context.parent is None:
        return set()
    return {name for option in context.find_root().command.params for name in option.opts}


def _message(text: str) -> None:
    sys.stderr.write(f"timeline: {sanitize(text)}\n")

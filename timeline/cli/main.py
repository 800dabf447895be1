"""The command line. Each command calls one service and prints what comes back; no rule lives here.

stdout is data, stderr is progress and messages. Exit 0 done, 1 refused or partly failed, 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer

from timeline import settings
from timeline.cli import identity, reading, upkeep, writing
from timeline.cli.options import Session
from timeline.errors import TimelineError
from timeline.export.terminal import sanitize

_INTERRUPTED = 130
"""128 and the number of the signal, as shells count."""

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
        str, typer.Option("--db", metavar="URL", envvar="TIMELINE_DB", help="The database: sqlite:///FILE or postgresql://USER@HOST/NAME.")
    ] = settings.DEFAULT_DATABASE,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,  # noqa: ARG001
) -> None:
    """A timeline database: articles in, a chronology with a proof behind every line out."""
    context.obj = Session(db)


upkeep.add_init(app)
writing.add_commands(app)
reading.add_commands(app)
identity.add_commands(app)
upkeep.add_commands(app)


def main() -> None:
    """Run the command line; errors that a user can cause or meet are one line, without a traceback."""
    try:
        code = app(prog_name="timeline", standalone_mode=False)
    except _USAGE as error:
        code = _wrong_usage(error)
    except TimelineError as error:
        _message(str(error))
        code = error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except BrokenPipeError:
        # Somebody downstream (`head`) has seen enough. Python would complain once more while flushing at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    if code == _INTERRUPTED:
        _message("interrupted: what was done so far is kept; the same command again goes on from there")
    sys.exit(code if isinstance(code, int) else 0)


def _wrong_usage(error: Any) -> int:
    message = " ".join(error.format_message().split())
    command = error.ctx.command_path if error.ctx else "timeline"
    if not message or type(error).__name__ == "NoArgsIsHelpError":
        error.show()
    else:
        _message(f"{message} (`{command} --help` shows what there is)")
    return int(error.exit_code)


def _message(text: str) -> None:
    sys.stderr.write(f"timeline: {sanitize(text)}\n")


if __name__ == "__main__":
    main()

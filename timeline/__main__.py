"""The entry point: `timeline`, and `python -m timeline` where its script is not on the path."""

import sys


def main() -> None:
    """Run the command line; an interruption while it is loaded is one line, as it is later."""
    try:
        from timeline.cli.main import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("timeline: interrupted before anything was done\n")
        sys.exit(130)


if __name__ == "__main__":
    main()

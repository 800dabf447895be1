"""Examples that `timeline COMMAND --help` ends with, where the options alone do not show how a command is used."""

from __future__ import annotations

EXAMPLES = {
    "init": ("timeline --db postgresql://ana@server/chronology init --app-role reporters",),
    "ingest": ('timeline ingest articles/ --publisher "The Post"', "timeline ingest story.txt --published 2025-04-08"),
    "list": (
        'timeline list --from 2024-06 --to "March 2025" --actor Russia',
        'timeline list --text "martial law" --format csv > events.csv',
    ),
    "periods": ("timeline periods --by month --actor NATO",),
    "export": ("timeline export chronology.csv --from 2024 --excel --manifest", "timeline export proofs.md --mentions"),
    "record": ('timeline record "Ministers met" --date "June 2024" --actor Iceland --actor Norway --source "press release 12/24"',),
    "correct": (
        'timeline correct 7d3a41c0 --date "19 June 2024" --reason "the day in the treaty itself"',
        "timeline correct story.txt --published 2025-04-08",
    ),
    "retract": ('timeline retract 7d3a41c0 --reason "the paper took it back"',),
    "merge": ("timeline merge 7d3a41c0 15be02f9",),
    "split": ("timeline split 7d3a41c0 15be02f9",),
    "alias": ('timeline alias "North Korea" DPRK',),
    "actor-split": ('timeline actor-split "United States" Washington',),
    "review": ("timeline review --format jsonl > questions.jsonl", "timeline review --answers questions.jsonl --by ana"),
    "log": ("timeline log --since 2026-11-22 --format cloudevents",),
    "seal": ("timeline seal --out seal-2026-11-22.json",),
    "verify": ("timeline verify --against seal-2026-11-22.json", "timeline verify --against chronology.csv.manifest.json"),
    "backup": ("timeline backup monday.db",),
    "copy": ("timeline copy sqlite:///timeline.db postgresql://ana@server/chronology",),
}


def epilog(command: str) -> str | None:
    """Return the last paragraph of a command's help, None where it needs no example."""
    return "\n\n".join(("For example:", *EXAMPLES[command])) if command in EXAMPLES else None

"""Views of one thing: an event with its proofs, an article, a history, what has no date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text

from timeline import clock
from timeline.cli.events import shown_date
from timeline.cli.options import FormatOption
from timeline.cli.terminal import Column, console, data_stream, plural, say, show_table, tell
from timeline.export.terminal import sanitize
from timeline.settings import PROGRAM

if TYPE_CHECKING:
    from timeline.log.read import Record
    from timeline.queries.articles import ArticleRow
    from timeline.queries.history import HistoryLine
    from timeline.queries.rows import MentionRow
    from timeline.queries.show import EventDetail, HandProof, Proof
    from timeline.services.chronology import Chronology

_PROGRAM = f"{PROGRAM.partition(' ')[0]} "
"""How the names of machines begin that stand as authors of records."""

_INDENT = 11
_LINE_END = re.compile("\r\n?|\n")
_UNDATED_ROWS = 50


def show_event(detail: EventDetail) -> None:
    """Print an event with its proofs and history."""
    row = detail.row
    marks = [row.status] if row.status == "planned" else []
    marks += (["retracted"] if detail.retracted else []) + (["in conflict: its sources give other dates"] if detail.conflict else [])
    say(f"{row.event[:8]}   {shown_date(row)}   {row.title}" + (f"   ({', '.join(marks)})" if marks else ""), style="bold")
    alone = f", {detail.independent} independent" if detail.independent < len(row.sources) else ""
    sources = (
        f"{plural(len(row.sources), 'source')}{alone} · confidence {row.confidence / 1000:.2f}" if detail.proofs else "recorded by hand"
    )
    _field("Actors", f"{' · '.join(row.actors) or 'nobody named'}   ({sources})")
    if row.places:
        _field("Places", " · ".join(row.places))
    for number, date in enumerate(_dates(detail)):
        _field("" if number else "Date", date)
    for number, proof in enumerate(detail.proofs, 1):
        _show_proof(number, proof)
    for hand in detail.by_hand:
        _show_hand(hand)
    for number, line in enumerate(detail.history):
        _field("" if number else "History", _history(line))


def _dates(detail: EventDetail) -> list[str]:
    """The readings of the date, each once, with all who have it: the sources first, then people."""
    readers: dict[str, dict[str, None]] = {}
    for proof in detail.proofs:
        readers.setdefault(f"{proof.date or 'no date'}   {_rule(proof)}", {})[proof.source] = None
    by_hand = [f"{hand.date}   {_rule(hand)}   (by {hand.by}, read on {hand.reference})" for hand in (*detail.by_hand, *detail.corrections)]
    return [f"{reading}   ({'; '.join(sources)})" for reading, sources in readers.items()] + list(dict.fromkeys(by_hand))


def _rule(proof: Proof | HandProof) -> str:
    return proof.rule if proof.date_text in proof.rule else f'"{proof.date_text}": {proof.rule}'


def _field(name: str, text: str) -> None:
    """Print a labelled line, wrapped under itself."""
    out = console()
    label = f"{name:<{_INDENT}}"
    lines = Text(sanitize(text)).wrap(out, max(20, out.width - _INDENT))
    for number, line in enumerate(lines):
        line.rstrip()
        out.print(Text(label if number == 0 else " " * _INDENT, style="dim") + line, soft_wrap=True)


def _show_proof(number: int, proof: Proof) -> None:
    _field(f"Proof {number}", f"{proof.source}, characters {proof.quote_start}-{proof.quote_end}   mention {proof.mention[:8]}")
    start, end = proof.date_start - proof.quote_start, proof.date_end - proof.quote_start
    inside = 0 <= start < end <= len(proof.quote)
    quote = f"{proof.quote[:start]}[{proof.quote[start:end]}]{proof.quote[end:]}" if inside else proof.quote
    before, after = _LINE_END.split(proof.before)[-1], _LINE_END.split(proof.after)[0]
    _field("", f"… {before.lstrip()}{quote}{after.rstrip()} …")


def _show_hand(hand: HandProof) -> None:
    if hand.source or hand.quote:
        _field("Source", f"{hand.source or 'not named'}{f': “{hand.quote}”' if hand.quote else ''}")


def show_history(lines: Sequence[HistoryLine]) -> None:
    """Print a history."""
    for line in lines:
        say(_history(line))


def _history(line: HistoryLine) -> str:
    by_machine = line.by.startswith(_PROGRAM)
    return f"{clock.minute(line.at)}  {line.what}{'' if by_machine else f'  by {line.by}'}"


def titled(row: ArticleRow) -> str:
    """The title of an article, or that it has none."""
    return row.title or "(no title)"


def show_article(row: ArticleRow, mentions: Sequence[MentionRow]) -> None:
    """Print an article and its mentions."""
    say(f"{row.article[:8]}   {titled(row)}" + ("   (retracted)" if row.withdrawn else ""), style="bold")
    _field("Source", " · ".join(filter(None, (row.source, row.publisher, row.url))))
    for sighting in row.sightings:
        day = f"published {sighting['published']}" if sighting["published"] not in ("", row.published) else ""
        _field("Also as", " · ".join(filter(None, (sighting["source"], sighting["publisher"], sighting["url"], day))))
    how = row.published_how
    evidence = f"“{how['evidence']}”, " if how.get("evidence") else ""
    is_bounded = not row.published and (how.get("after") or how.get("before"))
    bounds = f"between {how.get('after') or '…'} and {how.get('before') or '…'}, " if is_bounded else ""
    printed = " ".join(filter(None, (how.get("time"), how.get("zone"))))
    _field(
        "Published",
        f"{row.published or 'unknown'} {printed}".strip() + f"   ({bounds}{evidence}{how.get('origin')}: {how.get('rule') or 'not said'})",
    )
    _field(
        "Read",
        f"{clock.minute(row.added_at)}   {row.length:,} characters   extractor {row.extractor}, dates resolved against {row.reference}",
    )
    for problem in row.problems:
        _field("Problem", problem)
    columns = [
        Column("DATE", style="cyan"),
        Column("EVENT", share=5),
        Column("ACTORS", share=3, spare=True),
        Column("TEXT", share=1, spare=True),
        Column("ID", style="dim"),
    ]
    show_table(
        columns,
        [
            (mention.date or "undated", mention.title, ", ".join(mention.actors), mention.date_text or "", mention.event[:8])
            for mention in mentions
        ],
    )


def show_undated(chronology: Chronology, format_: FormatOption, limit: int | None) -> None:
    """Print the mentions that have no date, with the reason."""
    from itertools import islice

    rows = chronology.mentions(undated=True)
    if format_ is not FormatOption.TABLE:
        from timeline.export.formats import Format
        from timeline.export.writing import write_mentions

        write_mentions(islice(rows, limit), data_stream(), Format(format_.value))
        return
    listed = list(islice(rows, limit or _UNDATED_ROWS))
    columns = [
        Column("PHRASE", share=2),
        Column("EVENT", share=5),
        Column("WHY", share=4, spare=True),
        Column("SOURCE", share=2, spare=True),
    ]
    show_table(columns, [(row.date_text or "", row.title, row.date_rule or "", row.source) for row in listed])
    if not listed:
        tell("no mention is without a date")
    elif limit is None and next(rows, None) is not None:
        say(f"the first {len(listed)}: ask for more with --limit")


def record_line(record: Record) -> str:
    """Write a record of the log in one line."""
    place = f"{record.bucket:02x}.{record.seq}"
    what = f"{place:<8} {record.type:<18} {record.id[:8]}  {record.stream[:24]:<24}"
    return f"{clock.iso(record.recorded_at)}  {what}  {_words(record.content)}  ({record.recorded_by})"


def _words(content: Any) -> str:
    mention = content.get("content") or {}
    names = (content.get("title"), mention.get("title"), content.get("reason"), content.get("source"), content.get("event"))
    return next((str(name)[:60] for name in names if name), "")

"""The commands that write: ingest, and what people decide."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from timeline import clock
from timeline.cli import options
from timeline.cli.events import shown_date
from timeline.cli.terminal import plural, say, tell

if TYPE_CHECKING:
    from timeline.services.decision import Decided
    from timeline.services.outcomes import Summary

EventArgument = Annotated[str, typer.Argument(metavar="EVENT", help="The id of an event, or its first characters.")]
EitherArgument = Annotated[
    str, typer.Argument(metavar="EVENT|ARTICLE", help="The id of an event or an article, its first characters, or an article's source.")
]
DateText = Annotated[str, typer.Option("--date", metavar="TEXT", help="When: EDTF or words, like 'June 2024', 2024-Q1, 'since 2022'.")]


def ingest(
    context: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH…", help="Text files, folders, .jsonl files, or - for standard input.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also extract anew from articles that are known; without PATH, from all of them.")
    ] = False,
    published: Annotated[
        str, typer.Option("--published", metavar="DATE", help="The day of publication; it beats what the text says.")
    ] = "",
    publisher: Annotated[str, typer.Option("--publisher", help="Who published it.")] = "",
    title: Annotated[str, typer.Option("--title", help="Its title, where the first lines are none.")] = "",
    url: Annotated[str, typer.Option("--url", help="Where it stands.")] = "",
    name: Annotated[str, typer.Option("--name", help="What to call the source; needed for -.")] = "",
    encoding: Annotated[str, typer.Option("--encoding", metavar="NAME", help="The encoding of the files.", show_default="utf-8")] = "",
    workers: Annotated[int, typer.Option("--workers", metavar="N", min=1, max=64, help="Processes that extract.")] = 1,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and extract, print what would be found, write nothing.")] = False,
    seal: Annotated[bool, typer.Option("--seal", help="Seal the log at the end, as `timeline seal` does.")] = False,
) -> None:
    """Read articles and put the events they tell of on the timeline. The same article again adds nothing."""
    if not paths and not again:
        raise typer.BadParameter("name a file, a folder, or - for standard input; --again alone extracts anew from what is stored")
    if dry_run and seal:
        raise typer.BadParameter("--dry-run writes nothing, so there is nothing to seal")
    if not paths and (dry_run or published or publisher or title or url or name or encoding):
        raise typer.BadParameter("--again alone takes the stored articles as they are: only --workers goes with it")
    from timeline.cli.progress import reading_progress
    from timeline.services import ingest as service
    from timeline.services.inputs import published_day, read_inputs
    from timeline.sources import ReadOptions

    db = options.session(context).url
    day = published_day(published, clock.today())
    read_options = ReadOptions(published=day, publisher=publisher, title=title, url=url, name=name, encoding=encoding)
    items = read_inputs(paths or (), read_options, sys.stdin.buffer)
    with reading_progress(paths or None) as progress:
        if dry_run:
            summary = service.preview(items, progress.report_found)
        elif paths:
            summary = service.ingest_into(db, items, progress.report, workers=workers, again=again)
        else:
            summary = service.extract_stored(db, progress.report, workers=workers)
    tell(_summed_up(summary, dry_run=dry_run))
    if summary.dayless:
        tell(
            f"{plural(summary.dayless, 'article')} of an unknown day of publication, without which “Tuesday” has no date:"
            " `timeline articles` lists them, `timeline correct ARTICLE --published DATE` gives the day"
        )
    if seal:
        from timeline.services.sealing import seal_database

        made = seal_database(db, options.author(""))
        tell(f"seal {made.id}   {clock.iso(made.cut.at)}   {plural(made.cut.records, 'record')}")
    if summary.problems:
        raise typer.Exit(1)


def _summed_up(summary: Summary, *, dry_run: bool) -> str:
    parts = [f"{plural(summary.added, 'article')} {'would be read' if dry_run else 'read'}, {plural(summary.mentions, 'dated mention')}"]
    parts += [f"{summary.undated} without a date"] if summary.undated else []
    parts += [f"{summary.lent} dated by another article of the same event"] if summary.lent else []
    parts += [f"{summary.joined} of an event known before"] if summary.joined else []
    for number, words in (
        (summary.known, "known already"),
        (summary.sighted, "known already, met under another name"),
        (summary.corrected, "corrected"),
        (summary.withdrawn, "retracted, left so"),
        (summary.again, "extracted anew"),
        (summary.left, "waiting for `timeline match`: another program was at it all the time"),
        (summary.lost, "decided about what is found no more (timeline review --lost)"),
    ):
        parts += [f"{number} {words}"] if number else []
    parts += [plural(len(summary.problems), "problem")] if summary.problems else []
    return "; ".join(parts)


def record(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="Who did what to whom, in one line.")],
    date: DateText,
    actor: Annotated[
        list[str] | None, typer.Option("--actor", metavar="NAME", help="Who takes part; repeat it. kind:Name says what a new one is.")
    ] = None,
    place: Annotated[str, typer.Option("--place", help="Where.")] = "",
    source: Annotated[str, typer.Option("--source", help="Where it is told: a title, a file, an address.")] = "",
    quote: Annotated[str, typer.Option("--quote", help="The words that tell it.")] = "",
    status: Annotated[options.StatusOption, typer.Option("--status", help="Done, or to come.")] = options.StatusOption.HAPPENED,
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Put an event on the timeline by hand."""
    from timeline.model.mentions import Status
    from timeline.services import deciding

    new = deciding.NewEvent(title, date, tuple(actor or ()), place, source, quote, Status(status.value))
    with options.deciding(context, by, reason, make=True) as (engine, who):
        done = deciding.record_event(engine, new, who, clock.today())
    say(f"recorded {done.subject[:8]}   {_read_as(done)}")
    _tell_notes(done)
    if done.like is not None:
        known, made = done.like.event[:8], done.subject[:8]
        tell(
            f"it looks like {known} ({shown_date(done.like)}: {done.like.title}): if they are one, `timeline merge {known} {made}`;"
            f" if it was recorded by mistake, `timeline retract {made}`"
        )


def correct(
    context: typer.Context,
    name: EitherArgument,
    date: Annotated[str | None, typer.Option("--date", metavar="TEXT", help="The event's date, as in `record`.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="The event's or article's title.")] = None,
    add_actor: Annotated[
        list[str] | None, typer.Option("--add-actor", metavar="NAME", help="Somebody who takes part after all; repeat it.")
    ] = None,
    remove_actor: Annotated[
        list[str] | None, typer.Option("--remove-actor", metavar="NAME", help="Somebody who does not take part; repeat it.")
    ] = None,
    status: Annotated[options.StatusOption | None, typer.Option("--status", help="Done after all, or still to come.")] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE", help="The article's day of publication.")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", help="The article's publisher.")] = None,
    url: Annotated[str | None, typer.Option("--url", help="The article's address.")] = None,
    by: options.By = "",
    reason: options.Reason = "",
) -> None:
    """Correct an event or an article. What was there before stays in the log."""
    from timeline.model.mentions import Status
    from timeline.services import deciding

    of_event = date is not None or bool(add_actor) or bool(remove_actor) or status is not None
    of_article = published is not None or publisher is not None or url is not None
    with options.deciding(context, by, reason) as (engine, who):
        what, id_ = deciding.find_subject(engine, name)
        if what == "event" and of_article:
            raise typer.BadParameter(f"{name} is an event: --published, --publisher and --url belong to articles")
        if what == "article" and of_event:
            raise typer.BadParameter(f"{name} is an article: --date, --add-actor, --remove-actor and --status belong to events")
        if what == "event":
            changes = deciding.EventChanges(
                title, date, tuple(add_actor or ()), tuple(remove_actor or ()), Status(status.value) if status else None
            )
            done = deciding.correct_event(engine, id_, changes, who, clock.today())
        else:
            metadata = deciding.ArticleChanges(published, title, publisher, url)
            done = deciding.correct_article(engine, id_, metadata, who, clock.today())
    say(f"corrected {what} {done.subject[:8]}{'   ' + _read_as(done) if done.reading else ''}")
    _tell_notes(done)


def retract(context: typer.Context, name: EitherArgument, by: options.By = "", reason: options.Reason = "") -> None:
    """Take an event, or an article with all it told, out of every chronology. The records stay."""
    from timeline.services import deciding

    with options.deciding(context, by, reason) as (engine, who):
        done = deciding.retract(engine, name, who)
    say(f"retracted {done.subject[:8]}; `timeline restore {done.subject[:8]}` undoes it")


def restore(context: typer.Context, name: EitherArgument, by: options.By = "", reason: options.Reason = "") -> None:
    """Undo a retraction."""
    from timeline.services import deciding

    with options.deciding(context, by, reason) as (engine, who):
        done = deciding.restore(engine, name, who)
    say(f"restored {done.subject[:8]}")
    _tell_notes(done)


def _tell_notes(done: Decided) -> None:
    for note in done.notes:
        tell(note)


def _read_as(done: Decided) -> str:
    from timeline.dates import display

    read = done.reading
    if read is None:
        return ""
    return f"{display(read.date, read.kind)}   ({read.text!r} read as {read.date}: {read.rule})"

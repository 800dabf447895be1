"""The one tree of errors that a user can cause or meet.

    TimelineError
    ├── DateError
    │   ├── InvalidDate          not EDTF as far as it is supported here
    │   ├── UnreadableDate       a date typed by a person that says nothing we know
    │   ├── AmbiguousDate        a date typed by a person that reads two ways
    │   └── InvalidInstant       an instant without a zone, or none at all
    ├── ExportError              a file that cannot be written
    │   └── UnknownEnding        a file whose ending names no format
    ├── SettingsError            an option or environment variable that cannot hold
    ├── NotFound                 no such event, article, actor or record
    ├── AmbiguousId              a prefix that several ids share
    ├── AmbiguousActor           a name that several actors have
    ├── Refused                  a decision that the log's state does not allow
    └── StoreError
        ├── DatabaseUnreachable  no server, no file, no right, a bad URL
        ├── DatabaseBusy         somebody else held the write lock for too long
        ├── ForeignDatabase      a database that is not a timeline
        ├── NewerDatabase        written by a newer program
        ├── DatabaseOutdated     needs `timeline init`
        ├── ReadOnlyDatabase     a write to a file or server that takes none
        ├── DamagedGuards        the triggers of the log are not what they should be
        ├── RecordConflict       the same id with another content
        └── ConcurrentAppend     somebody else appended to the stream meanwhile

Every leaf builds its own message, keeps the values it was given, and ends with what to do
next. Entry points catch the root once; everything else is a bug and keeps its traceback.
"""

from __future__ import annotations

from collections.abc import Sequence


class TimelineError(Exception):
    """The root: one line for the user, exit code 1 unless a leaf says otherwise."""

    exit_code = 1


class DateError(TimelineError):
    """A date that cannot be used as it stands."""

    exit_code = 2


class InvalidDate(DateError):
    """A text that is not EDTF level 0-1 (with quarters and half years)."""

    def __init__(self, text: str, reason: str) -> None:
        self.text = text
        self.reason = reason
        super().__init__(f"{text!r} is not an EDTF date: {reason}. Write it like 2024-06-19, 2024-06, 199X or 2022/..")


class UnreadableDate(DateError):
    """A date as people write it, of which nothing could be made."""

    def __init__(self, text: str, reason: str = "no date could be read from it") -> None:
        self.text = text
        self.reason = reason
        super().__init__(f'{text!r}: {reason}. Write it like "19 June 2024", "June 2024", 2024-Q1, 2024-06-19 or "since 2022"')


class AmbiguousDate(DateError):
    """A date that two readings fit; `readings` are (EDTF, words) pairs."""

    def __init__(self, text: str, readings: Sequence[tuple[str, str]]) -> None:
        self.text = text
        self.readings = tuple(readings)
        spelled = " or ".join(f"{words} ({value})" for value, words in self.readings)
        super().__init__(f"{text!r} reads {'two' if len(self.readings) == 2 else 'several'} ways: {spelled}. Write the one you mean")


class InvalidInstant(DateError):
    """A moment that names no point in time."""

    def __init__(self, text: str, reason: str) -> None:
        self.text = text
        self.reason = reason
        super().__init__(f"{text!r} is no instant: {reason}. Write a day (2026-11-22) or an instant with its zone (2026-11-22T10:02:00Z)")


class ExportError(TimelineError):
    """A file that rows cannot be written to."""

    def __init__(
        self, path: str, reason: str, advice: str = "nothing was changed; name another file, or see to its folder and rights"
    ) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"cannot write {path} ({reason}): {advice}")


class UnknownEnding(ExportError):
    """A file whose ending does not say which format is meant."""

    exit_code = 2

    def __init__(self, path: str, endings: Sequence[str]) -> None:
        self.endings = tuple(endings)
        super().__init__(path, "its ending names no format", f"end it in {', '.join(endings[:-1])} or {endings[-1]}")


class SettingsError(TimelineError):
    """An option or environment variable with a value that cannot hold."""

    exit_code = 2


class NotFound(TimelineError):
    """Nothing in the database answers to this id or name."""

    def __init__(self, what: str, name: str, hint: str) -> None:
        self.what = what
        self.name = name
        super().__init__(f"no {what} {name!r}: {hint}")


class AmbiguousId(TimelineError):
    """A prefix that fits several ids."""

    def __init__(self, what: str, prefix: str, found: Sequence[str]) -> None:
        self.what = what
        self.prefix = prefix
        self.found = tuple(found)
        some = ", ".join(self.found[:4]) + (" …" if len(self.found) > 4 else "")
        super().__init__(f"{prefix!r} fits several {what}s ({some}): give more characters of the id")


class AmbiguousActor(TimelineError):
    """A name that several actors have; their keys tell them apart."""

    def __init__(self, name: str, keys: Sequence[str]) -> None:
        self.name = name
        self.keys = tuple(keys)
        super().__init__(f"{name!r} is the name of several actors: write {' or '.join(self.keys)}")


class Refused(TimelineError):
    """A decision that does not fit what the log says now."""


class StoreError(TimelineError):
    """The database cannot do what was asked."""


class DatabaseUnreachable(StoreError):
    """The database could not be opened at all."""

    def __init__(self, url: str, reason: str) -> None:
        self.url = url
        self.reason = reason
        super().__init__(f"cannot open {url}: {reason}")


class DatabaseBusy(StoreError):
    """Another writer held the lock for longer than this one waits."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(
            f"the database was locked by another program for {seconds} seconds: nothing was written; try again when it is done"
        )


class ForeignDatabase(StoreError):
    """The database holds something, but no timeline."""

    def __init__(self, url: str, reason: str) -> None:
        self.url = url
        self.reason = reason
        super().__init__(f"{url} is not a timeline database ({reason}): nothing was changed; name another one with --db")


class NewerDatabase(StoreError):
    """The database was written by a newer program than this one."""

    def __init__(self, url: str, found: str) -> None:
        self.url = url
        self.found = found
        super().__init__(f"{url} was written by a newer timeline (schema {found}): upgrade this program to use it")


class DatabaseOutdated(StoreError):
    """The database is not there yet, or was written by an older program."""

    def __init__(self, url: str, reason: str, advice: str = "run `timeline init` first") -> None:
        self.url = url
        self.reason = reason
        super().__init__(f"{url} {reason}: {advice}")


class ReadOnlyDatabase(StoreError):
    """A write to a database that takes none from us."""

    def __init__(self, url: str, reason: str) -> None:
        self.url = url
        self.reason = reason
        super().__init__(f"{url} cannot be written ({reason}): nothing was changed; check its rights, or copy it and use the copy")


class DamagedGuards(StoreError):
    """The append-only triggers differ from what they should be."""

    def __init__(self, differences: Sequence[str]) -> None:
        self.differences = tuple(differences)
        found = "; ".join(self.differences)
        super().__init__(f"the log's guards were tampered with ({found}): nothing is appended; run `timeline verify`, then `timeline init`")


class RecordConflict(StoreError):
    """An id that the log holds already, with another content."""

    def __init__(self, record_id: str) -> None:
        self.record_id = record_id
        super().__init__(f"record {record_id} is in the log with another content: nothing was appended; run `timeline verify`")


class ConcurrentAppend(StoreError):
    """A stream is not at the version its writer expected."""

    def __init__(self, stream: str, expected: int, found: int) -> None:
        self.stream = stream
        self.expected = expected
        self.found = found
        super().__init__(f"{stream} is at version {found}, not {expected}: somebody else wrote meanwhile; look again and repeat")

"""A backup or a copy of a log that others write into meanwhile: whole, verified, and a beginning of every bucket."""

import resource
import signal
import threading
from contextlib import contextmanager

import pytest
from fabricated import all_records, ingest, record
from sqlalchemy import select

from timeline.errors import Refused, TimelineError
from timeline.log.engines import open_engine, reading
from timeline.log.tables import article_text
from timeline.log.verify import verify
from timeline.model.ids import article_stream
from timeline.services.copying import backup, copy_log

OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


class CopyingContract:
    backend = ""

    @pytest.fixture
    def written_into(self, url):
        """Write articles and events into the log from before the test until after it."""
        engine, stop, written = open_engine(url), threading.Event(), threading.Event()
        for number in range(20):
            ingest(engine, number)

        def write():
            number = 20
            while not stop.is_set():
                ingest(engine, number)
                record(engine, title=f"Event {number}")
                number += 1
                written.set()

        writer = threading.Thread(target=write)
        writer.start()
        assert written.wait(60)
        yield engine
        stop.set()
        writer.join()
        engine.dispose()

    def _is_a_beginning(self, copied_url, source):
        copied = open_engine(copied_url)
        there, here = all_records(copied), {(item.bucket, item.seq): item for item in all_records(source)}
        assert len(there) >= 20 * 3
        assert all(here[item.bucket, item.seq] == item for item in there)
        with reading(copied) as connection:
            assert verify(connection).findings == ()
            texts = set(connection.execute(select(article_text.c.article)).scalars())
        streams = {item.stream for item in there if item.type == "article-added"}
        assert streams <= {article_stream(article) for article in texts}
        copied.dispose()

    def test_a_backup_of_a_log_in_use(self, url, written_into, tmp_path):
        file = tmp_path / "backup.db"
        found = backup(url, file)
        self._is_a_beginning(f"sqlite:///{file}", written_into)
        assert found.records >= 20 * 3

    def test_a_copy_of_a_log_in_use(self, url, written_into, fresh_url):
        there = fresh_url(OTHER[self.backend])
        first = copy_log(url, there)
        self._is_a_beginning(there, written_into)
        assert copy_log(url, there).records >= first.records
        self._is_a_beginning(there, written_into)

    def test_a_log_is_not_copied_onto_itself(self, url, engine):
        record(engine)
        with pytest.raises(Refused, match="is the log that was to be copied"):
            copy_log(url, url)

    def test_a_backup_for_which_there_is_no_room_names_the_file_that_was_asked_for(self, url, engine, tmp_path):
        for number in range(20):
            ingest(engine, number)
        file = tmp_path / "backup.db"
        with _files_of_at_most(100_000), pytest.raises(TimelineError) as refused:
            backup(url, file)
        assert str(file) in str(refused.value)
        assert ".part" not in str(refused.value)
        assert not list(tmp_path.glob("*backup*"))


@contextmanager
def _files_of_at_most(size):
    """Let no file grow beyond a size, as a full disk does."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


class TestCopyingSqlite(CopyingContract):
    backend = "sqlite"

    def test_a_link_to_a_file_is_that_file(self, url, engine, tmp_path):
        record(engine)
        link = tmp_path / "link.db"
        link.symlink_to(engine.url.database)
        with pytest.raises(Refused, match="is the log that was to be copied"):
            copy_log(url, f"sqlite:///{link}")


class TestCopyingPostgres(CopyingContract):
    backend = "postgresql"

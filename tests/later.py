"""A program to come: the migrations as they are, and one more that carries data, in a folder of the test's own."""

import shutil

from timeline.log import migrate

REVISION = "9998"

_BODY = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9998", {before!r}


def upgrade():
    op.create_table("noted", sa.Column("stream", sa.Text, nullable=False), sa.Column("data", sa.Text, nullable=False))
    op.add_column("lease", sa.Column("note", sa.Text, nullable=False, server_default=""))
    connection = op.get_bind()
    for stream, data in connection.exec_driver_sql("SELECT stream, data FROM record ORDER BY bucket, seq").all():
        connection.execute(sa.text("INSERT INTO noted VALUES (:stream, :data)"), dict(stream=stream, data=data))
{more}

def downgrade():
    op.drop_column("lease", "note")
    op.drop_table("noted")
"""


def install_later(monkeypatch, folder, more: str = "") -> None:
    """Let the program be one that needs a revision more; `more` are further lines of its upgrade."""
    shutil.copytree(migrate.migrations_folder(), folder)
    text = _BODY.format(before=migrate.REVISIONS[-1], more="".join(f"    {line}\n" for line in more.splitlines()))
    (folder / "versions" / "9998_later.py").write_text(text)
    monkeypatch.setattr(migrate, "migrations_folder", lambda: folder)
    monkeypatch.setattr(migrate, "REVISIONS", (*migrate.REVISIONS, REVISION))

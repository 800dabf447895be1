"""The log: settings, heads, records, texts, and the triggers that guard them."""

import sqlalchemy as sa
from alembic import op

from timeline.log import guards

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_BUCKETS = 256


def upgrade() -> None:
    connection = op.get_bind()
    integer = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    setting = op.create_table(
        "timeline_setting",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    head = op.create_table(
        "head",
        sa.Column("bucket", integer, primary_key=True, autoincrement=False),
        sa.Column("seq", integer, nullable=False),
        sa.Column("recorded_at", integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "record",
        sa.Column("bucket", integer, primary_key=True, autoincrement=False),
        sa.Column("seq", integer, primary_key=True, autoincrement=False),
        sa.Column("stream", sa.Text, nullable=False),
        sa.Column("version", integer, nullable=False),
        sa.Column("id", sa.LargeBinary, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("schema", integer, nullable=False),
        sa.Column("recorded_at", integer, nullable=False),
        sa.Column("recorded_by", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("bucket", "stream", "version", name="record_stream_version"),
        sa.UniqueConstraint("bucket", "id", name="record_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "article_text",
        sa.Column("bucket", integer, primary_key=True, autoincrement=False),
        sa.Column("article", sa.LargeBinary, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("holder", sa.Text, nullable=False),
        sa.Column("expires", integer, nullable=False),
        sqlite_strict=True,
    )
    op.bulk_insert(setting, [{"name": "application", "value": "timeline"}, {"name": "buckets", "value": str(_BUCKETS)}])
    op.bulk_insert(head, [{"bucket": bucket, "seq": 0, "recorded_at": 0, "hash": bytes(32)} for bucket in range(_BUCKETS)])
    guards.install(connection)


def downgrade() -> None:
    for table in ("lease", "article_text", "record", "head", "timeline_setting"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION IF EXISTS timeline_refuse()")
        op.execute("DROP FUNCTION IF EXISTS timeline_head_forward()")

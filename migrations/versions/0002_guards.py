"""The guards of SQLite undo the whole transaction in which something was refused."""

from alembic import op

from timeline.log import guards

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    guards.install(op.get_bind())


def downgrade() -> None:
    """Leave the guards as they are: they refuse the same."""

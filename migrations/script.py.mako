"""${message}."""

from alembic import op
from timeline.log import guards

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Never batch-alter a table of the log: that drops its triggers."""
    ${upgrades if upgrades else "pass"}
    guards.install(op.get_bind())


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}

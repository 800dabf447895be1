"""Alembic's entry: runs on the connection that the program hands over, or on the URL of alembic.ini."""

from alembic import context
from sqlalchemy import Connection

from timeline.log.engines import open_engine, writing
from timeline.log.tables import metadata


def run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
    context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with writing(open_engine(context.config.get_main_option("sqlalchemy.url"))) as opened:
        run(opened)

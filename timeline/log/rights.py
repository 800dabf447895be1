"""Rights on PostgreSQL: what a role needs to work with a timeline, and what it could do beyond that.

The role of the program adds to the log and reads it, moves heads, and does what it likes with the read tables; `init` and `rebuild` are
the owner's. The read tables are made anew by a rebuild, which hands their rights on.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from timeline.errors import Refused

_GRANTS = {
    "record": "SELECT, INSERT",
    "article_text": "SELECT, INSERT",
    "timeline_setting": "SELECT",
    "alembic_version": "SELECT",
    "head": "SELECT, UPDATE",
    "lease": "SELECT, INSERT, UPDATE, DELETE",
}
_READ_TABLES = "SELECT, INSERT, UPDATE, DELETE"
_FORBIDDEN = ("UPDATE", "DELETE", "TRUNCATE", "TRIGGER")


def grant(connection: Connection, role: str, read_tables: Iterable[str]) -> None:
    """Give an existing role what the program needs, and take from it what it must not have; Refused where that cannot be."""
    if connection.dialect.name != "postgresql":
        raise Refused("--app-role is for PostgreSQL: a SQLite file has no roles; the file's own rights say who may write it")
    if connection.exec_driver_sql("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).first() is None:
        raise Refused(f"there is no role {role!r}: create it first (CREATE ROLE {role} LOGIN), as this program makes none")
    name = connection.dialect.identifier_preparer.quote_identifier(role)
    run = connection.exec_driver_sql
    schema = connection.dialect.identifier_preparer.quote(run("SELECT current_schema()").scalar_one())
    run(f"GRANT USAGE ON SCHEMA {schema} TO {name}".replace("%", "%%"))
    for table, what in _GRANTS.items():
        run(f"REVOKE ALL ON {table} FROM {name}".replace("%", "%%"))
        run(f"GRANT {what} ON {table} TO {name}".replace("%", "%%"))
    hand_on(connection, [role], read_tables)


def hand_on(connection: Connection, roles: Iterable[str], read_tables: Iterable[str]) -> None:
    """Give roles all rights on some read tables."""
    quote = connection.dialect.identifier_preparer.quote
    tables = ", ".join(quote(table) for table in read_tables)
    for role in roles:
        name = connection.dialect.identifier_preparer.quote_identifier(role)
        connection.exec_driver_sql(f"GRANT {_READ_TABLES} ON {tables} TO {name}".replace("%", "%%"))


def holders(connection: Connection, read_table: str) -> list[str]:
    """Return the roles besides the owner that may write a read table."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT r.rolname FROM pg_class c, aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee"
        " WHERE c.relname = %s AND c.relnamespace = current_schema()::regnamespace AND a.privilege_type = 'INSERT' AND r.oid <> c.relowner"
        " ORDER BY 1",
        (read_table,),
    )
    return [role for (role,) in rows]


def may_create(connection: Connection, read_table: str) -> bool:
    """Tell whether the present role may put new read tables in the place of those that are there."""
    if connection.dialect.name != "postgresql":
        return True
    query = (
        "SELECT has_schema_privilege(current_schema(), 'CREATE') AND pg_has_role(relowner, 'USAGE')"
        " FROM pg_class WHERE relname = %s AND relnamespace = current_schema()::regnamespace"
    )
    return bool(connection.exec_driver_sql(query, (read_table,)).scalar_one_or_none())


def dangerous(connection: Connection) -> list[str]:
    """Return what the present role may do to the log that no program needs."""
    found = []
    for table in ("record", "article_text", "timeline_setting"):
        checks = ", ".join(f"has_table_privilege('{table}', '{right}')" for right in _FORBIDDEN)
        row = connection.exec_driver_sql(f"SELECT {checks}").one()
        found += [f"{right} on {table}" for right, allowed in zip(_FORBIDDEN, row, strict=True) if allowed]
    is_owner, is_super = connection.exec_driver_sql(
        "SELECT pg_has_role(c.relowner, 'USAGE'), (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)"
        " FROM pg_class c WHERE c.oid = 'record'::regclass"
    ).one()
    if is_super:
        return ["it is a superuser"]
    return ["it owns the tables"] if is_owner else found

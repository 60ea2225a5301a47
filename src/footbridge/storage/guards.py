"""Triggers that keep what was recorded as it was, whoever writes to the database.

A row of facts or of decisions shown is never changed, and goes only while its person is deleted:
then `storage_deletion` holds that person's key, inside the same transaction.
"""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

APPENDED = ("storage_fact", "storage_shown")
PERSON = "storage_person"

_SQLITE_NO_UPDATE = """
CREATE TRIGGER IF NOT EXISTS {table}_is_never_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is only appended to'); END
"""
_SQLITE_NO_DELETE = """
CREATE TRIGGER IF NOT EXISTS {table}_stays BEFORE DELETE ON {table}
WHEN NOT EXISTS (SELECT 1 FROM storage_deletion WHERE person_key = OLD.person_id)
BEGIN SELECT RAISE(ABORT, '{table} is only appended to'); END
"""
_SQLITE_SAME_ANSWERS = """
CREATE TRIGGER IF NOT EXISTS {table}_keeps_its_answers
BEFORE UPDATE OF key, begun, started_on, answers ON {table}
BEGIN SELECT RAISE(ABORT, 'the answers of the set-up stay as they were given'); END
"""

_POSTGRESQL_FUNCTIONS = """
CREATE OR REPLACE FUNCTION storage_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% stays as it was written', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE FUNCTION storage_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM storage_deletion WHERE person_key = OLD.person_id) THEN
        RAISE EXCEPTION '% is only appended to', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
"""
_POSTGRESQL_NO_UPDATE = """
CREATE OR REPLACE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION storage_is_never_changed()
"""
_POSTGRESQL_NO_DELETE = """
CREATE OR REPLACE TRIGGER {table}_stays BEFORE DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION storage_stays()
"""
_POSTGRESQL_SAME_ANSWERS = """
CREATE OR REPLACE TRIGGER {table}_keeps_its_answers
BEFORE UPDATE OF key, begun, started_on, answers ON {table}
FOR EACH ROW EXECUTE FUNCTION storage_is_never_changed()
"""


def expected() -> frozenset[str]:
    """The names of all the triggers that must be there."""
    appended = {f"{table}_{what}" for table in APPENDED for what in ("is_never_changed", "stays")}
    return frozenset(appended | {f"{PERSON}_keeps_its_answers"})


def missing(connection: BaseDatabaseWrapper) -> frozenset[str]:
    """The names of the triggers that are not there."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
            )
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return expected() - {row[0] for row in cursor.fetchall()}


def statements(vendor: str) -> Iterator[str]:
    """What sets all the triggers, on "sqlite" or "postgresql". Harmless when they are there."""
    if vendor == "postgresql":
        yield _POSTGRESQL_FUNCTIONS
    postgresql = (_POSTGRESQL_NO_UPDATE, _POSTGRESQL_NO_DELETE, _POSTGRESQL_SAME_ANSWERS)
    sqlite = (_SQLITE_NO_UPDATE, _SQLITE_NO_DELETE, _SQLITE_SAME_ANSWERS)
    no_update, no_delete, same_answers = postgresql if vendor == "postgresql" else sqlite
    for table in APPENDED:
        yield no_update.format(table=table)
        yield no_delete.format(table=table)
    yield same_answers.format(table=PERSON)


def removals(vendor: str) -> Iterator[str]:
    """What takes all the triggers away again, for undoing the migration that set them."""
    for name in sorted(expected()):
        table = next(each for each in (*APPENDED, PERSON) if name.startswith(each))
        where = f" ON {table}" if vendor == "postgresql" else ""
        yield f"DROP TRIGGER IF EXISTS {name}{where}"
    if vendor == "postgresql":
        yield "DROP FUNCTION IF EXISTS storage_is_never_changed()"
        yield "DROP FUNCTION IF EXISTS storage_stays()"

"""Triggers that keep what was recorded as it was, whoever writes to the database.

A row of facts or of decisions shown is never changed, and goes only while its person is deleted:
then `storage_deletion` holds that person's key, inside the same transaction. What a
row says may be packed, once and with nothing else of it: the mark in front must be that of the
text whose place it takes (`packing.py`).
"""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

PERSON = "storage_person"
SHOWN = "storage_shown"
FACT = "storage_fact"
APPENDED = (FACT, SHOWN)
MARK = "footbridge_mark"
"""SQLite has no SHA-256: each connection of ours brings it. To others the trigger refuses all."""

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

_SAME_TEXT = """
OLD.packed IS NULL AND OLD.body <> '' AND NEW.body = '' AND NEW.packed IS NOT NULL
AND {mark_of_new} = {mark_of_old}
"""
# Packed beside the first of the same day, if beside any, and that one stands for itself.
_ONLY_PACKED = """
{same_text}
AND OLD.id = NEW.id AND OLD.person_id = NEW.person_id AND OLD."on" = NEW."on"
AND OLD.made_at = NEW.made_at AND OLD.fingerprint = NEW.fingerprint
AND OLD.watermark = NEW.watermark AND OLD.engine_version = NEW.engine_version
AND OLD.catalogue_version = NEW.catalogue_version
AND (NEW.base IS NULL OR EXISTS (
    SELECT 1 FROM storage_shown AS first WHERE first.id = NEW.base AND first.id <> NEW.id
    AND first.person_id = NEW.person_id AND first."on" = NEW."on"
    AND first.packed IS NOT NULL AND first.base IS NULL))
"""
_FACT_ONLY_PACKED = """
{same_text}
AND OLD.id = NEW.id AND OLD.person_id = NEW.person_id AND OLD.number = NEW.number
AND OLD.client_id = NEW.client_id AND OLD.kind = NEW.kind AND OLD.at = NEW.at
AND OLD.offset_minutes = NEW.offset_minutes AND OLD.local_day = NEW.local_day
AND OLD.recorded = NEW.recorded AND OLD.digest = NEW.digest
"""
_SAME_IN_SQLITE = _SAME_TEXT.format(
    mark_of_new="substr(NEW.packed, 2, 8)", mark_of_old=f"{MARK}(OLD.body)"
)
_SAME_IN_POSTGRESQL = _SAME_TEXT.format(
    mark_of_new="substring(NEW.packed FROM 2 FOR 8)",
    mark_of_old="substring(sha256(convert_to(OLD.body, 'UTF8')) FROM 1 FOR 8)",
)
_SQLITE_LET_PACK = """
CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
WHEN NOT coalesce({only_packed}, 0)
BEGIN SELECT RAISE(ABORT, '{table} is only appended to'); END
"""
_POSTGRESQL_LET_PACK = """
CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce({only_packed}, FALSE) THEN
        RAISE EXCEPTION '% stays as it was written', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION {function}();
"""
_FUNCTIONS = {SHOWN: "storage_is_only_packed", FACT: "storage_fact_is_only_packed"}


_POSTGRESQL_SET = """
SELECT parent.relname, ARRAY(
    SELECT tgname::text FROM pg_trigger WHERE tgrelid = each.oid AND tgenabled = 'O')
FROM pg_class AS parent
JOIN pg_class AS each ON each.oid = parent.oid
    OR each.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = parent.oid)
WHERE parent.oid IN (to_regclass('storage_fact'), to_regclass('storage_shown'),
    to_regclass('storage_person'))
"""
"""Each table of the guards, and once more for each of its parts, with the triggers that act."""


def expected() -> frozenset[str]:
    """The names of all the triggers that must be there."""
    appended = {f"{table}_{what}" for table in APPENDED for what in ("is_never_changed", "stays")}
    return frozenset(appended | {f"{PERSON}_keeps_its_answers"})


def missing(connection: BaseDatabaseWrapper) -> frozenset[str]:
    """The names of the triggers that are not there; of a table in parts, on each of them."""
    if connection.vendor == "postgresql":
        return _missing_somewhere(connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return expected() - {row[0] for row in cursor.fetchall()}


def _missing_somewhere(connection: BaseDatabaseWrapper) -> frozenset[str]:
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRESQL_SET)
        found = cursor.fetchall()
    return frozenset(
        name
        for name in expected()
        # A table that is not there at all lacks its guard, too.
        if not (on := [names for table, names in found if name.startswith(table)])
        or any(name not in names for names in on)
    )


def statements(vendor: str) -> Iterator[str]:
    """What sets the triggers of the first version, on "sqlite" or "postgresql".

    Harmless when they are there.
    """
    if vendor == "postgresql":
        yield _POSTGRESQL_FUNCTIONS
    postgresql = (_POSTGRESQL_NO_UPDATE, _POSTGRESQL_NO_DELETE, _POSTGRESQL_SAME_ANSWERS)
    sqlite = (_SQLITE_NO_UPDATE, _SQLITE_NO_DELETE, _SQLITE_SAME_ANSWERS)
    no_update, no_delete, same_answers = postgresql if vendor == "postgresql" else sqlite
    for table in APPENDED:
        yield no_update.format(table=table)
        yield no_delete.format(table=table)
    yield same_answers.format(table=PERSON)


def that_let_pack(vendor: str) -> Iterator[str]:
    """What lets decisions shown be packed, and still nothing else be done to them."""
    yield from _let_pack(vendor, SHOWN, _ONLY_PACKED)


def that_let_pack_facts(vendor: str) -> Iterator[str]:
    """The same for facts."""
    yield from _let_pack(vendor, FACT, _FACT_ONLY_PACKED)


def _let_pack(vendor: str, table: str, only_packed: str) -> Iterator[str]:
    yield from that_let_unpack(vendor, table)
    is_postgresql = vendor == "postgresql"
    same_text = _SAME_IN_POSTGRESQL if is_postgresql else _SAME_IN_SQLITE
    form = _POSTGRESQL_LET_PACK if is_postgresql else _SQLITE_LET_PACK
    yield form.format(
        table=table,
        function=_FUNCTIONS[table],
        only_packed=only_packed.format(same_text=same_text),
    )


def that_let_unpack(vendor: str, table: str = SHOWN) -> Iterator[str]:
    """Opens a table to every change, for undoing the migration that lets its rows be packed."""
    where = f" ON {table}" if vendor == "postgresql" else ""
    yield f"DROP TRIGGER IF EXISTS {table}_is_never_changed{where}"


def that_let_nothing(vendor: str, table: str = SHOWN) -> Iterator[str]:
    """The trigger of a table as it was in the first version."""
    no_update = _POSTGRESQL_NO_UPDATE if vendor == "postgresql" else _SQLITE_NO_UPDATE
    yield no_update.format(table=table)
    if vendor == "postgresql":
        yield f"DROP FUNCTION IF EXISTS {_FUNCTIONS[table]}()"


def removals(vendor: str) -> Iterator[str]:
    """What takes all the triggers away again, for undoing the migration that set them."""
    for name in sorted(expected()):
        table = next(each for each in (*APPENDED, PERSON) if name.startswith(each))
        where = f" ON {table}" if vendor == "postgresql" else ""
        yield f"DROP TRIGGER IF EXISTS {name}{where}"
    if vendor == "postgresql":
        for function in _FUNCTIONS.values():
            yield f"DROP FUNCTION IF EXISTS {function}()"
        yield "DROP FUNCTION IF EXISTS storage_is_never_changed()"
        yield "DROP FUNCTION IF EXISTS storage_stays()"

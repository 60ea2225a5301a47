import py_compile
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from footbridge.storage import backup
from footbridge.storage.backup import BackupFailed, back_up, refuse_what_is_no_backup, restore


@pytest.fixture
def live(migrated, tmp_path) -> Path:
    """A database in use, with a draft in it that says "before"."""
    path = tmp_path / "footbridge.sqlite3"
    shutil.copyfile(migrated, path)
    write(path, "before")
    return path


@pytest.fixture
def made(live, tmp_path) -> Path:
    """Its backup."""
    path = tmp_path / "made.backup"
    back_up(live, path)
    return path


@pytest.fixture
def aside(tmp_path) -> Path:
    """Where a restore keeps what was there."""
    return tmp_path / "before.sqlite3"


def write(path: Path, word: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("DELETE FROM storage_draft")
        database.execute(
            "INSERT INTO storage_draft (owner, name, body, saved_at)"
            " VALUES ('ada', 'check-in', ?, '2026-11-20')",
            [word],
        )


def said(path: Path) -> str:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT body FROM storage_draft").fetchone()[0]


def test_a_backup_is_one_private_file_with_everything_in_it(live, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()

    back_up(live, folder / "made")

    assert said(folder / "made") == "before"
    assert [each.name for each in folder.iterdir()] == ["made"]
    assert (folder / "made").stat().st_mode & 0o777 == 0o600


def test_a_backup_holds_what_was_only_just_written(live, tmp_path):
    with closing(sqlite3.connect(live)) as still_open:
        still_open.execute("PRAGMA wal_autocheckpoint=0")
        still_open.execute("UPDATE storage_draft SET body = 'only in the log'")
        still_open.commit()

        back_up(live, tmp_path / "made")

    assert said(tmp_path / "made") == "only in the log"


def test_a_backup_comes_back_and_what_was_there_is_kept(live, made, aside):
    write(live, "after")

    restore(made, live, aside)

    assert [said(live), said(aside), said(made)] == ["before", "after", "before"]


def test_a_program_that_runs_on_sees_the_restored_rows(live, made, aside):
    write(live, "after")

    with closing(sqlite3.connect(live)) as running:
        restore(made, live, aside)

        assert running.execute("SELECT body FROM storage_draft").fetchone() == ("before",)
        assert running.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_damaged_database_can_be_replaced_and_is_kept_as_it_lies(live, made, aside):
    live.write_bytes(b"rubbish" * 1000)

    restore(made, live, aside)

    assert said(live) == "before"
    assert aside.read_bytes().startswith(b"rubbish")
    assert aside.stat().st_mode & 0o777 == 0o600


def test_a_first_restore_needs_no_database(tmp_path, made, aside):
    elsewhere = tmp_path / "new" / "footbridge.sqlite3"

    restore(made, elsewhere, aside)

    assert said(elsewhere) == "before"
    assert elsewhere.stat().st_mode & 0o777 == 0o600
    assert not aside.exists()


def test_a_database_that_somebody_writes_to_all_the_time_is_not_replaced(
    live, made, aside, monkeypatch
):
    write(live, "after")
    monkeypatch.setattr(backup, "SECONDS_TO_WAIT", 0)

    with closing(sqlite3.connect(live, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(BackupFailed, match="somebody else"):
            restore(made, live, aside)
        writer.execute("ROLLBACK")

    assert said(live) == "after"


def damaged(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + b"\xff" * 9000 + whole[14000:])


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def of_another_kind(path: Path) -> None:
    path.write_text("just a text")


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE recipes (name)")


def without_a_guard(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TRIGGER storage_fact_stays")


def with_a_trigger_more(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "CREATE TRIGGER storage_draft AFTER INSERT ON storage_fact"
            " BEGIN DELETE FROM storage_draft; END"
        )


def with_a_view(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE VIEW all_names AS SELECT name FROM storage_person")


def from_a_newer_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('storage', '9999_wings', '2030-01-01')"
        )


def missing(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (damaged, "damaged"),
        (cut_short, "damaged"),
        (of_another_kind, "not a SQLite database"),
        (of_another_program, "not one of Footbridge"),
        (without_a_guard, "storage_fact_stays"),
        (with_a_trigger_more, "not from Footbridge .storage_draft."),
        (with_a_view, "not from Footbridge .all_names."),
        (from_a_newer_version, "9999_wings"),
        (missing, "no file"),
    ],
)
def test_a_file_that_is_no_sound_backup_is_refused_and_nothing_changes(
    live, made, aside, spoil, why
):
    spoil(made)

    with pytest.raises(BackupFailed, match=why):
        restore(made, live, aside)

    assert said(live) == "before"
    assert not aside.exists()


def test_looking_at_a_backup_leaves_nothing_beside_it(live, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    back_up(live, folder / "made")

    refuse_what_is_no_backup(folder / "made")

    assert [each.name for each in folder.iterdir()] == ["made"]


def test_a_backup_that_fails_leaves_nothing_behind(tmp_path):
    with pytest.raises(BackupFailed, match="could not be copied"):
        back_up(tmp_path / "nothing.sqlite3", tmp_path / "made")

    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_known_where_the_migrations_are_compiled_alone(made, tmp_path, monkeypatch):
    compiled = tmp_path / "migrations"
    for source in Path(backup.migrations.__path__[0]).glob("*.py"):
        py_compile.compile(str(source), cfile=str(compiled / f"{source.stem}.pyc"))
    monkeypatch.setattr(backup.migrations, "__path__", [str(compiled)])

    refuse_what_is_no_backup(made)

from pathlib import Path

import pytest

from footbridge.storage.address import BadAddress, database

FOLDER = Path("/home/ada/records")


def test_without_an_address_it_is_sqlite_in_the_data_folder():
    settings = database("", FOLDER)

    assert settings["ENGINE"].endswith("sqlite3")
    assert settings["NAME"] == FOLDER / "footbridge.sqlite3"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_path_of_sqlite_may_be_absolute():
    assert database("sqlite:////srv/my%20records.db", FOLDER)["NAME"] == Path("/srv/my records.db")


def test_an_address_of_postgresql_gives_each_part():
    settings = database("postgres://ada:p%40ss@db.example:5433/feet?sslmode=require", FOLDER)

    assert settings["ENGINE"].endswith("postgresql")
    assert settings["NAME"] == "feet"
    assert (settings["USER"], settings["PASSWORD"]) == ("ada", "p@ss")
    assert (settings["HOST"], settings["PORT"]) == ("db.example", "5433")
    assert settings["OPTIONS"] == {"sslmode": "require"}


def test_postgresql_may_listen_on_a_socket():
    settings = database("postgresql:///feet?host=/run/postgresql&user=ada", FOLDER)

    assert (settings["HOST"], settings["NAME"]) == ("/run/postgresql", "feet")
    assert (settings["USER"], settings["PORT"]) == ("ada", "")
    assert settings["OPTIONS"] == {}


@pytest.mark.parametrize("url", ["mysql://ada@db/feet", "postgres://db", "sqlite://", "feet"])
def test_any_other_address_is_refused(url):
    with pytest.raises(BadAddress, match="expected sqlite"):
        database(url, FOLDER)


def test_a_refusal_does_not_repeat_a_password():
    with pytest.raises(BadAddress) as refused:
        database("mysql://ada:secret@db/feet", FOLDER)

    assert "secret" not in str(refused.value)


def test_a_database_that_nothing_else_opens_says_so_before_its_journal():
    told = database("", FOLDER, is_alone=True)["OPTIONS"]["init_command"]

    assert told.index("locking_mode=EXCLUSIVE") < told.index("journal_mode=WAL")
    assert "EXCLUSIVE" not in database("", FOLDER)["OPTIONS"]["init_command"]

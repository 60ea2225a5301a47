"""The tables as the migrations make them, on whichever database the tests run."""

import pytest
from django.core.management import call_command
from django.db import connection

from footbridge.storage import guards

pytestmark = pytest.mark.django_db(transaction=True)


def our_tables() -> set[str]:
    names = connection.introspection.table_names()
    return {name for name in names if name.startswith("storage_")}


def test_from_nothing_to_all_tables_and_guards_and_back_to_nothing():
    there = our_tables()

    call_command("migrate", "storage", "zero", verbosity=0)
    gone = our_tables()
    call_command("migrate", verbosity=0)

    assert gone == set()
    assert our_tables() == there
    assert {"storage_person", "storage_fact", "storage_shown"} <= there
    assert guards.missing(connection) == frozenset()


def test_no_change_of_a_model_is_without_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)

"""`footbridge room`: how much room the records take, and packing what was kept whole."""

import json

import pytest

from footbridge.storage import models

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept_whole(ruth, run) -> models.Shown:
    """A decision about Ruth as an earlier version kept it."""
    row = models.Shown.objects.get()
    text = row.body
    row.id, row.fingerprint = None, "earlier"
    row.plain, row.packed = text, None
    row.save(force_insert=True)
    return row


def test_it_says_what_is_there_and_what_a_year_of_one_person_takes(ruth, run):
    said = run("room").stdout

    assert "1 people" in said
    assert "and 1 decisions that were shown." in said
    assert "For one person in a year: all " in said
    assert "--pack" not in said


def test_as_json_it_counts_bytes(ruth, run):
    told = json.loads(run("room", "--json").stdout)

    assert told["whole_bytes"] > 0
    assert (told["people"], told["shown"], told["kept_whole"]) == (1, 1, 0)


def test_what_was_kept_whole_is_pointed_out_and_then_packed(kept_whole, run):
    text = kept_whole.body

    before = run("room").stdout
    packing = run("room", "--pack")
    again = run("room", "--pack")

    assert "1 entries and decisions are not packed: footbridge room --pack" in before
    assert packing.exit_code == 0
    assert "1 entries and decisions packed." in packing.stderr
    assert "not packed" not in packing.stdout
    assert "Everything is packed already." in again.stderr
    row = models.Shown.objects.get(id=kept_whole.id)
    assert (row.plain, row.body) == ("", text)

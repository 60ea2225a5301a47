"""What is taken out of a record that is kept."""

import io
import json
import zipfile
from datetime import timedelta

import pytest

from footbridge import care
from footbridge.engine.facts import CheckIn, Walk
from footbridge.engine.person import Slot
from footbridge.storage import models

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(ada, now) -> str:
    """Ada, with a first morning."""
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=2), care.Stamp(now))
    care.write(ada, Walk(seconds=300), care.Stamp(now + timedelta(hours=1)))
    return ada


def test_the_zip_holds_the_same_files_as_the_folder(lived, now):
    files = care.tables(lived, now=now)

    packed = care.zipped_tables(lived, now=now)

    with zipfile.ZipFile(io.BytesIO(packed)) as box:
        held = {name: box.read(name).decode() for name in box.namelist()}
    assert held == files
    assert "READ-ME.txt" in held


def test_the_same_record_is_the_same_file_to_the_byte(lived, now):
    assert care.zipped_tables(lived, now=now) == care.zipped_tables(lived, now=now)
    assert care.bundle(lived, now=now) == care.bundle(lived, now=now)


def test_the_bundle_is_json_with_all_that_was_told(lived, now):
    bundle = json.loads(care.bundle(lived, now=now))

    codes = [
        entry["resource"]["code"]["coding"][0]["code"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "Observation"
    ]
    assert codes == ["72514-3", "55411-3", "longest-stretch", "PAPanel"]


def test_taking_out_keeps_nothing_and_changes_nothing(lived, now):
    before = models.Shown.objects.count(), models.Fact.objects.count()

    care.tables(lived, now=now)
    care.bundle(lived, now=now)
    care.calendar_of(lived, now=now)

    assert (models.Shown.objects.count(), models.Fact.objects.count()) == before


def test_nobody_has_nothing_to_take_out(db, now):
    for act in (care.tables, care.zipped_tables, care.bundle, care.calendar_of):
        with pytest.raises(care.UnknownPerson):
            act("no-such-key", now=now)

"""Files that wait between being sent and a yes."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from footbridge.storage import waiting
from footbridge.storage.folder import close_to_others, private_files

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


def begun(data, owner: str = "ruth", at: datetime = NOON) -> str:
    name = waiting.begin(data, {"owner": owner, "at": at.isoformat()})
    with waiting.new_file(data, name) as file:
        file.write(b"walks")
    return name


def test_what_is_kept_comes_back(tmp_path):
    name = begun(tmp_path)

    with waiting.open_file(tmp_path, name) as file:
        assert file.read() == b"walks"
    assert waiting.state_of(tmp_path, name)["owner"] == "ruth"


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights in another way")
def test_nobody_else_may_look(tmp_path):
    begun(tmp_path)

    paths = [tmp_path / waiting.FOLDER, *(tmp_path / waiting.FOLDER).rglob("*")]
    assert [path for path in paths if path.stat().st_mode & 0o077] == []


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights in another way")
def test_what_somebody_left_open_is_closed(tmp_path):
    name = begun(tmp_path)
    path = tmp_path / waiting.FOLDER / name / waiting.FILE
    path.chmod(0o644)

    close_to_others(tmp_path)

    assert path in private_files(tmp_path)
    assert path.stat().st_mode & 0o077 == 0


def test_what_is_dropped_is_gone(tmp_path):
    name = begun(tmp_path)

    waiting.drop(tmp_path, name)

    assert waiting.state_of(tmp_path, name) is None
    assert list((tmp_path / waiting.FOLDER).iterdir()) == []


def test_who_still_reads_a_dropped_file_writes_into_nothing(tmp_path):
    name = begun(tmp_path)
    waiting.drop(tmp_path, name)

    waiting.keep_state(tmp_path, name, {"owner": "ruth", "at": NOON.isoformat()})

    assert list((tmp_path / waiting.FOLDER).iterdir()) == []


def test_only_what_is_old_is_forgotten(tmp_path):
    old, new = begun(tmp_path, at=NOON - timedelta(days=2)), begun(tmp_path)
    stray = tmp_path / waiting.FOLDER / "upload.tmp"
    stray.write_bytes(b"half a file")
    os.utime(stray, (0, 0))

    waiting.forget(tmp_path, NOON - timedelta(days=1))

    assert {path.name for path in (tmp_path / waiting.FOLDER).iterdir()} == {new}
    assert old != new


def test_one_person_takes_nothing_of_another_along(tmp_path):
    begun(tmp_path, "ruth")
    kept = begun(tmp_path, "tomas")

    waiting.drop_of(tmp_path, "ruth")

    assert [path.name for path in (tmp_path / waiting.FOLDER).iterdir()] == [kept]


@pytest.mark.parametrize("name", ["..", ".", "", "../ruth", "x" * 36, "{%s}" % ("0" * 36)])
def test_a_name_that_is_none_of_ours_leads_nowhere(tmp_path, name):
    waiting.waiting_folder(tmp_path)

    assert waiting.state_of(tmp_path, name) is None
    with pytest.raises(FileNotFoundError):
        waiting.drop(tmp_path, name)

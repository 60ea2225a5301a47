import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from footbridge.storage.folder import data_folder, make_folder, secret_key


def test_the_environment_names_the_folder(tmp_path):
    assert data_folder({"FOOTBRIDGE_DATA": str(tmp_path / "records")}) == tmp_path / "records"


def test_a_tilde_is_the_home_folder():
    assert data_folder({"FOOTBRIDGE_DATA": "~/records"}) == Path.home() / "records"


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, ".local/share/footbridge"),
        ("darwin", {}, "Library/Application Support/Footbridge"),
        ("win32", {}, "AppData/Local/Footbridge"),
    ],
)
def test_each_system_has_its_usual_place(monkeypatch, platform, environ, folder):
    monkeypatch.setattr(sys, "platform", platform)

    assert data_folder(environ) == Path.home() / folder


def test_linux_may_keep_its_data_elsewhere(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")

    assert data_folder({"XDG_DATA_HOME": "/data"}) == Path("/data/footbridge")


def test_only_the_owner_may_look_into_the_folder_and_the_key(tmp_path):
    folder = make_folder(tmp_path / "deep" / "records")

    secret_key(folder)

    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_system_that_knows_no_second_name_for_a_file_has_its_key(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "link")

    key = secret_key(tmp_path)

    assert secret_key(tmp_path) == key
    assert [each.name for each in tmp_path.iterdir()] == ["secret-key"]


def test_the_key_is_made_once_even_when_many_begin_at_once(tmp_path):
    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(lambda _: secret_key(tmp_path), range(32)))

    assert len(keys) == 1
    assert len(keys.pop()) >= 50
    assert [each.name for each in tmp_path.iterdir()] == ["secret-key"]

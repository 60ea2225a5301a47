"""The settings as a server would start with them: each test starts a fresh Python."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TELL = """
import json, sys
from footbridge import settings
names = sys.argv[1:]
print(json.dumps({name: getattr(settings, name) for name in names}, default=str))
"""


def settings_with(folder: Path, *names: str, **environ: str) -> dict:
    given = {"FOOTBRIDGE_DATA": str(folder), "PYTHONPATH": str(ROOT / "src"), **environ}
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    told = subprocess.run(
        [sys.executable, "-c", TELL, *names],
        env={**kept, **given},
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(told.stdout)


def test_only_this_machine_is_answered_unless_other_names_are_given(tmp_path):
    alone = settings_with(tmp_path, "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS")
    shared = settings_with(tmp_path, "ALLOWED_HOSTS", FOOTBRIDGE_HOSTS="feet.example, .home.arpa")

    assert alone == {
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
        "CSRF_TRUSTED_ORIGINS": [],
    }
    assert shared["ALLOWED_HOSTS"][3:] == ["feet.example", ".home.arpa"]


def test_the_key_is_made_once_and_stays_in_the_data_folder(tmp_path):
    first = settings_with(tmp_path / "data", "SECRET_KEY")
    second = settings_with(tmp_path / "data", "SECRET_KEY")
    other = settings_with(tmp_path / "other", "SECRET_KEY")

    assert first == second
    assert first != other
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_cookies_are_for_https_only_when_everybody_comes_through_https(tmp_path):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "CSRF_TRUSTED_ORIGINS")

    plain = settings_with(tmp_path, *names)
    safe = settings_with(tmp_path, *names, FOOTBRIDGE_HTTPS="1", FOOTBRIDGE_HOSTS="feet.example")

    assert list(plain.values()) == [False, False, []]
    assert list(safe.values()) == [True, True, ["https://feet.example"]]


@pytest.mark.parametrize(
    ("environ", "zone"),
    [
        ({"FOOTBRIDGE_TIME_ZONE": "Asia/Tokyo", "TZ": "Europe/Warsaw"}, "Asia/Tokyo"),
        ({"TZ": ":Europe/Warsaw"}, "Europe/Warsaw"),
        ({"FOOTBRIDGE_TIME_ZONE": "Middle/Earth", "TZ": "Europe/Warsaw"}, "Europe/Warsaw"),
    ],
    ids=["ours first", "then the system’s", "an unknown one is passed over"],
)
def test_the_time_zone_is_the_one_of_the_machine_unless_told(tmp_path, environ, zone):
    assert settings_with(tmp_path, "TIME_ZONE", **environ)["TIME_ZONE"] == zone


def test_what_is_built_may_lie_in_a_folder_of_its_own(tmp_path):
    names = ("STATIC_ROOT", "MADE_ROOT", "FIGURES_ROOT")

    usual = settings_with(tmp_path / "data", *names)
    apart = settings_with(tmp_path / "data", *names, FOOTBRIDGE_BUILT=str(tmp_path / "built"))

    assert {Path(path).parent for path in usual.values()} == {tmp_path / "data"}
    assert {Path(path).parent for path in apart.values()} == {tmp_path / "built"}


def test_a_secret_of_the_environment_is_used_and_none_is_kept(tmp_path):
    given = "made up for a test, and long enough to be one of them: 0123456789"

    told = settings_with(tmp_path / "data", "SECRET_KEY", FOOTBRIDGE_SECRET_KEY=given)

    assert told == {"SECRET_KEY": given}
    assert not (tmp_path / "data" / "secret-key").exists()


def test_nothing_unsafe_is_ever_allowed_in_a_page(tmp_path):
    policy = settings_with(tmp_path, "CONTENT_SECURITY_POLICY")["CONTENT_SECURITY_POLICY"]

    sources = [each for allowed in policy["DIRECTIVES"].values() for each in allowed]

    assert set(sources) == {"'self'", "'none'"}
    assert policy["DIRECTIVES"]["default-src"] == ["'none'"]


def test_another_database_is_one_variable_away(tmp_path):
    address = "postgresql:///feet?host=/run/postgresql"

    given = settings_with(tmp_path, "DATABASES", DATABASE_URL=address)["DATABASES"]["default"]

    assert (given["NAME"], given["HOST"]) == ("feet", "/run/postgresql")


def test_built_files_may_lie_apart_from_the_data(tmp_path):
    names = ("DATA", "STATIC_ROOT", "MADE_ROOT", "FIGURES_ROOT")
    built = tmp_path / "built"

    together = settings_with(tmp_path, *names)
    apart = settings_with(tmp_path, *names, FOOTBRIDGE_BUILT=str(built))

    assert set(map(str, together.values())) == {
        str(tmp_path), *(str(tmp_path / each) for each in ("static", "made", "figures"))
    }  # fmt: skip
    assert apart["DATA"] == str(tmp_path)
    assert apart["STATIC_ROOT"] == str(built / "static")
    assert apart["FIGURES_ROOT"] == str(built / "figures")


def test_a_prefix_is_where_cookies_belong(tmp_path):
    names = ("FORCE_SCRIPT_NAME", "SESSION_COOKIE_PATH", "CSRF_COOKIE_PATH")

    assert list(settings_with(tmp_path, *names).values()) == [None, "/", "/"]
    told = settings_with(tmp_path, *names, FOOTBRIDGE_PREFIX="/feet/")
    assert list(told.values()) == ["/feet", "/feet/", "/feet/"]


def test_a_server_refuses_the_door_of_one_device(tmp_path):
    environ = {
        **os.environ,
        "FOOTBRIDGE_DATA": str(tmp_path),
        "FOOTBRIDGE_DOOR": "owner",
        "PYTHONPATH": str(ROOT / "src"),
    }

    ended = subprocess.run(
        [sys.executable, "-c", "import footbridge.wsgi"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode != 0
    assert "only browsers that were signed in" in ended.stderr

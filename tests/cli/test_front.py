"""What the doctor says of HTTPS in front: met over a real one, with its own certificate."""

import shutil
import signal
import socket
import urllib.request
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from footbridge.cli.at_home import answers
from footbridge.cli.findings import Finding
from footbridge.cli.front import Met, met_at
from footbridge.cli.front_health import said_of
from footbridge.storage.home_network import home_addresses
from tests.cli.in_front import certificate, in_front_of
from tests.cli.test_serving import begun, free_port, serving

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes them")

NOW = datetime(2026, 1, 9, 8, tzinfo=UTC)
GOOD = Met(
    "https://feet.example/",
    is_trusted=True,
    issuer="A made-up kitchen",
    until=NOW + timedelta(days=60),
    status=403,
    is_ours=True,
    is_seen_safe=True,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, Path]:
    return certificate(tmp_path_factory.mktemp("made"))


def words(found: list[Finding]) -> str:
    return "\n".join(f"{each.what} {each.mend}" for each in found)


def test_the_doctor_says_that_all_is_well_behind_a_front_that_browsers_trust(
    program, tmp_path, made
):
    port = free_port()
    with ExitStack() as stack:
        front = stack.enter_context(in_front_of(port, made))
        settings = {"FOOTBRIDGE_HTTPS": "1", "FOOTBRIDGE_HOSTS": f"localhost:{front}"}
        stack.enter_context(serving(tmp_path / "data", port=port, **settings))

        done = program("doctor", SSL_CERT_FILE=str(made[0]), **settings)

    assert done.returncode == 0, done.stdout
    assert f"https://localhost:{front}/ has a certificate from A made-up kitchen" in done.stdout
    assert "Footbridge is behind it, and trusts what it says of the way." in done.stdout
    assert "The screen of a phone can stay on" in done.stdout


def test_the_doctor_knows_a_certificate_that_no_browser_trusts(program, tmp_path, made):
    port = free_port()
    with ExitStack() as stack:
        front = stack.enter_context(in_front_of(port, made))
        settings = {"FOOTBRIDGE_HTTPS": "1", "FOOTBRIDGE_HOSTS": f"localhost:{front}"}
        stack.enter_context(serving(tmp_path / "data", port=port, **settings))

        done = program("doctor", **settings)

    assert done.returncode == 1
    assert "Browsers do not trust the certificate" in done.stdout
    assert "Not yet so: the screen of a phone can stay on" in done.stdout


def test_a_front_with_nobody_behind_it_is_called_that(made, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(made[0]))
    with in_front_of(free_port(), made) as front:
        met = met_at(f"https://localhost:{front}/")

    found = list(said_of(met))

    assert met.is_trusted
    assert "Footbridge is not behind it" in words(found)
    assert any(not each.is_well for each in found)


def test_what_does_not_speak_https_is_called_that():
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        port = deaf.getsockname()[1]
    met = met_at(f"https://localhost:{port}/")

    (found,) = said_of(met)

    assert "nothing listens there" in found.what
    assert found.mend


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"until": NOW + timedelta(days=3)}, "ends on 2026-01-12"),
        ({"is_trusted": False, "distrust": "self-signed certificate"}, "do not trust"),
        ({"status": 502, "is_ours": False}, "Footbridge is not behind it"),
        ({"status": 400, "is_ours": False}, "does not answer to the name"),
        ({"status": 200, "is_ours": False}, "it is not Footbridge"),
        ({"is_seen_safe": False}, "does not know that people come to it through HTTPS"),
    ],
)
def test_each_fault_is_named_with_what_to_do(changed, what):
    found = list(said_of(replace(GOOD, **changed), at=NOW))

    assert any(what in each.what and each.mend for each in found), words(found)


def test_a_way_without_a_fault_needs_nothing():
    found = list(said_of(GOOD, at=NOW))

    assert all(each.is_well for each in found)
    assert "browsers count https://feet.example/ as safe" in words(found)


@pytest.mark.parametrize(
    ("settings", "what"),
    [
        ({}, "Only this machine can reach Footbridge"),
        ({"FOOTBRIDGE_HOSTS": "192.168.1.20"}, "192.168.1.20"),
        ({"FOOTBRIDGE_HTTPS": "1"}, "no name is"),
        (
            {"FOOTBRIDGE_HTTPS": "1", "FOOTBRIDGE_HOSTS": "feet.example:8443"},
            "https://feet.example:8443/ was not looked at",
        ),
    ],
    ids=["loopback", "plain name", "https without a name", "not running"],
)
def test_what_the_settings_alone_say(program, settings, what):
    assert what in program("doctor", **settings).stdout


def test_the_doctor_finds_a_server_that_listens_to_the_home_network(program, tmp_path):
    (number, *_) = home_addresses() or (None,)
    if number is None:
        pytest.skip("this machine is in no network")
    with serving(tmp_path / "data", "--home") as served:
        page = urllib.request.Request(f"http://{number}:{served.port}/help/")
        with urllib.request.urlopen(page, timeout=30) as answer:
            status = answer.status

        done = program("doctor")
        shown = program("key", "--qr")

    assert status == 200
    assert f"plain HTTP: http://{number}:{served.port}/" in done.stdout
    assert f"http://{number}:{served.port}/key/" in shown.stdout


def test_a_server_that_was_not_opened_to_the_home_network_is_not_reached_there(tmp_path):
    (number, *_) = home_addresses() or (None,)
    if number is None:
        pytest.skip("this machine is in no network")
    with serving(tmp_path / "data") as served:
        heard = answers(number, served.port)

    assert not heard


def test_a_start_without_a_key_prints_none(tmp_path):
    process = begun(tmp_path / "data", "serve", "--no-browser", "--no-key")
    try:
        line = process.stdout.readline()
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)

    assert line.startswith("Footbridge is running at http://localhost:")
    assert "key/" not in line + rest

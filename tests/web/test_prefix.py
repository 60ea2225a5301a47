"""Everything in a folder of a site: every address that a page gives begins with it."""

import json
import re

import pytest
from django.conf import settings as told
from django.test import Client
from django.urls import get_script_prefix, set_script_prefix

from footbridge import care
from tests.web.conftest import BRITISH

ADDRESSES = re.compile(r'(?:href|action|src|data-(?:plan|facts|people|home|quiet))="(/[^"]*)"')
PAGES = ("/", "/settings/", "/plan/", "/session/play/", "/data/", "/help/", "/walk/")


@pytest.fixture
def in_a_folder(ruth, clock, settings):
    """A browser that was let in, at an address like example.org/feet/."""
    from footbridge.web.clock import now

    before = get_script_prefix()
    settings.FORCE_SCRIPT_NAME = "/feet"
    settings.SESSION_COOKIE_PATH = settings.CSRF_COOKIE_PATH = "/feet/"
    set_script_prefix("/feet/")
    browser = Client(headers=BRITISH)
    browser.get("/settings/")
    browser.post(f"/key/{care.make_key(now=now())}")
    yield browser
    set_script_prefix(before)


@pytest.mark.parametrize("page", PAGES)
def test_every_address_of_a_page_begins_with_the_folder(page, in_a_folder):
    answer = in_a_folder.get(page, follow=False)

    assert answer.status_code == 200
    found = ADDRESSES.findall(answer.content.decode())
    # Where files are served from is settled at the start: `static_url` asks it once.
    others = [each for each in found if not each.startswith(told.STATIC_URL)]
    assert others
    assert [each for each in others if not each.startswith(("/feet/", "/static/"))] == []


def test_the_worker_and_the_manifest_stay_in_the_folder(in_a_folder):
    worker = in_a_folder.get("/sw.js")
    manifest = json.loads(in_a_folder.get("/manifest.webmanifest").content)

    assert worker["Service-Worker-Allowed"] == "/feet/"
    assert '"/feet/flags/"' in worker.content.decode()
    assert (manifest["id"], manifest["scope"], manifest["start_url"]) == ("/feet/",) * 3

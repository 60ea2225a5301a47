"""A session is found as Django finds it."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from footbridge.storage.sessions import SessionStore

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept() -> str:
    """The key of a session that Django wrote."""
    session = db.SessionStore()
    session["device"] = "made up"
    session.save()
    return str(session.session_key)


def test_pages_use_it():
    assert SessionStore.__module__ == settings.SESSION_ENGINE


def test_what_was_kept_is_there(kept):
    session = SessionStore(kept)

    assert session["device"] == "made up"
    assert session.session_key == kept


def test_what_is_over_is_not(kept):
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert SessionStore(kept).get("device") is None


def test_nobody_chooses_a_key():
    session = SessionStore("chosen-by-somebody")

    session["device"] = "made up"
    session.save()

    assert session.session_key != "chosen-by-somebody"
    assert not Session.objects.filter(session_key="chosen-by-somebody").exists()


def test_what_is_kept_by_it_django_reads(kept):
    session = SessionStore(kept)
    session["person"] = "made up too"
    session.save()

    assert db.SessionStore(kept).load() == {"device": "made up", "person": "made up too"}

"""The log says that something failed and where, never what a person wrote."""

import io
import logging

import pytest
from django.http import HttpRequest
from django.urls import ResolverMatch

from footbridge.web.quiet_log import NothingPersonal, WithoutValues


@pytest.fixture
def log():
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(NothingPersonal())
    handler.setFormatter(WithoutValues())
    logger = logging.Logger("footbridge.tests")
    logger.addHandler(handler)
    logger.written = written
    return logger


def request_for(path: str) -> HttpRequest:
    request = HttpRequest()
    request.path = path
    return request


def test_an_exception_is_told_without_its_message(log):
    try:
        int("my foot hurts")
    except ValueError:
        log.exception("It failed")

    told = log.written.getvalue()
    assert "It failed" in told
    assert "ValueError" in told
    assert "test_quiet_log.py" in told
    assert "my foot hurts" not in told


def test_a_line_about_a_request_names_the_page_and_not_the_address(log):
    request = request_for("/key/a-secret-key/")
    request.resolver_match = ResolverMatch(print, (), {}, "key")

    extra = {"request": request, "status_code": 403}
    log.warning("%s: %s", "Forbidden", request.path, extra=extra)

    assert "403: key" in log.written.getvalue()
    assert "secret" not in log.written.getvalue()


def test_an_address_that_leads_nowhere_is_not_written_down(log):
    request = request_for("/pain=9/")

    log.warning("Not Found: %s", request.path, extra={"request": request, "status_code": 404})

    assert "an unknown page" in log.written.getvalue()
    assert "pain" not in log.written.getvalue()


def test_other_lines_pass_as_they_are(log):
    log.warning("The disk is %s", "full")

    assert "WARNING footbridge.tests The disk is full" in log.written.getvalue()

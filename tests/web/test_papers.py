"""Papers on the web: chosen, seen as they are printed, saved as PDF, and nothing changed by it."""

import html
import re
from datetime import timedelta

import page
import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from footbridge import care
from footbridge.care import Paper, Wanted
from footbridge.engine.facts import CheckIn, FlagCleared, FlagRaised, OwnNote
from footbridge.engine.person import Slot
from footbridge.report import pdf as pdf_module
from footbridge.report.clinician import Detail
from footbridge.report.document import Document, words_of
from tests.report.reading import close, in_order, words_in
from tests.report.test_pdf import EVERY_KIND
from tests.web.test_queries import CONTROL

MOST_QUERIES = 14
DAYS, EVERY = 30, 3
PAPER = re.compile(r'<article class="paper.*?>(.*?)<footer class="paper-foot">', re.DOTALL)
WRITTEN = "<b>#let x = 1</b> & *bold*"
EVERY_DETAIL = {"chosen": "yes", "details": [each.value for each in Detail]}


@pytest.fixture
def lived(browser, ruth, clock) -> str:
    """Ruth after a month, with a sign that is over and a note of her own."""
    from footbridge.web import clock as wall

    for number in range(0, DAYS, EVERY):
        stamp = care.Stamp(wall.now(), at=wall.now())
        browser.get("/")
        care.write(ruth, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), stamp)
        if number == 9:
            care.write(ruth, FlagRaised(flag="FLAG-04", worse=False), stamp)
        if number == 12:
            care.write(ruth, FlagCleared(flag="FLAG-04", clinician=f"Dr {WRITTEN}"), stamp)
            care.write(ruth, OwnNote(exercise="heel-raise", says=WRITTEN), stamp)
        clock.shift(timedelta(days=EVERY))
    return ruth


def seen(answer) -> str:
    """The words of the paper in a page, without any space between them."""
    found = PAPER.search(answer.content.decode())
    assert found
    return read_from(found[1])


def read_from(text: str) -> str:
    no_pictures = re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)
    return close(html.unescape(re.sub(r"<[^>]*>", "", no_pictures)))


def values(key: str, paper: Paper, **wanted):
    from footbridge.web import clock as wall

    now = wall.now()
    return care.paper(key, "Ruth", paper, Wanted(**wanted), on=now.date(), now=now)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_pdf_and_the_print_view_say_the_same_words_in_the_same_order(browser, lived, paper):
    made = values(lived, paper, details=tuple(Detail))

    page_seen = browser.get(f"/papers/{paper}/", EVERY_DETAIL)
    saved = browser.get(f"/papers/{paper}.pdf", EVERY_DETAIL)

    words = words_of(made)
    assert len(words) > 20 or paper is not Paper.REPORT
    assert in_order(words, seen(page_seen)) == []
    assert in_order(words, words_in(saved.content, made)) == []


def test_every_kind_of_part_is_seen_with_all_its_words():
    made = render_to_string("web/paper/parts.html", {"parts": EVERY_KIND.parts})

    missing = in_order(words_of(EVERY_KIND)[2:], read_from(made))

    assert missing == []
    assert made.count('role="img" aria-label="A square"') == words_of_pictures(EVERY_KIND)


def words_of_pictures(made: Document) -> int:
    """One by itself, one in each of two cells, one in the frame."""
    return repr(made).count("Picture(")


@pytest.mark.parametrize("paper", list(Paper))
def test_a_pdf_is_a_file_of_its_own_that_a_screen_reader_can_read(browser, lived, paper):
    answer = browser.get(f"/papers/{paper}.pdf")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == (
        f'attachment; filename="footbridge-{paper}-2026-02-04.pdf"'
    )
    assert answer["Cache-Control"] == "no-store"
    assert page.validate_pdf_bytes(answer.content, profile="ua1").is_compliant


def test_what_a_person_wrote_is_words_and_never_markup(browser, lived):
    answer = browser.get("/papers/report/", EVERY_DETAIL)

    text = answer.content.decode()
    assert "<b>#let" not in text
    assert text.count(html.escape(WRITTEN)) == 3


def test_what_is_chosen_is_what_is_seen(browser, lived):
    usual = browser.get("/papers/report/").content.decode()
    few = browser.get("/papers/report/", {"chosen": "yes", "details": ["doses"]}).content.decode()
    none = browser.get("/papers/report/", {"chosen": "yes"}).content.decode()

    assert "What was done" in usual
    assert "Own notes" not in usual
    assert "What was done" not in few
    assert "Doses now" in few
    assert "Doses now" not in none
    assert "A sore, blister or broken skin" in none


def test_a_look_back_over_some_weeks_begins_there(browser, lived):
    answer = browser.get("/papers/report/", {**EVERY_DETAIL, "weeks": "4"}).content.decode()

    assert "8 January 2026 to 4 February 2026" in answer


def test_letters_that_a_pdf_cannot_show_are_said_before_it_is_saved(browser, lived):
    from footbridge.web import clock as wall

    usual = browser.get("/papers/report/", EVERY_DETAIL).content.decode()
    note = OwnNote(exercise="sit-to-stand", says="椅子 by the window")
    care.write(lived, note, care.Stamp(wall.now()))
    shown = browser.get("/papers/report/", EVERY_DETAIL).content.decode()

    assert "can’t show all the letters" not in usual
    assert "can’t show all the letters" in shown
    assert "椅子 by the window" in shown


def test_large_print_is_larger_in_both(browser, lived):
    large = {"chosen": "yes", "large": "yes"}

    shown = browser.get("/papers/signs/", large).content.decode()
    saved = browser.get("/papers/signs.pdf", large).content

    assert "paper--large" in shown
    assert f"{reverse('paper-pdf', args=['signs'])}?chosen=yes&amp;large=yes" in shown
    assert saved != browser.get("/papers/signs.pdf").content


@pytest.mark.parametrize(
    "address",
    [
        "/papers/nothing/",
        "/papers/nothing.pdf",
        "/papers/report/?chosen=yes&details=nothing",
        "/papers/report.pdf?chosen=yes&weeks=999999",
    ],
)
def test_what_no_form_of_ours_asks_for_is_not_there(browser, ruth, address):
    assert browser.get(address).status_code == 404


def test_every_paper_can_be_chosen_without_a_script(browser, ruth):
    text = browser.get("/papers/").content.decode()

    for paper in Paper:
        assert f'action="{reverse("paper", args=[paper])}"' in text
        assert f'formaction="{reverse("paper-pdf", args=[paper])}"' in text


@pytest.mark.parametrize("address", ["/care/", "/progress/", "/review/", "/help/"])
def test_the_doors_to_papers_stand_where_they_are_wanted(browser, ruth, address):
    assert 'href="/papers/' in browser.get(address).content.decode()


@pytest.mark.covers("CARE-05")
def test_a_sign_that_says_to_take_the_report_along_leads_to_it(browser, ruth):
    from footbridge.web import clock as wall

    care.write(ruth, FlagRaised(flag="FLAG-B14"), care.Stamp(wall.now()))

    text = browser.get("/flags/FLAG-B14/").content.decode()

    assert "Print the report for your clinician and take it along." in text
    assert 'href="/papers/report/"' in text


def test_an_emergency_is_not_kept_waiting_by_a_paper(browser, ruth):
    from footbridge.web import clock as wall

    care.write(ruth, FlagRaised(flag="FLAG-B02"), care.Stamp(wall.now()))

    assert "/papers/" not in browser.get("/flags/FLAG-B02/").content.decode()


def test_without_what_makes_a_pdf_the_pages_say_what_else_there_is(browser, ruth, monkeypatch):
    monkeypatch.setattr(pdf_module, "find_spec", lambda name: None)

    papers = browser.get("/papers/").content.decode()
    shown = browser.get("/papers/report/").content.decode()
    asked = browser.get("/papers/report.pdf", EVERY_DETAIL)

    assert "formaction" not in papers
    assert "pip install footbridge[pdf]" in papers
    assert "report.pdf" not in shown
    assert asked.status_code == 404
    assert 'href="/papers/report/?chosen=yes' in asked.content.decode()


@pytest.mark.parametrize("paper", list(Paper))
def test_a_paper_takes_few_queries_and_writes_nothing(browser, lived, paper):
    browser.get("/about/")  # once an hour it is noted that the device came
    with CaptureQueriesContext(connection) as asked:
        browser.get(f"/papers/{paper}/")

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert len(queries) <= MOST_QUERIES, queries
    assert not [each for each in queries if each.startswith(("INSERT", "UPDATE", "DELETE"))]

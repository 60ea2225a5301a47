"""Whatever the formats allow can be put on paper: no journal leaves a person without a report."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from footbridge.catalogue.read import read_catalogue
from footbridge.report.clinician import Detail, clinician_report
from footbridge.report.document import words_of
from footbridge.report.signs_sheet import signs_sheet
from tests.report.telling import story_of
from tests.strategies import FIRST_DAY, journals, people

CATALOGUE = read_catalogue()
DAYS = 20
LAST_DAY = FIRST_DAY + timedelta(days=DAYS)


@given(
    person=people(started_on=FIRST_DAY),
    journal=journals(most=15, first=FIRST_DAY - timedelta(days=3), last=LAST_DAY),
    name=st.text(max_size=30),
    late=st.integers(0, DAYS),
)
def test_any_journal_becomes_a_report_and_a_sheet(person, journal, name, late):
    today = FIRST_DAY + timedelta(days=late)

    story = story_of(person, journal.facts, today, CATALOGUE, name=name)

    assert words_of(clinician_report(story, tuple(Detail)))
    assert words_of(signs_sheet(story))

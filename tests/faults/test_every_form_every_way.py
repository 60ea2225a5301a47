"""After "saved", everything that a form told is in the journal: every form, whichever way it went.

A form is filled in up to its last press. Then it is sent from the same window, from another
device, after this one was shut out, with a token that is good no more, and over midnight, once or
several times: what stands in the end is what it tells when it is sent once.
"""

from collections import Counter

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footbridge import care
from footbridge.engine.known.history import standing
from tests.faults.test_half_an_append import FORMS
from tests.people import RUTH
from tests.web.filling_in import OpenForm
from tests.web.letting_in import let_in
from tests.web.test_never_lost import WAYS

A_MINUTE, OVER_MIDNIGHT = 60, 16 * 3600
# Their buttons stand on a page for as long as they are true: pressed on the next day, they tell it
# of that day as well.
OF_THE_DAY = {"question", "no to a question", "worse"}
# Asked for out of what one day offers: on the next one it may not be there.
OFFERED_TODAY = {"instead"}


class Hesitating(Client):
    """A browser that holds back the last press: where it goes, and what goes along."""

    held: OpenForm | None = None
    said: dict | None = None
    hesitates = False

    def post(self, path, data=None, **more):
        if not self.hesitates:
            return super().post(path, data, **more)
        self.hesitates = False
        self.held, self.said = OpenForm(path, {}), dict(data or {})
        self.said.pop("csrfmiddlewaretoken", None)
        return None


def somebody() -> tuple[Hesitating, str]:
    """Ruth and her browser, with nobody else about."""
    for person in care.people():
        care.delete(person.key)
    browser = Hesitating()
    let_in(browser)
    key = care.begin(name="Ruth", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": key})
    return browser, key


def what_stands() -> Counter:
    """All that stands of everybody, without when and under which id."""
    return Counter(
        repr(entry.what)
        for person in care.people()
        for entry in standing(care.record_of(person.key).journal.facts)
    )


def filled_in(name: str) -> tuple[Hesitating, OpenForm, dict]:
    browser, key = somebody()
    press = FORMS[name](browser, key)
    browser.hesitates = True
    press()
    assert browser.held is not None
    assert browser.said is not None
    return browser, browser.held, browser.said


@pytest.mark.parametrize("name", FORMS)
@settings(
    max_examples=5,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    sendings=st.lists(
        st.tuples(st.sampled_from(WAYS), st.sampled_from((A_MINUTE, OVER_MIDNIGHT))),
        min_size=1,
        max_size=3,
    )
)
def test_what_a_form_told_is_there_whichever_way_it_went(transactional_db, clock, name, sendings):
    start = timezone.now()
    browser, form, said = filled_in(name)
    form.send(browser, **said)
    once = what_stands()
    clock.move_to(start)
    browser, form, said = filled_in(name)

    for way, later in sendings:
        clock.shift(A_MINUTE if name in OFFERED_TODAY else later)
        browser = way(browser, form, said)

    told = what_stands()
    assert set(told) == set(once)
    assert told == once or name in OF_THE_DAY
    clock.move_to(start)

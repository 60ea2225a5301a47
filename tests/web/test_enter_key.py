"""The Enter key, and "Go" of a phone's keyboard, do what the main button of a form does.

A browser then presses the first button of the form, whichever that is: on a page that has "Finish
later" or "Nothing new" before the button that goes on, a year or a blister would be lost.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FeetCheck
from tests.web.states import everything

ANSWERED_BY_HAND = {
    "text", "number", "date", "time", "search", "tel", "email", "url", "radio", "checkbox"
}  # fmt: skip
GOES_ON = {"btn--go", "vh"}
# It shows the same page anew, and saves nothing.
HARMLESS = {"again"}


@dataclass
class Form:
    has_fields: bool = False
    buttons: list[dict[str, str | None]] = field(default_factory=list)

    @property
    def misleads(self) -> bool:
        if not self.has_fields or len(self.buttons) < 2:
            return False
        first = self.buttons[0]
        goes_on = GOES_ON & set((first.get("class") or "").split())
        return not goes_on and first.get("value") not in HARMLESS


class Forms(HTMLParser):
    """The forms of a page with their buttons in the order of the page, also those outside."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self.named: dict[str, Form] = {}
        self.inside: Form | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "form":
            self.inside = Form()
            self.found.append(self.inside)
            self.named[told.get("id") or ""] = self.inside
        form = self.named.get(told["form"] or "") if "form" in told else self.inside
        if form is None:
            return
        if tag == "input" and (told.get("type") or "text") in ANSWERED_BY_HAND:
            form.has_fields = True
        if tag == "button" and (told.get("type") or "submit") == "submit":
            form.buttons.append(told)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = None


def test_enter_goes_on_in_every_form(device, clock):
    misled = [
        (name, form.buttons[0])
        for name, html in everything(device, clock)
        for form in Forms(html).found
        if form.misleads
    ]

    assert misled == []


@pytest.mark.covers("FLAG-04", "TRACK-13")
@pytest.mark.parametrize("pressed", ["nothing", "could_not"])
def test_a_blister_that_was_chosen_is_never_saved_as_nothing(browser, ruth, pressed):
    said = {"id": "look", "said": pressed, "found": "blister", "places": ["left:sole-heel"]}

    answer = browser.post("/feet/", said)

    html = answer.content.decode()
    assert "Is there something new?" in html
    assert looks(ruth) == []
    browser.post("/feet/", {**said, "said": "all"})
    assert [len(look.findings) for look in looks(ruth)] == [1]


def test_who_chose_something_by_mistake_can_say_so(browser, ruth):
    said = {"id": "look", "sure": "nothing", "found": "blister", "places": ["left:sole-heel"]}

    browser.post("/feet/", said)

    assert looks(ruth) == [FeetCheck()]


def looks(key: str) -> list[FeetCheck]:
    history = care.record_of(key).history(timezone.localdate())
    return [each.what for each in history.of(FeetCheck)]

"""Forms as a browser has them: a page is opened, its hidden fields go along, answers are sent."""

import re
from dataclasses import dataclass, replace

from django.test import Client

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)


@dataclass(frozen=True)
class OpenForm:
    """A page that somebody has before them. Sending it twice is what the back button does."""

    address: str
    hidden: dict[str, str]

    @property
    def grown_old(self) -> "OpenForm":
        """The same page, whose token is good no more."""
        return replace(self, hidden={**self.hidden, "csrfmiddlewaretoken": "x" * 64})

    def send(self, browser: Client, **said: object):
        return browser.post(self.address, {**self.hidden, **said})


def opened(browser: Client, address: str) -> OpenForm:
    """The page at an address, with the hidden fields of its first form that has any.

    What was saved a moment ago stands above the page, with a form of its own.
    """
    html = browser.get(address).content.decode().rpartition("<main")[2]
    found = (dict(HIDDEN.findall(form)) for form in FORM.findall(html))
    hidden = next((each for each in found if set(each) - {"csrfmiddlewaretoken"}), {})
    return OpenForm(address.partition("?")[0], hidden)


def followed(browser: Client, answer) -> OpenForm:
    """The page that an answer leads to."""
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return opened(browser, answer.headers["Location"])


def sent_again(browser: Client, page):
    """One tap on "Send it again", in a page that could not take what was sent."""
    html = page.content.decode()
    form = next(each for each in FORM.findall(html) if "Send it again" in each)
    address = re.search(r'action="([^"]*)"', form)[1]
    fields: dict[str, list[str]] = {}
    for name, value in HIDDEN.findall(form):
        fields.setdefault(name, []).append(value)
    return browser.post(address, fields)

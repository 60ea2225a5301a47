"""Every address, in many states, and its forms filled in with what no browser would send.

No answer is a fault of ours, none takes long, nothing is stored that another database would not
take, and Today goes on. `./run fuzz forms` looks for longer.
"""

from urllib.parse import quote, urlencode

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from footbridge.storage import models
from footbridge.web.urls import urlpatterns
from tests.faults.fields_seen import forms_of
from tests.faults.fuzzing import BROKEN, LOOK, ODD_WORDS, Watch, again_and_again, words
from tests.faults.test_half_an_append import FORMS
from tests.web.test_access import SAMPLES

ENCODED = "application/x-www-form-urlencoded"
TYPES = (ENCODED, ENCODED, ENCODED, "multipart", "text/plain", "multipart/form-data; boundary=x")
NOTHING = "\x00"
# It ends the browser's own being let in: all that follows would be one page.
LEFT_ALONE = {"sign-out", "device-ended"}
PATTERNS = [each for each in urlpatterns if each.name not in LEFT_ALONE]
METHODS = ("get", "post", "post", "post", "head")


@st.composite
def addresses(draw) -> str:
    """A path of the list, with what is there or with something odd in its gaps."""
    pattern = draw(st.sampled_from(PATTERNS))
    address = "/" + str(pattern.pattern)
    for name, kind in pattern.pattern.converters.items():
        gap = f"<{type(kind).__name__.removesuffix('Converter').lower()}:{name}>"
        for written in (gap, gap.replace("string", "str").replace("integer", "int")):
            address = address.replace(written, _filled(draw, str(SAMPLES[name])))
    return address


def _filled(draw, sample: str) -> str:
    odd = draw(st.none() | words.map(lambda word: word[:200]))
    return sample if odd is None else quote(odd.encode("utf-8", "surrogatepass"), safe="")


def values_for(draw, offered: list[str]) -> list[str]:
    """Missing, one, doubled or many."""
    known = st.sampled_from(offered) if offered else words
    return draw(st.lists(known | words, max_size=3))


def encoded(said: dict[str, list[str]]) -> bytes:
    """Also what is no text in UTF-8."""
    pairs = [(name, value) for name, each in said.items() for value in each]
    raw = [tuple(part.encode("utf-8", "surrogatepass") for part in pair) for pair in pairs]
    return urlencode(raw).encode()


def sent(browser, address: str, said: dict[str, list[str]], kind: str):
    if kind != "multipart":
        return browser.generic("POST", address, encoded(said), content_type=kind)
    plain = {
        _plain(name): [_plain(value) for value in each] for name, each in said.items() if name
    }
    if "file" in plain:
        plain["file"] = [
            SimpleUploadedFile(value or "x", value.encode()) for value in plain["file"]
        ]
    return browser.post(address, plain)


def _file(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(text or "x", text.encode())


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def answered(watch: Watch, what: object, ask):
    """The answer. It is none of our faults, and came soon."""
    with watch.over(what):
        answer = ask()
    if answer.status_code >= BROKEN and answer.wsgi_request.path != "/health/":
        raise AssertionError(f"{answer.status_code}: {what!r}") from _cause(answer)
    return answer


def _cause(answer) -> BaseException | None:
    told = getattr(answer, "exc_info", None)
    return told[1] if told else None


def assert_nothing_odd_is_kept() -> None:
    """SQLite keeps a NUL within a text; PostgreSQL refuses it."""
    texts = [
        *(fact.body for fact in models.Fact.objects.all()),
        *models.Draft.objects.values_list("body", flat=True),
        *models.Person.objects.values_list("name", flat=True),
        *models.Person.objects.exclude(contacts=None).values_list("contacts", flat=True),
    ]
    assert [each for each in texts if NOTHING in str(each) or "\\u0000" in str(each)] == []


def one_step(draw, browser, watch: Watch) -> None:
    address, method = draw(addresses()), draw(st.sampled_from(METHODS))
    query = urlencode({draw(st.sampled_from(("q", "entry", "day", "form", "test", "first"))): "x"})
    query = query.replace("x", quote(draw(words).encode("utf-8", "surrogatepass")))
    where = f"{address}?{query}" if draw(st.booleans()) else address
    ask = browser.head if method == "head" else browser.get
    page = answered(watch, where, lambda: ask(where))
    if method != "post":
        return
    html = page.content.decode() if page.headers.get("Content-Type", "").startswith("text") else ""
    form = draw(st.sampled_from(forms_of(html) or [None]))
    fields = form.fields if form else {draw(words): []}
    to = (form.action if form else "") or where
    if any(to.startswith(left) for left in ("/settings/sign-out/", "/settings/devices/")):
        return
    said = {name: values_for(draw, offered) for name, offered in fields.items()}
    said |= draw(st.dictionaries(words, st.lists(words, max_size=2), max_size=2))
    kind = draw(st.sampled_from(TYPES))
    answered(watch, (to, said, kind), lambda: sent(browser, to, said, kind))


def test_no_form_breaks_by_what_is_sent(browser, ruth):
    browser.raise_request_exception = False
    watch = Watch()

    @LOOK
    @given(st.data(), st.lists(st.sampled_from(sorted(FORMS)), max_size=2, unique=True))
    def look(data, told):
        with transaction.atomic():
            for name in told:
                _already(name, browser, ruth)
            for _ in range(data.draw(st.integers(1, 3))):
                one_step(data.draw, browser, watch)
            assert_nothing_odd_is_kept()
            answered(watch, "Today", lambda: browser.get("/"))
            transaction.set_rollback(True)

    again_and_again(look)


def _already(name: str, browser, ruth: str) -> None:
    """What was told before. What the day no longer offers is not told."""
    try:
        FORMS[name](browser, ruth)()
    except (AssertionError, StopIteration, KeyError):
        return


def test_the_odd_words_hold_what_breaks_readers():
    assert {NOTHING, "\ud800", "²", "9" * 5000} <= set(ODD_WORDS)

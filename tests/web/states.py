"""Every page in every state in which it looks different, as HTML under a name of its own.

What a machine judges (`test_markup.py`) is what people get, and most of that is not a first
morning: it is a form with an error in it, a day that is paused, a session half done.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import Away, AwayReason, FlagRaised, Goal, Promise
from footbridge.engine.person import Person, Screening, Weekday
from footbridge.web.views.door import MOST_SHOWN
from tests.browser.pages import PAGES, VERY_MANY
from tests.interop.incoming.made import health, steps, workout
from tests.many_people import very_many_people
from tests.people import GRETA, RUTH, START, TOMAS
from tests.web.letting_in import let_in
from tests.web.test_player import a_session

A_DAY_SECONDS = 24 * 3600
OF_EACH_TIER = ("FLAG-B02", "FLAG-04", "FLAG-10", "FLAG-B14")
SAFE = {
    each: {"signs": "none"} for each in ("emergency", "skin", "legs", "balance", "heart", "bones")
}
GIVEN = {
    "where": {"felt": "feet", "numb": "yes"},
    "home": {"home": ["worktop", "chair", "wall", "towel", "step"]},
    "day": {"minutes": "15", "slot": "morning"},
    "year": {"year": "1954"},
    "country": {"country": "GB", "clinic": "0161 496 0142"},
    "name": {"name": "Ruth"},
}
# What cannot be right and yet can be sent, for each page with a form. A browser itself sends no
# letters from a field for numbers, and no day that is none.
WRONG = {
    "/walk/": {"minutes": "9000", "day": "2026-01-06", "total": "-1"},
    "/away/": {"first": "2026-01-20", "last": "2026-01-10"},
    "/earlier/": {"day": "2026-01-05"},
    "/earlier/sheet/": {
        "first": "2026-01-05",
        "d2026-01-05-pain": "11",
        "d2026-01-05-minutes": "600",
        "d2026-01-05-effort": "5",
        "d2026-01-05-feet": "lovely",
        "numb": "nowhere",
    },
    "/feet/": {"said": "all", "found": "blister"},
    "/tests/single-leg/": {"left": "9000"},
    "/tests/heel-raises/": {"result": "-3"},
    "/screening/": {"signs": ["none", "FLAG-04"]},
    "/check-in/feeling/": {"pain": "11"},
    "/help/FLAG-04/": {"id": "x"},
    "/people/": {"person": "nobody"},
    "/gates/GATE-07/": {"day": "2027-01-01"},
    "/settings/delete/": {},
    "/settings/name/": {"name": ""},
    "/settings/phone/": {"belongs": "nobody"},
    "/settings/numbers/": {"emergency": "9" * 90},
    "/settings/answers/": {"minutes": "3"},
    "/settings/display/": {"text": "1000"},
    "/data/calendar/": {"more": "everything"},
    "/settings/reminders/": {
        "minutes": "5",
        "from_hour": "8",
        "until_hour": "21",
        "first": "03:00",
    },
    "/settings/research/": {"shares": "everything"},
    "/exercises/ankle-circles/instead/": {"instead": "nonsense", "lasts": "for ever"},
    "/exercises/heel-raise/try/": {"how": "some", "sets": "9000"},
    "/friends/goal/": {"says": ""},
    "/friends/promise/": {"to": "Ewa"},
}

Named = Iterator[tuple[str, str]]
# Each step of a review that is due.
REVIEW = [
    f"/review/{step}/" for step in ("tests", "everyday", "changed", "expect", "raise", "next")
]


def everything(browser: Client, clock) -> Named:
    """Each page and state once. `browser` is signed in, with nobody set up yet."""
    yield from _before_anybody(browser)
    yield from _first_morning(browser)
    yield from _wrong_answers(browser)
    yield from _session(browser)
    yield from _warning_signs(browser)
    yield from _somebody_who_knows(browser)
    yield from _other_people(browser)
    yield from _data(browser)
    yield from _devices(browser)
    yield from _phone(browser)
    yield from _days_later(browser, clock)
    yield from _files(browser)
    yield from _strangers(browser)
    yield from _very_many(browser)


def _before_anybody(browser: Client) -> Named:
    yield _page(browser, "nobody", "/welcome/")
    yield _page(browser, "nobody", "/people/")
    yield _page(browser, "nobody", "/welcome/copy/")
    yield _answer(browser, "no-copy", "/welcome/copy/", {})
    not_ours = SimpleUploadedFile("made-up.txt", b"no copy of ours")
    yield _answer(browser, "copy-wrong", "/welcome/copy/", {"file": not_ours})
    yield _page(browser, "nobody", "/about/")
    for step, given in {**SAFE, **GIVEN}.items():
        at = f"/set-up/{step}/"
        yield _page(browser, "set-up", at)
        if step not in {"home", "name"}:
            yield _answer(browser, "set-up-wrong", at, _wrong_in_set_up(step))
        if step != "name":
            sent = browser.post(at, given)
            assert sent.status_code == 302, (step, sent.content[-2000:])
    yield _page(browser, "set-up", "/set-up/later/")
    yield _page(browser, "half-set-up", "/welcome/")
    browser.post("/set-up/skin/", {"signs": ["FLAG-04", "unsure"]})
    browser.post("/set-up/heart/", {"signs": ["diabetes"]})
    browser.post("/set-up/country/", {"country": "elsewhere"})
    for opened in ("skin-unsure", "skin-worse", "heart-more", "own-number"):
        yield _page(browser, "set-up", f"/set-up/{opened}/")
    for opened in ("skin-unsure", "skin-worse", "heart-more"):
        yield _answer(browser, "set-up-wrong", f"/set-up/{opened}/", {})
    yield _page(browser, "set-up-told", "/set-up/legs/")
    browser.post("/set-up/emergency/", {"signs": "FLAG-B02"})
    yield _page(browser, "set-up", "/set-up/now/")
    browser.post("/set-up/again/")


def _wrong_in_set_up(step: str) -> dict[str, object]:
    if step in SAFE:
        return {"signs": ["none", "FLAG-04"]}
    return dict.fromkeys(("year", "felt", "minutes", "country"), "9000")


def _first_morning(browser: Client) -> Named:
    _become(browser, "Ruth", RUTH)
    for path in PAGES:
        yield _page(browser, "first-morning", path)
    yield _page(browser, "first-morning", "/session/play/")
    yield _page(browser, "first-morning", "/exercises/?words=nothing-like-this")
    browser.post("/exercises/heel-raise/favourite/", {"id": "f", "favourite": "yes"})
    browser.post("/exercises/ankle-circles/not-for-me/", {"id": "n", "why": "My hip hurts"})
    yield _page(browser, "favourite", "/exercises/?only=favourites")
    yield _page(browser, "favourite", "/exercises/heel-raise/")
    yield _page(browser, "not-for-me", "/exercises/ankle-circles/")
    for exercise in care.catalogue().exercises:
        yield _page(browser, "exercise", f"/exercises/{exercise}/")
    yield from _wishes(browser)
    browser.post("/feet/", {"said": "more", "found": "blister", "places": ["left:sole-heel"]})
    yield _page(browser, "found-something", "/feet/")
    display = "theme-dark.text-200.still-1"
    browser.cookies["footbridge_display"] = display
    yield _page(browser, "large-and-dark", "/")
    del browser.cookies["footbridge_display"]


def _wishes(browser: Client) -> Named:
    _become(browser, "Ruth, who asks", RUTH)
    for path in ("/exercises/step-up/try/", "/exercises/step-up/instead/"):
        yield _page(browser, "not-now", path)
    browser.post("/today/change/", {"id": "easier", "wish": "easier"})
    for path in ("/", "/today/change/", "/session/", "/exercises/heel-raise/"):
        yield _page(browser, "easier", path)
    browser.post("/today/change/", {"id": "rest", "wish": "rest"})
    for path in ("/", "/today/change/", "/exercises/heel-raise/try/"):
        yield _page(browser, "rest", path)
    _become(browser, "Ruth", RUTH)


def _wrong_answers(browser: Client) -> Named:
    for path, said in WRONG.items():
        yield _answer(browser, "wrong", path, said)
    browser.post("/check-in/feeling/", {"pain": "6", "soreness": "6"})
    yield _answer(browser, "wrong", "/check-in/where/", {"numb": "nowhere"})
    browser.post("/check-in/where/", {"numb": ["left:sole-heel"], "painful": ["right:sole-heel"]})
    yield _page(browser, "marked", "/check-in/where/")
    yield _answer(browser, "wrong", "/check-in/news/", {"new": "some"})
    news = {
        "trip": "fall",
        "harm": "none",
        "look": "not_yet",
        "new": "some",
        "signs": "FLAG-04",
    }
    more = browser.post("/check-in/news/", news).headers["Location"]
    yield _page(browser, "doubtful", more)
    yield _answer(browser, "wrong", more, {"FLAG-04": "maybe"})


def _session(browser: Client) -> Named:
    ida = _become(browser, "Ida", RUTH)
    yield _page(browser, "short", "/session/?short=1")
    place = browser.post("/session/").headers["Location"]
    yield _page(browser, "begun", "/")
    while not place.endswith("/end/"):
        yield _page(browser, "session", place)
        yield _answer(browser, "session-wrong", place, {"how": "some", "sets": "9000"})
        yield _page(browser, "session", f"{place}left-out/")
        yield _answer(browser, "session-wrong", f"{place}left-out/", {})
        yield _page(browser, "session", f"{place}stopped/")
        yield _answer(browser, "session-wrong", f"{place}stopped/", {"felt": "odd"})
        place = browser.post(place, {"how": "all", "effort": "6"}).headers["Location"]
    yield _page(browser, "session", place)
    browser.post(place)
    browser.post("/check-in/feeling/", {"pain": "2", "soreness": "1"})
    browser.post("/check-in/where/", {})
    browser.post("/check-in/news/", {"trip": "none", "look": "nothing", "new": "none"})
    browser.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes", "day": "2026-01-05"})
    yield _page(browser, "all-done", "/")
    yield _page(browser, "some-done", "/progress/")
    yield _page(browser, "some-done", "/exercises/heel-raise/")
    yield from _told(browser, ida)


def _told(browser: Client, key: str) -> Named:
    yield _page(browser, "some-done", "/days/")
    for path in (
        "/entries/w/",
        "/walk/?entry=w",
        "/check-in/",
        "/feet/",
        "/walk/",
        "/earlier/sheet/",
    ):
        yield _page(browser, "some-done", path)
    second = {"id": "v", "minutes": "600", "comfortable": "yes", "day": "2026-01-05"}
    yield _answer(browser, "asked-first", "/walk/", second)
    yield _answer(browser, "asked-first", "/earlier/sheet/", {"d2026-01-05-minutes": "600"})
    browser.post("/walk/?entry=w", {**second, "id": "w", "minutes": "7"})
    yield _page(browser, "saved", "/days/")
    yield _page(browser, "replaced", "/entries/w/")
    stands = care.record_of(key).journal.facts[-1].id
    browser.post(f"/entries/{stands}/", {"id": "back"})
    yield _page(browser, "taken-back", "/days/")
    yield _page(browser, "taken-back", f"/entries/{stands}/")
    for fact in care.record_of(key).journal.facts:
        if fact.kind == "session":
            yield _page(browser, "mended", f"/entries/{fact.id}/sets/")
            return


def _warning_signs(browser: Client) -> Named:
    for flag in OF_EACH_TIER:
        key = _become(browser, f"Ruth with {flag}", RUTH)
        care.write(key, FlagRaised(flag=flag), care.Stamp(timezone.now()))
        for path in ("/", f"/flags/{flag}/", f"/flags/{flag}/over/", "/exercises/", "/plan/"):
            yield _page(browser, flag, path)
        yield _page(browser, f"{flag}-mistake", f"/flags/{flag}/mistake/")
        yield _answer(browser, f"{flag}-wrong", f"/flags/{flag}/mistake/", {})
        yield _answer(browser, f"{flag}-wrong", f"/flags/{flag}/over/", {"day": "2027-01-01"})
        browser.post(f"/flags/{flag}/reported/", {"id": f"called-{flag}"})
        yield _page(browser, f"{flag}-called", "/")
        yield _page(browser, f"{flag}-called", f"/flags/{flag}/")
    browser.post("/settings/numbers/", {"emergency": "112", "doctor": "0161 496 0142"})
    yield _page(browser, "with-a-number", "/flags/FLAG-B14/")
    yield _page(browser, "log-waits", f"/flags/FLAG-B14/?sheet={uuid4()}")
    yield _page(browser, "log-waits", f"/feet/?sheet={uuid4()}")
    key = _become(browser, "Ruth, worse", RUTH)
    care.write(key, FlagRaised(flag="FLAG-04", worse=True), care.Stamp(timezone.now()))
    yield _page(browser, "worse", "/flags/FLAG-04/")
    for flag in care.catalogue().flags:
        yield _page(browser, "sign", f"/help/{flag}/")


def _somebody_who_knows(browser: Client) -> Named:
    key = _become(browser, "Ruth, who is reminded", RUTH)
    care.write(
        key, Goal(says="Walk <there> & back", adds="Come along"), care.Stamp(timezone.now())
    )
    promise = Promise(to="Ewa", says="I show you my bridge", weekdays=tuple(Weekday))
    care.write(key, promise, care.Stamp(timezone.now(), "promised"))
    browser.cookies["footbridge_reminders"] = "sitting-45.from-8.until-21.at-0900.at-1830"
    for path in (
        "/", "/friends/?parts=name&parts=week&parts=walks&parts=sentence", "/friends/goal/",
        "/friends/promise/?entry=promised", "/settings/reminders/", "/entries/promised/",
        "/settings/research/",
    ):  # fmt: skip
        yield _page(browser, "somebody-knows", path)
    del browser.cookies["footbridge_reminders"]


def _other_people(browser: Client) -> Named:
    _become(browser, "Greta", GRETA)
    for path in ("/", "/session/", "/plan/", "/exercises/tandem-stance/", "/gates/GATE-07/"):
        yield _page(browser, "seated-only", path)
    yield _page(browser, "seated-only", "/settings/answers/")
    at_once = replace(RUTH, screening=Screening(asked_on=START, yes=("GATE-01",)))
    _become(browser, "Ruth, who needs help now", at_once)
    yield _page(browser, "limit-now", "/")
    _become(browser, "Tomas", TOMAS)
    for path in ("/", "/session/", "/progress/", "/tests/single-leg/"):
        yield _page(browser, "nothing-known", path)
    yield _page(browser, "several", "/people/")
    key = _become(browser, "Ruth, away", RUTH)
    today = timezone.localdate()
    away = Away(first=today, last=today + timedelta(days=5), why=AwayReason.HOLIDAY)
    care.write(key, away, care.Stamp(timezone.now()))
    yield _page(browser, "away", "/")


def _data(browser: Client) -> Named:
    yield _page(browser, "wrong", "/data/tables/?more=everything")
    yield _page(browser, "wrong", "/data/clinic/?more=everything")
    yield _page(browser, "wrong", "/data/calendar/file/?more=everything")
    wishes = {"id": "one", "more": "health", "session": "09:30"}
    yield _answer(browser, "address-made", "/data/calendar/", wishes)
    yield _page(browser, "with-an-address", "/data/calendar/")
    browser.post(f"/data/calendar/{care.addresses(_whose(browser))[0].key}/ended/")
    yield _answer(browser, "address-made-before", "/data/calendar/", wishes)


def _whose(browser: Client) -> str:
    """The person whose pages this device shows."""
    return str(browser.session["person"])


def _files(browser: Client) -> Named:
    """A file that is brought in, at every stage."""
    key = _become(browser, "Ruth, with a watch", RUTH)
    yield _answer(browser, "no-file", "/bring-in/", {})
    day = timezone.localtime() - timedelta(hours=3)
    a_long_one, noticed = workout(day, 150), steps(day - timedelta(hours=3), 400, 700)
    ours = "".join(f"{line}\n" for line in care.export_lines(key))
    files = {
        "found": health(workout(day - timedelta(hours=5), 20), a_long_one, noticed),
        "many": health(*[workout(day - timedelta(minutes=20 * n), 9) for n in range(50)]),
        "asked": b"Datum,Zeit,Rest\n03/04/2026,31,x\n",
        "refused": b"\x89PNG" + bytes(20),
        "ours": ours.encode(),
    }
    for name, data in files.items():
        made = care.receive(key, [data], f"{name}.zip")
        care.settle(made)
        yield _page(browser, f"file-{name}", f"/bring-in/{made}/")
        if name == "asked":
            same = {"start": "0", "lasted": "0"}
            yield _answer(browser, "file-wrong", f"/bring-in/{made}/", same)
        if name == "found":
            yield _page(browser, "file-also", f"/bring-in/{made}/?seen=on&also=noticed")
            browser.post(f"/bring-in/{made}/", {"seen": "on"})
    yield _page(browser, "file-brought", "/bring-in/")


def _phone(browser: Client) -> Named:
    """A phone is brought in: asked about, shown, not reached; and as it looks on the phone."""
    for whose in ("one", "household"):
        sent = browser.post("/settings/phone/", {"belongs": whose})
        yield f"{whose} /settings/phone/", sent.content.decode()
    not_here = browser.get("/settings/phone/", HTTP_HOST="localhost")
    yield "not-reached /settings/phone/", not_here.content.decode()
    safe = browser.get("/settings/this-device/", HTTP_HOST="localhost")
    yield "safe /settings/this-device/", safe.content.decode()
    owner = care.people()[0]
    key = care.make_phone_key(now=timezone.now(), person=owner.key)
    phone = Client()
    yield _page(phone, "own", f"/key/{key}")
    let_in(phone, key)
    for path in ("/", "/settings/", "/settings/this-device/"):
        yield _page(phone, "own", path)
    (device,) = [each for each in care.devices() if each.person]
    yield _page(browser, "own", "/settings/devices/")
    yield _page(browser, "own", f"/settings/devices/{device.key}/")
    care.sign_out(device.key, now=timezone.now())
    care.begin(name="Twin", person=RUTH, now=timezone.now())
    yield _answer(browser, "apart", "/settings/name/", {"name": "Twin"})


def _devices(browser: Client) -> Named:
    yield _page(browser, "alone", "/settings/devices/")
    let_in(Client(), user_agent="Firefox on Windows")
    yield _page(browser, "two", "/settings/devices/")
    for state, device in zip(("another", "this-one"), care.devices(), strict=True):
        at = f"/settings/devices/{device.key}/"
        yield state, browser.get(at).content.decode()
        yield f"{state}-wrong", browser.post(at, {"name": ""}).content.decode()


def _days_later(browser: Client, clock) -> Named:
    key = _become(browser, "Ruth, later", RUTH)
    done = a_session(timezone.now())
    browser.post(
        "/session/facts/",
        {"person": key, "facts": [done], "sent_at": done["at"]},
        content_type="application/json",
    )
    browser.post("/session/", {"short": "1"})
    browser.post("/session/1/", {"how": "all"})
    clock.shift(A_DAY_SECONDS)
    yield _page(browser, "session-left", "/")
    yield _page(browser, "session-left", "/open/")
    yield _page(browser, "rest-day", "/")
    yield _page(browser, "rest-day", "/review/")
    clock.shift(14 * A_DAY_SECONDS)
    papers = ("/papers/report/", "/papers/report/?chosen=yes&large=yes&weeks=4")
    for path in ("/", *REVIEW, "/progress/", *papers, "/check-in/feeling/"):
        yield _page(browser, "after-a-gap", path)


def _strangers(browser: Client) -> Named:
    stranger = Client()
    for path in ("/help/", "/help/words/", "/help/FLAG-B02/", "/help/FLAG-04/", "/help/FLAG-B14/"):
        yield _page(stranger, "stranger", path)
    unsaved = {"signs": ["FLAG-04"], "trip": "fall", "harm": ["hurt"]}
    yield "unsaved, stranger", stranger.post("/check-in/news/", unsaved).content.decode()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies
    yield "unsaved, too old", strict.post("/help/FLAG-10/", {"answer": "yes"}).content.decode()
    missing = browser.get("/nothing-is-here/")
    yield "not-found", missing.content.decode()
    for path in ("/exercises/star-jumps/", "/session/99/"):
        yield f"not-found {path}", browser.get(path).content.decode()
    yield "search, stranger", Client().get("/search/?q=swollen+foot").content.decode()
    yield "used-key", Client().get("/key/no-such-key").content.decode()
    closed = Client().get("/")
    yield "closed", closed.content.decode()
    key = care.make_key(now=timezone.now())
    yield "let-in", Client().get(f"/key/{key}").content.decode()
    too_much = browser.post("/walk/", {"minutes": "9" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE)})
    yield "too-much", too_much.content.decode()
    walk = {"id": "one-id", "minutes": "6", "comfortable": "yes"}
    browser.post("/walk/", {**walk, "day": str(timezone.localdate())})
    refused = browser.post("/tests/heel-raises/", {"id": "one-id", "result": "3"})
    yield "refused", refused.content.decode()


def _very_many(browser: Client) -> Named:
    very_many_people(3 * (MOST_SHOWN + 1))
    for state, path in zip(("none", "some", "nobody", "too-long"), VERY_MANY, strict=True):
        yield _page(browser, f"very-many-{state}", path)


def _become(browser: Client, name: str, person: Person) -> str:
    """Another person on this device, whose pages are shown from now on. Gives the key."""
    key = care.begin(name=name, person=person, now=timezone.now(), key=str(uuid4()))
    browser.post("/people/", {"person": key})
    return key


def _page(browser: Client, state: str, path: str) -> tuple[str, str]:
    answer = browser.get(path)
    assert answer.status_code == 200, (state, path, answer.status_code)
    return f"{state} {path}", answer.content.decode()


def _answer(browser: Client, state: str, path: str, said: dict) -> tuple[str, str]:
    """The page that comes back for a form that was not right."""
    answer = browser.post(path, said)
    assert answer.status_code == 200, (state, path, answer.status_code)
    return f"{state} {path}", answer.content.decode()

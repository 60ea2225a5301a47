"""Every page that a person can open: `tests/web/test_every_page_is_looked_at.py` holds that.

A new address belongs in one of these, and so into the sweeps of access, width and touch.
"""

from datetime import datetime, timedelta

from footbridge import care
from footbridge.engine.facts import FlagRaised, Session, SetDone, Walk

# With a record that says nothing yet.

PAGES = (
    "/", "/plan/", "/check-in/feeling/", "/check-in/where/", "/check-in/news/", "/feet/",
    "/session/", "/session/over/", "/walk/", "/tests/single-leg/", "/earlier/",
    "/earlier/sheet/", "/away/",
    "/screening/", "/progress/", "/days/", "/months/", "/review/", "/review/over/",
    "/times/?exercise=heel-raise", "/exercises/heel-raise/note/", "/exercises/",
    "/exercises/heel-raise/",
    "/today/change/", "/exercises/toe-fans/instead/", "/exercises/heel-raise/try/",
    "/papers/", "/papers/report/", "/papers/signs/", "/papers/plan/",
    "/papers/log/", "/care/",
    "/search/", "/search/?q=stairs", "/search/?q=chest+pain", "/search/?q=xyzzy",
    "/care/cards/SHOE-01/", "/care/lessons/TEACH-01/", "/help/", "/help/FLAG-01/", "/settings/",
    "/settings/display/", "/settings/answers/", "/settings/numbers/", "/settings/name/",
    "/data/", "/data/calendar/", "/bring-in/",
    "/settings/delete/", "/settings/devices/", "/settings/reminders/", "/settings/research/",
    "/settings/phone/", "/settings/this-device/", "/settings/here/",
    "/friends/", "/friends/goal/", "/friends/promise/", "/about/", "/people/", "/welcome/",
    "/look/", "/set-up/emergency/", "/set-up/skin/", "/set-up/home/", "/set-up/country/",
    "/gates/GATE-07/",
    "/open/", "/days/2026-01-05/", "/months/2026-01/", "/exercises/heel-raise/not-for-me/",
    "/settings/zone/", "/help/words/", "/set-up/now/", "/set-up/later/",
)  # fmt: skip
# Only while nobody is here.
BEFORE_ANYBODY = ("/welcome/", "/welcome/copy/", "/people/")
# Where very many people are: nobody is listed, some are, nobody is called so, and a slip.
VERY_MANY = ("/people/", "/people/?name=bo", "/people/?name=zz", f"/people/?name={'b' * 81}")
# Where somebody is asked on the way, and the test that goes there.
ON_THE_WAY = {
    "session-exercise": "test_axe_finds_nothing_in_a_session",
    "session-skip": "test_axe_finds_nothing_in_a_session",
    "session-stop": "test_axe_finds_nothing_in_a_session",
    "session-end": "test_axe_finds_nothing_in_a_session",
    "brought-file": "test_axe_finds_nothing_at_any_stage",
    "key": "test_axe_finds_nothing_at_the_door",
    "player": "test_axe_finds_nothing_in_any_state",
}
# As long as a first review is due.
REVIEW = tuple(
    f"/review/{step}/" for step in ("tests", "everyday", "changed", "expect", "raise", "next")
)
REVIEW_IS_DUE_AFTER = timedelta(days=14)


def once_told(key: str, now: datetime) -> tuple[str, ...]:
    """The pages of what was told: of a walk, a session and a sign; and of a device."""
    stamp = care.Stamp(now)
    care.write(key, Walk(seconds=360, comfortable=True), care.Stamp(now, "walked"))
    raises = SetDone(exercise="heel-raise", variant="both-legs", reps=8, effort=6)
    care.write(key, Session(sets=(raises,), finished=False), care.Stamp(now, "raised"))
    care.write(key, FlagRaised(flag="FLAG-10"), stamp)
    return (
        "/entries/walked/", "/entries/raised/", "/entries/raised/sets/",
        "/flags/FLAG-10/", "/flags/FLAG-10/mistake/", "/flags/FLAG-10/over/",
        f"/settings/devices/{care.devices()[0].key}/",
    )  # fmt: skip

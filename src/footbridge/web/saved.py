"""What was saved a moment ago: said once, on the page that follows, where it can be undone.

Every form that wrote something down says so, whichever it was: the door hears what is written.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from footbridge import care
from footbridge.engine.facts import CheckIn, Entry, Fact, FlagRaised, Withdrawn
from footbridge.engine.known.history import standing
from footbridge.telling import facts

COOKIE = "footbridge_saved"
BETWEEN = "."
PLAIN = "yes"
MOST = 12
LINES = 3
SHORT_WHILE = 120
BEFORE = "before"
SEE_OTHER = 302
# In the set-up the next question says that the last answer was taken.
QUIET = "/set-up/"


@dataclass(frozen=True, slots=True)
class Saved:
    """`lines` in words; `entries` is what can be undone by one tap, as its form sends it. What may
    warn is not: `entry` names it, and its page asks first.

    `beside` are check-ins of the same half of the day that stand as well: ids and words.
    `is_back`: something was taken back.
    """

    lines: tuple[str, ...] = ()
    entries: str = ""
    entry: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    is_back: bool = False


class SaysSaved:
    """After a form that wrote something down, the next page says what."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or request.path_info.startswith(QUIET):
            answer = self.answer(request)
            if getattr(request, "has_said_saved", False):
                answer.delete_cookie(COOKIE, samesite="Lax")
            return answer
        with care.listening() as heard:
            answer = self.answer(request)
        # Half of an undo would be worse than none: of more, it says only that they are saved.
        is_much = len(heard.entries) > MOST
        ids = "" if is_much else BETWEEN.join(entry.id for entry in heard.entries)
        said = ids or getattr(request, "is_saved", PLAIN if heard.calls else "")
        if answer.status_code == SEE_OTHER and said:
            answer.set_cookie(
                COOKIE,
                said,
                max_age=SHORT_WHILE,
                secure=request.is_secure(),
                httponly=True,
                samesite="Lax",
            )
        return answer


def say_saved(request: HttpRequest, key: str = "", **before: Any) -> None:
    """Something was saved that is no entry, such as a telephone number of the person with `key`.

    This device keeps what it was `before` until the next time, so that it can be undone as well.
    """
    request.is_saved = PLAIN  # type: ignore[attr-defined]
    if before:
        request.session[BEFORE] = {"key": key, **before}
        request.is_saved = BEFORE  # type: ignore[attr-defined]


def as_it_was(request: HttpRequest, key: str, wanted: str) -> dict[str, Any]:
    """What this device kept of something that is no entry, as it was before it was saved."""
    before: dict[str, Any] = request.session.pop(BEFORE, {}) if wanted == BEFORE else {}
    return before if before.get("key") == key else {}


def just_saved(request: HttpRequest) -> Saved | None:
    """What the page has to say, once. Asked for by every page, and looked up only by these."""
    told, someone = request.COOKIES.get(COOKIE), getattr(request, "someone", None)
    if not told or someone is None or request.method != "GET":
        return None
    request.has_said_saved = True  # type: ignore[attr-defined]
    if told in {PLAIN, BEFORE}:
        return Saved(entries="" if told == PLAIN else BEFORE)
    return _saved(someone.key, told.split(BETWEEN))


def _saved(key: str, ids: Sequence[str]) -> Saved | None:
    told = care.record_of(key).journal.facts
    stands = {entry.id: entry for entry in standing(told)}
    undone = {entry.corrects for entry in told if isinstance(entry.what, Withdrawn)}
    wanted = [entry for entry in told if entry.id in ids and entry.id not in undone]
    if not wanted:
        return None
    warns = [entry for entry in wanted if entry.what.warnings()]
    asked = [entry.id for entry in warns if not isinstance(entry.what, FlagRaised)]
    return Saved(
        lines=tuple(dict.fromkeys(_words(entry, told) for entry in wanted))[:LINES],
        entries="" if warns else BETWEEN.join(entry.id for entry in wanted),
        entry=asked[0] if asked else "",
        beside=tuple(_beside(wanted, stands.values())),
        is_back=all(isinstance(entry.what, Withdrawn) for entry in wanted),
    )


def _words(entry: Entry[Fact], told: Iterable[Entry[Fact]]) -> str:
    """What was told; of what was taken back, what it had been."""
    meant = next((each for each in told if each.id == entry.corrects), None)
    is_back = isinstance(entry.what, Withdrawn) and meant is not None
    return facts.what(meant.what if is_back and meant else entry.what, care.catalogue())


def _beside(
    wanted: Sequence[Entry[Fact]], stands: Iterable[Entry[Fact]]
) -> Iterator[tuple[str, str]]:
    """Check-ins of the same day and slot that were told by another form."""
    mine = {(one.day, one.what.slot) for one in wanted if isinstance(one.what, CheckIn)}
    ids = {one.id for one in wanted}
    for one in stands:
        if (
            isinstance(one.what, CheckIn)
            and (one.day, one.what.slot) in mine
            and one.id not in ids
        ):
            yield one.id, facts.what(one.what, care.catalogue())

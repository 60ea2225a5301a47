"""What a person tells in one go, under ids made before it is sent: it can be sent again."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from django.utils import timezone

from footbridge import care
from tests.faults.browsing import LED_ON, SEEN, Answer, Browser, NoAnswer

SIGNS = ("FLAG-04", "FLAG-11", "FLAG-B10")
MOST_MINUTES = 60


class NotTaken(Exception):
    """The server answered, and did not say that anything was saved."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.code, answer.text[-3000:])
        self.answer = answer


@dataclass(eq=False)
class Act:
    """`ids` are the entries that it makes; with `is_whole` all of them or none, else each alone.

    `send` tells it and gives the ids that the other side said are kept.
    """

    name: str
    ids: frozenset[str]
    send: Callable[[Browser], frozenset[str]]
    is_whole: bool = True
    kept: frozenset[str] = frozenset()

    def sent_by(self, browser: Browser) -> None:
        """Sends it. What is acknowledged counts also when no answer came to what follows."""
        self.kept |= self.send(browser)

    @property
    def is_done(self) -> bool:
        return self.kept == self.ids


def any_act(person: str, chance: random.Random) -> Act:
    return chance.choice((a_walk, a_sign, a_check_in, a_check_in, some_facts))(person, chance)


def a_walk(person: str, chance: random.Random) -> Act:
    form = str(uuid4())
    said = {
        "whose": person,
        "id": form,
        "minutes": str(chance.randint(1, MOST_MINUTES)),
        "comfortable": "yes",
        "instead": "as_well",
        "day": str(timezone.localdate()),
    }
    return _one_form("walk", {form}, "/walk/", said)


def a_sign(person: str, chance: random.Random) -> Act:
    form = str(uuid4())
    said = {"whose": person, "id": form, "answer": "yes", "worse": "no"}
    return _one_form("sign", {form}, f"/help/{chance.choice(SIGNS)}/", said)


def _one_form(name: str, ids: set[str], path: str, said: dict[str, str]) -> Act:
    whole = frozenset(ids)

    def send(browser: Browser) -> frozenset[str]:
        return _taken(browser.post(path, said), whole)

    return Act(name, whole, send)


def a_check_in(person: str, chance: random.Random) -> Act:
    """Three screens; the last one tells everything at once, signs, a stumble and a look."""
    form, signs = str(uuid4()), chance.sample(SIGNS, chance.randint(0, 2))
    parts = ["", "feet", "stumble", *signs]
    whole = frozenset(care.part_id(form, part) for part in parts)
    here = {"whose": person, "form": form}
    news = {
        "trip": "stumble",
        "look": "nothing",
        "new": "some" if signs else "none",
        "signs": signs,
    }

    def send(browser: Browser) -> frozenset[str]:
        _must_go_on(browser.post("/check-in/feeling/", {**here, "pain": "3", "soreness": "1"}))
        _must_go_on(browser.post("/check-in/where/", here))
        return _taken(browser.post("/check-in/news/", {**here, **news}), whole)

    return Act("check-in", whole, send)


def some_facts(person: str, chance: random.Random) -> Act:
    """What the player sends: several facts at once, each answered by itself."""
    now = timezone.localtime().replace(microsecond=0).isoformat()
    told = [
        {"kind": "stumble", "id": str(uuid4()), "at": now, "recorded": now},
        {"kind": "walk", "id": str(uuid4()), "at": now, "recorded": now, "seconds": 60},
    ]
    told += [{**told[0], "id": str(uuid4())} for _ in range(chance.randint(0, 3))]

    def send(browser: Browser) -> frozenset[str]:
        answer = browser.send("/session/facts/", {"person": person, "facts": told})
        if answer.code != SEEN:
            raise NotTaken(answer)
        answered = json.loads(answer.text)["facts"]
        return frozenset(each["id"] for each in answered if each["kept"])

    return Act("player", frozenset(str(each["id"]) for each in told), send, is_whole=False)


def _taken(answer: Answer, ids: frozenset[str]) -> frozenset[str]:
    _must_go_on(answer)
    return ids


def _must_go_on(answer: Answer) -> None:
    if answer.code != LED_ON:
        raise NotTaken(answer)


def tell_until_cut_off(browser: Browser, acts: list[Act], make: Callable[[], Act]) -> None:
    """First what is not known to be kept, then one act after another, until no answer comes."""
    try:
        for act in acts:
            if not act.is_done:
                act.sent_by(browser)
        while True:
            act = make()
            acts.append(act)
            act.sent_by(browser)
            browser.get("/")
    except NoAnswer:
        return

"""A check-in that was told, as the answers of its screens: to be opened and put right."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from footbridge.drawings.footmap import zone_key
from footbridge.engine.facts import CheckIn, DayMarkers, Fact, Fall, FeetCheck, FlagRaised
from footbridge.web.forms.checkin import LOOK, Harm, Look, New, Trip

Said = dict[str, dict[str, Any]]


def answers_from(check_in: CheckIn, parts: Mapping[str, Fact]) -> Said:
    """The answers behind a check-in and the other parts of its form that stand, by their names."""
    signs = {name: told for name, told in parts.items() if isinstance(told, FlagRaised)}
    more = {name: "yes" if told.worse else "no"
            for name, told in signs.items() if told.worse is not None}  # fmt: skip
    if check_in.blames is not None:
        more["blames"] = check_in.blames.value
    said: Said = {
        "feeling": _given(
            pain=_text(check_in.pain),
            soreness=_text(check_in.soreness),
            night=check_in.night_pain and check_in.night_pain.value,
            slot=check_in.slot.value,
        ),
        "news": _news(parts) | {"signs": list(signs)},
    }
    said["news"]["new"] = (New.SOME if signs else New.NONE).value
    if check_in.zones is not None:
        marks: dict[str, list[str]] = {}
        for mark in check_in.zones:
            marks.setdefault(mark.feels.value, []).append(
                zone_key(mark.zone.side, mark.zone.place)
            )
        said["where"] = marks
    return said | ({"more": more} if more else {})


def _news(parts: Mapping[str, Fact]) -> dict[str, Any]:
    fall, markers = parts.get("fall"), parts.get("markers")
    trip = Trip.FALL if fall else Trip.STUMBLE if parts.get("stumble") else Trip.NONE
    told = markers if isinstance(markers, DayMarkers) else DayMarkers()
    marked = {each.name: getattr(told, each.name) for each in fields(DayMarkers)}
    return _given(
        trip=trip.value,
        harm=_harm(fall) if isinstance(fall, Fall) else [],
        look=_look(parts.get(LOOK)).value,
        **{name: word and word.value for name, word in marked.items()},
    )


def _harm(fall: Fall) -> list[str]:
    harms = [name for name in Harm if name is not Harm.NONE]
    said = {name: getattr(fall, name.value) for name in harms}
    if any(told is None for told in said.values()):
        return [name.value for name, told in said.items() if told]
    return [name.value for name, told in said.items() if told] or [Harm.NONE.value]


def _look(told: Fact | None) -> Look:
    if not isinstance(told, FeetCheck):
        return Look.NOT_YET
    if told.findings or told.not_yet_told:
        return Look.SOMETHING
    return Look.NOTHING if told.could_see else Look.COULD_NOT


def _text(score: int | None) -> str | None:
    return None if score is None else str(score)


def _given(**told: Any) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in ("", None)}

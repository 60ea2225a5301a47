"""What a stopped drill warns of."""

from footbridge.catalogue.words import StopSign


def warnings_of(stop: StopSign | None, drill: str) -> frozenset[object]:
    """That it was stopped, and why, once that is said. Stop is a fact at the press (RULE-03)."""
    if stop is None:
        return frozenset()
    is_said = stop is not StopSign.UNEXPLAINED
    return frozenset({drill, (drill, stop)} if is_said else {drill})

"""The steps of a session in words, one after the other, for tests to compare."""

from collections.abc import Iterator

from footbridge.engine.shown.timeline import Step, Timeline


def told(made: Timeline) -> list[str]:
    return [" ".join(_words(step)) for step in made.steps]


def _words(step: Step) -> Iterator[str]:
    yield f"{step.kind} {step.seconds} s, says {step.says}, sounds {step.sound}"
    if step.set is not None:
        yield f"of set {step.set}"
    if step.rep is not None:
        yield f"rep {step.rep}"
    if step.side is not None:
        yield f"on the {step.side}"
    if step.way is not None:
        yield f"way {step.way}"
    if step.phase is not None:
        yield f"showing {step.phase}"

"""Where a session stands still until somebody does something. It adds no time that was planned."""

from footbridge.engine.shown.timeline import Says, Step, StepKind

# Nothing comes after these that could not wait. All other questions share the time of the wait
# that comes after them.
ANSWERED_FIRST = frozenset({Says.HOW_LONG, Says.HOW_COMFORTABLE, Says.HOW_MANY})


def stands(step: Step) -> bool:
    """Whether it is waited here for a touch or an answer."""
    return step.kind is StepKind.COUNT_IN or step.says in ANSWERED_FIRST

"""Says of an answer that it is ours. A device takes away what it keeps on no other word.

Whatever stands in front (a proxy, a rate limit, a page that asks for money) answers for us now and
then, with any status. What waits on a device must not go because of it.
"""

from enum import StrEnum
from typing import TypeVar

from django.http import HttpResponse

HEADER = "Footbridge-Answer"

Answer = TypeVar("Answer", bound=HttpResponse)


class Ours(StrEnum):
    """What an answer is."""

    PLAN = "plan"
    FACTS = "facts"
    PEOPLE = "people"
    CLOSED = "closed"
    GONE = "gone"
    SIGNED_OUT = "signed-out"


def sign(answer: Answer, what: Ours) -> Answer:
    answer[HEADER] = what.value
    return answer

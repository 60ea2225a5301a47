"""What a server holds in memory, and how often that is gone through."""

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import cache
from itertools import count

from django.core.signals import request_finished

# As <malloc.h> of glibc has it.
_M_ARENA_MAX = -8
FEW = 2
# Giving back takes some thousandths of a second: not after each answer.
EVERY = 32

# Objects more than were let go, until those are looked through. Python looks at 700: so do the
# objects of one page.
MANY = 10_000
# By then every page that is asked for often has been filled in.
SETTLED = 32

_answers = count(1)
_first_answers = count(1)


def hold_little() -> bool:
    """Let all threads take memory from the same few stores, and give back what is free in them.

    Called before there are threads. The C library of Linux gives each thread a store of its own;
    what one page left free there no other thread can use, and no other program. Python lets one
    thread work at a time, so that none waits for another. Gives False where there is nothing to
    set.
    """
    set_one = _of_c("mallopt")
    if set_one is None or not set_one(_M_ARENA_MAX, FEW):
        return False
    request_finished.connect(_after_an_answer)
    return True


def look_through_little() -> None:
    """Let Python look more seldom for what only holds itself, and never where that cannot be.

    It stops all answers while it looks through everything that it holds. Of that the program, the
    catalogue and the templates are a good part, and stay as long as the server runs.
    """
    gc.set_threshold(MANY, *gc.get_threshold()[1:])
    request_finished.connect(_settle)


def _settle(**_told: object) -> None:
    if next(_first_answers) == SETTLED:
        request_finished.disconnect(_settle)
        gc.collect()
        gc.freeze()


def _after_an_answer(**_told: object) -> None:
    if next(_answers) % EVERY == 0:
        give_back()


def give_back() -> bool:
    """Whether anything was given back to the system."""
    trim = _of_c("malloc_trim")
    return bool(trim and trim(0))


@cache
def _of_c(name: str) -> Callable[..., int] | None:
    """A function of the C library; None where that has none of this name."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), name, None)

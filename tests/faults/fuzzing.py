"""What is common to all nonsense: odd words, when it is over, and when it went wrong."""

import logging
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st

MINUTES = float(os.environ.get("FOOTBRIDGE_FUZZ_MINUTES", "0"))
MINUTE = 60
AT_ONCE, SAMPLE = 100, 15
# Of the processor and not of the clock: a busy machine is no fault of ours.
MOST_SECONDS = 20
# Pages and days are kept for some people, so memory grows at first and then no more.
WARM, MOST_GROWN_KILOBYTES = 300, 64 * 1024
BROKEN = 500

LOOK = settings(
    max_examples=AT_ONCE if MINUTES else SAMPLE,
    deadline=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink) if MINUTES else (Phase.generate,),
    suppress_health_check=list(HealthCheck),
)

ODD_WORDS = (
    "", " ", "0", "-1", "-0", "1", "3", "10", "11", "1.5", "1,5", "1e999", "1e5", "NaN", "inf",
    "99999999999999999999", "9" * 5000, "½", "²", "٣", "９", "∞", "0x10", "1_0", "+3", "--", "-",
    "true", "yes", "no", "none", "all", "some", "null", "None", "[]", "{}", '"', "'", "\\", "%",
    "%00", "%s", "{0}", "{{ x }}", "<script>alert(1)</script>", "' OR 1=1 --", "../..", "a/b",
    "\x00", "a\x00b", "\x1b[31m", "\r\nSet-Cookie: a=b", "\n", "\t", "\u202e", "\ufeff", "\u200b",
    "\ud800", "\U0001f9b6", "e\u0301" * 50, "ﷺ" * 40, "İ", "ß", "x" * 81, "x" * 5000,
    "2026-01-05", "2026-02-30", "2025-02-29", "0001-01-01", "9999-12-31", "10000-01-01",
    "2026-1-5",
    "٢٠٢٦-٠١-٠٥", "2026-01", "2026-13", "0000-00", "9999-12", "2026-01-05T08:00", "24:00", "08:15",
    "FLAG-04", "FLAG-B02", "FLAG-99", "GATE-07", "heel-raise", "heel_raises", "single-leg",
    "blister", "left:sole-heel", "left:", ":", "walking:comfortable", "Europe/Warsaw", "GB", "XX",
    "3f0f3a1c-5a57-4d5e-9b4a-0c0ffee0cafe", "strength", "morning", "monday", "leg", "feet",
)  # fmt: skip

words = st.sampled_from(ODD_WORDS) | st.text(max_size=12)


def again_and_again(found: Callable[[], None]) -> None:
    """A small sample; with minutes, one row of examples after the other until they are over."""
    if not MINUTES:
        found()
        return
    # A line for each page that is not there would hide what was found.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    end, row = time.monotonic() + MINUTES * MINUTE, 0
    while time.monotonic() < end:
        row += 1
        seed(time.time_ns())(found)()
    sys.stdout.write(f"{row * AT_ONCE} examples\n")


class Watch:
    """Sees that each thing ends soon, and that memory does not grow for ever."""

    def __init__(self) -> None:
        self.done = 0
        self.usual = 0

    @contextmanager
    def over(self, what: object) -> Iterator[None]:
        """Raises AssertionError where it took too long, or holds ever more."""
        began = time.process_time()
        yield
        took = time.process_time() - began
        assert took < MOST_SECONDS, f"it took {took:.0f} seconds of a processor: {what!r}"
        self._look(what)

    def _look(self, what: object) -> None:
        self.done += 1
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if self.done <= WARM:
            self.usual = used
        grown = used - self.usual
        assert grown < MOST_GROWN_KILOBYTES, f"it grew by {grown // 1024} MB: {what!r}"

"""A calendar of what comes, as text that any calendar program reads."""

from footbridge.interop.outgoing.calendar.coming import Times, planned
from footbridge.interop.outgoing.calendar.dated import Dated
from footbridge.interop.outgoing.calendar.feed import feed

__all__ = ["Dated", "Times", "feed", "planned"]

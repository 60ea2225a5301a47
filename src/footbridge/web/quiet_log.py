"""What reaches the log: that something failed and where in the code, never what a person wrote."""

import logging
import traceback
from types import TracebackType

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class NothingPersonal(logging.Filter):
    """Takes the address out of Django's lines about requests: it may hold a key or an answer."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = record.__dict__.pop("request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            page = match.view_name if match else "an unknown page"
            status = record.__dict__.get("status_code", "")
            record.msg, record.args = "%s: %s", (status, page)
        return True


class WithoutValues(logging.Formatter):
    """Shows an exception as its type and the lines of code it passed; its message is left out."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatException(self, ei: Raised) -> str:  # noqa: N802 - the library's name for it
        kind, _, trail = ei
        name = kind.__name__ if kind else "Exception"
        frames = traceback.extract_tb(trail)
        return "\n".join([name, *(f"  {each.filename}:{each.lineno}" for each in frames)])

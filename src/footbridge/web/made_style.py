"""The style sheet of the figures, offered as a static file that nobody keeps.

It follows from the palette and the paints of the drawings. It is written when static files are
looked for, in a fresh clone and in a test as well, and again only when it would be another.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from footbridge.figures.stylesheet import stylesheet

NAME = "web/css/components/figure.css"


class MadeStyle(BaseFinder):
    """Finds one file, and makes it first."""

    def find(self, path: str, find_all: bool = False, **_: Any) -> Any:
        """The file's place, or nothing where another file is asked for."""
        if path != NAME:
            return []
        made = str(_made())
        return [made] if find_all else made

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        _made()
        storage = FileSystemStorage(location=settings.MADE_ROOT)
        storage.prefix = None  # type: ignore[attr-defined] # what lists files asks for it
        yield NAME, storage


def _made() -> Path:
    path = Path(settings.MADE_ROOT) / NAME
    text = stylesheet()
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Whole at once: two processes may start together.
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    return path

"""Static files as they are served: joined, under names that change with them, and compressed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from django.templatetags.static import static
from whitenoise.storage import CompressedManifestStaticFilesStorage

from footbridge.web.joining import scripts, sheets
from footbridge.web.joining.scripts import join_scripts
from footbridge.web.joining.sheets import TEMPLATES, Sheets, joined_name, lists_of, sheet
from footbridge.web.joining.squeezing import squeezed_script, squeezed_style

Paths = dict[str, tuple[Any, str]]
_storage: Any = staticfiles_storage
_urls: dict[tuple[object, ...], str] = {}
"""As many as there are files."""


class BuiltFiles(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between our modules, so that a browser never mixes two versions.

    Nothing was built (a fresh clone, a test): the plain names are given, and the files themselves
    are served.
    """

    support_js_module_import_aggregation = True

    def url(self, name: str | None, force: bool = False) -> str:
        """Asked for dozens of times by each page: what was worked out is remembered."""
        plain = name or ""
        about = (plain, force, settings.DEBUG, self.base_url, self.hashed_files.get(plain))
        known = _urls.get(about)
        if known is None:
            known = _urls[about] = str(super().url(plain, force))
        return known

    def stored_name(self, name: str) -> str:
        if not self.hashed_files:
            return name
        stored: str = super().stored_name(name)
        return stored

    def post_process(self, paths: Paths, *args: Any, **options: Any) -> Iterator[Any]:
        """Joined first: the names change with what is really served."""
        if not options.get("dry_run"):
            self._join_scripts(paths)
            self._join_sheets(paths)
        processed: Iterator[Any] = super().post_process(paths, *args, **options)  # type: ignore[no-untyped-call]
        yield from processed

    def joined_by(self) -> Iterator[Path]:
        """What decides which files become one. Whoever built them builds again when it changes."""
        yield Path(__file__)
        yield from (Path(__file__).parent / "joining").glob("*.py")
        yield from TEMPLATES.rglob("*.html")

    def _join_scripts(self, paths: Paths) -> None:
        """A module that went into others is served with them, and never a second time alone."""
        ours = {name: _text(paths, name) for name in paths if name.startswith(scripts.FOLDER)}
        joined = join_scripts(ours)
        for name in ours:
            del paths[name]
            self.delete(name)
        for name, text in joined.items():
            self._put(paths, name, squeezed_script(text))

    def _join_sheets(self, paths: Paths) -> None:
        ours = {name: _text(paths, name) for name in paths if name.startswith(sheets.FOLDER)}
        lists = lists_of()
        for name in {sheet(each) for listed in lists for each in listed}:
            del paths[name]
            self.delete(name)
        alone = {name: text for name, text in ours.items() if name in paths}
        joined = {joined_name(each): "".join(ours[sheet(name)] for name in each) for each in lists}
        for name, text in (alone | joined).items():
            self._put(paths, name, squeezed_style(text))

    def _put(self, paths: Paths, name: str, text: str) -> None:
        self.delete(name)
        self.save(name, ContentFile(text.encode()))
        paths[name] = (self, name)


def _text(paths: Paths, name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        content: bytes = file.read()
    return content.decode()


def is_built() -> bool:
    """Whether the files are served as they were built, and not as they were written."""
    return bool(_storage.hashed_files)


def addresses_of(listed: Sheets) -> Sequence[str]:
    """Where a list of sheets is fetched: one file when it was built, else each by itself."""
    files = [joined_name(listed)] if is_built() else [sheet(each) for each in listed]
    return [static(each) for each in files]


def served() -> tuple[str, ...]:
    """Every file that was built, by its plain name."""
    return tuple(_storage.hashed_files)

"""What works without a network: the files that are kept on a device, and how they go again.

The service worker is written by hand (`web/player/sw.js`). Its list of files comes from what is
really served, and its version from their content, so that a change of any of them is a new
version. It never keeps a page that names a person.
"""

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.web import made_style
from footbridge.web.home import is_one_device
from footbridge.web.joining import sheets
from footbridge.web.joining.sheets import joined_name, lists_of
from footbridge.web.rules import Rule, open_to
from footbridge.web.static_files import is_built, served

PACKAGE = Path(__file__).parent
FILES = PACKAGE / "static"
FOLDERS = ("web/css/", "web/js/", "web/icons/", "web/fonts/")
ENDINGS = (".css", ".js", ".svg", ".woff2")
# Types alone, for those who write scripts: no page ever loads it.
TYPES = "web/js/player/shapes.js"
# The pages of signs; without a network the words of help stand in for them too.
FLAGS = "flags/"
# What the words of help are made of, besides the files.
WORDS = (
    "web/help/words.html",
    "web/help/sign_in_short.html",
    "web/help/how_soon.html",
    "web/lapses/no_network.html",
)
# The pages that are kept, and what they stand on: their sheets are kept, and no others.
PAGES = ("web/base.html", "web/player/page.html", "web/help/words.html")
PRINTED = "web/css/print.css"
# Says of the empty player, and of the words of help, which version of the files it belongs to.
MARK = "Footbridge-Version"


@open_to(Rule.DEVICE)
@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker. It is asked for again at every visit, and seldom changes."""
    files = files_to_keep()
    told = {
        "version": version_of(files),
        "mark": MARK,
        "files": json.dumps([static(each) for each in files]),
        # A name that changes with the content is never an old copy: what the page has just
        # fetched is not fetched again.
        "how": "default" if is_built() else "reload",
        "shell": reverse("player"),
        "words": reverse("help-words"),
        "helps": json.dumps([reverse("help"), get_script_prefix() + FLAGS]),
        "today": reverse("today"),
        "figures": reverse("figure", args=["x"]).removesuffix("x.svg"),
    }
    answer = render(request, "web/player/sw.js", told, content_type="text/javascript")
    answer["Cache-Control"] = "no-cache"
    answer["Service-Worker-Allowed"] = get_script_prefix()
    return answer


@open_to(Rule.DEVICE)
@require_GET
def manifest(request: HttpRequest) -> JsonResponse:
    """What a device needs to install Footbridge beside its other programs."""
    answer = JsonResponse(
        {
            "name": "Footbridge",
            "short_name": "Footbridge",
            "description": _("A calm movement programme for numb, tingling or painful feet."),
            "id": get_script_prefix(),
            "start_url": reverse("today"),
            "scope": get_script_prefix(),
            "display": "standalone",
            "background_color": "#fbf7ee",
            "theme_color": "#fbf7ee",
            "icons": icons(),
            "shortcuts": [{"name": _("Session"), "url": reverse("player")}],
        },
        content_type="application/manifest+json",
    )
    answer["Cache-Control"] = "no-cache"
    return answer


def mark(answer: HttpResponse) -> HttpResponse:
    """Say which version of the files a page belongs to: a worker keeps only what is of its own.

    Such a page names nobody, and may be kept.
    """
    answer["Cache-Control"] = "no-cache"
    answer[MARK] = version_of(files_to_keep())
    return answer


def icons() -> list[dict[str, str]]:
    """For every place where a device shows one; drawn from the mark by `tools/icons.py`."""
    mark = {"src": static("web/icons/mark.svg"), "sizes": "any", "type": "image/svg+xml"}
    pictures = [("icon-192", 192, "any"), ("icon-512", 512, "any"),
                ("maskable-512", 512, "maskable")]  # fmt: skip
    return [mark | {"purpose": "any"}] + [
        {
            "src": static(f"web/icons/{name}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for name, size, purpose in pictures
    ]


def files_to_keep() -> tuple[str, ...]:
    """Every style sheet, script, icon and letter that a kept page asks for, by its plain name."""
    if not is_built():
        return sources()
    of_pages = {PRINTED, *(joined_name(each) for each in lists_of(*PAGES))}
    ours = (name for name in served() if _is_ours(name))
    return tuple(
        sorted(name for name in ours if not name.startswith(sheets.FOLDER) or name in of_pages)
    )


def sources() -> tuple[str, ...]:
    """The files as they were written, and the one that is made."""
    found = (each.relative_to(FILES).as_posix() for each in FILES.rglob("*"))
    return tuple(sorted({*(name for name in found if _is_ours(name)), made_style.NAME}))


def _is_ours(name: str) -> bool:
    return name.startswith(FOLDERS) and name.endswith(ENDINGS) and name != TYPES


def version_of(files: tuple[str, ...]) -> str:
    """Changes whenever one of the files, the words of help or the way they are kept does."""
    templates = [PACKAGE / "templates" / each for each in ("web/player/sw.js", *WORDS)]
    paths = [*templates, *(Path(finders.find(each) or FILES / each) for each in sources())]
    changed = tuple((path, path.stat().st_mtime_ns) for path in paths)
    named = " ".join(static(each) for each in files)
    return _digest(changed, f"{care.catalogue().version} {named}")


@lru_cache(maxsize=2)
def _digest(files: tuple[tuple[Path, int], ...], more: str) -> str:
    digest = hashlib.sha256(more.encode())
    for path, _changed in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def forget(answer: HttpResponse) -> HttpResponse:
    """Tell the browser that nothing of ours may stay on this device.

    Where all of Footbridge is on the device, that would be the record itself, and others' too.
    """
    if is_one_device():
        return answer
    answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer

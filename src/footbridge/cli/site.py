"""`footbridge site`: a folder that any web host can serve, with all of Footbridge in it."""

import json
import os
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from footbridge import __version__
from footbridge.cli.endings import refused
from footbridge.cli.paper import aside

app = typer.Typer(rich_markup_mode=None, add_completion=False)

LOOPBACK = "127.0.0.1"
MEGABYTE = 1_000_000


@app.command()
def site(
    folder: Annotated[
        Path, typer.Argument(help="Where to; new, empty, or a site built before.")
    ] = Path("footbridge-site"),
    serve: Annotated[
        bool, typer.Option("--serve", help="Then serve it on this machine, and open it.")
    ] = False,
    parts: Annotated[
        Path | None, typer.Option(help="Where fetched parts are kept, for the next time.")
    ] = None,
) -> None:
    """Build Footbridge as a folder of files for any web host: no server, all on the device."""
    from footbridge.site import folder as folders
    from footbridge.site.trouble import CannotBuild

    try:
        folders.refuse_a_folder_of_others(folder)
        with TemporaryDirectory() as scratch:
            _make_ready(Path(scratch))
            done = folders.build(
                folder.absolute(),
                built=Path(scratch) / "built",
                kept=parts or _usual_place_of_parts(),
                version=__version__,
                policy=_policy(),
                manifest=_manifest(),
                render=_render,
            )
    except CannotBuild as cannot:
        raise refused(*str(cannot).splitlines()) from cannot
    typer.echo(str(done.folder))
    fetched = f"{done.first_visit / MEGABYTE:.1f} MB at a first visit, pressed"
    aside(f"Build {done.build}: {done.files} files, {fetched}. Read {folders.HOW_TO} in it.")
    if serve:
        _serve(done.folder)


def _make_ready(scratch: Path) -> None:
    """Style, scripts and figures, built anew in a place that goes again."""
    os.environ["FOOTBRIDGE_DATA"] = str(scratch / "data")
    os.environ["FOOTBRIDGE_BUILT"] = str(scratch / "built")
    os.environ["FOOTBRIDGE_DOOR"] = "owner"
    from footbridge.cli.at_hand import ready

    ready(update=False)
    from footbridge.cli.preparing import build_static, draw_figures

    aside("Building the pages and the figures …")
    build_static()
    draw_figures()
    aside("Fetching the parts, and compiling for the browser …")


def _usual_place_of_parts() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "footbridge" / "site-parts"


# Whether others may frame a page can be said with it, and not in it.
NOT_IN_A_PAGE = "frame-ancestors"


def _policy(*, in_page: bool = False) -> str:
    """What a server says with each page, in one line; or what a page can say itself."""
    from django.conf import settings

    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    said = {
        each: directives[each] for each in directives if not (in_page and each == NOT_IN_A_PAGE)
    }
    return "; ".join(f"{name} {' '.join(places)}" for name, places in said.items())


def _render(name: str, told: dict[str, Any]) -> str:
    """A page of the site, whose addresses are all counted from its own folder."""
    from django.template.loader import render_to_string

    page = {**told, "policy": _policy(in_page=True)}
    return _counted_from_here(render_to_string(f"web/site/{name}.html", page))


def _counted_from_here(page: str) -> str:
    return page.replace('="/static/', '="./static/')


def _manifest() -> dict[str, Any]:
    """As a server gives it, with every address counted from the folder of the site."""
    from django.http import HttpRequest
    from django.urls import resolve, reverse

    answer = resolve(reverse("manifest"))
    request = HttpRequest()
    request.method = "GET"
    told: dict[str, Any] = json.loads(answer.func(request).content)
    # Left out, it is the start, wherever the folder lies.
    del told["id"]
    loose: dict[str, Any] = json.loads(json.dumps(told).replace('": "/', '": "./'))
    return loose


def _serve(folder: Path) -> None:
    """On this machine alone, until Ctrl-C, the way any dumb host would."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer((LOOPBACK, 0), handler) as server:
        address = f"http://localhost:{server.server_port}/"
        typer.echo(address)
        aside("Ctrl-C stops it.")
        webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            aside("Stopped.")

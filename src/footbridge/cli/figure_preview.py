"""A page on this machine that shows one figure and draws it again whenever its script is saved."""

import json
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from footbridge.cli.figure_files import our_phases
from footbridge.figures.build import bake, load, load_phrases
from footbridge.figures.checks.run import check
from footbridge.figures.figure import Figure
from footbridge.figures.problem import BadScript
from footbridge.figures.sheet import Shown, sheet

LOOPBACK = "127.0.0.1"
RELOAD = """
<pre id="said"></pre>
<script>
let seen = null;
setInterval(async () => {
  const now = await (await fetch("/changed")).text();
  if (seen !== null && now !== seen) location.reload();
  seen = now;
}, 500);
</script>
"""


class Preview:
    """Serves ``/`` (the page) and ``/changed`` (a number that grows with every save)."""

    def __init__(self, file: Path, phrases: str, port: int) -> None:
        self.file, self.phrases = file, phrases
        self.server = ThreadingHTTPServer((LOOPBACK, port), partial(_Handler, self.answer))

    def serve(self) -> None:
        """Until Ctrl-C."""
        try:
            self.server.serve_forever()
        except KeyboardInterrupt:
            self.server.shutdown()

    def answer(self, path: str) -> str:
        if path == "/changed":
            return str(self.file.stat().st_mtime_ns)
        return self.page()

    def page(self) -> str:
        """The moving figure large, its stills, what the checks say and the words; or the
        problems.
        """
        try:
            text = self.file.read_text(encoding="utf-8")
            script = load(self.file.name, text, our_phases().get(self.file.stem, ()))
        except BadScript as bad:
            return _page([], [str(problem) for problem in bad.problems])
        figure = Figure(script)
        texts = bake(figure, load_phrases(self.phrases))
        facts = json.loads(texts[f"{script.id}.json"])
        stills = tuple(texts[row["file"]] for row in facts["stills"])
        pictures = [
            Shown(script.id, script.title, (texts[f"{script.id}.svg"],)),
            Shown(script.id, "stills", stills),
        ]
        said = [str(finding) for finding in check(figure)] or ["All checks pass."]
        return _page(pictures, [*said, "", facts["description"]])


def _page(pictures: list[Shown], said: list[str]) -> str:
    told = json.dumps("\n".join(said)).replace("<", "\\u003c")
    tell = f"<script>document.getElementById('said').textContent = {told};</script>"
    size = "<style>figure .fig { --size: 420px; }</style>"
    return sheet(pictures).replace("</body>", f"{size}{RELOAD}{tell}</body>")


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, answer: Callable[[str], str], *given: object) -> None:
        self.answer = answer
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        body = self.answer(self.path).encode()
        kind = "text/plain" if self.path == "/changed" else "text/html"
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silent: the author looks at the page, not at the terminal."""

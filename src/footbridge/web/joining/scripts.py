"""Modules joined into one file for each script that a page asks for.

Each module keeps a scope of its own, so that no two names can meet:

    const m3 = (() => { …; return { Store }; })();

A joined file holds all that it needs and that none of those it leans on holds already. What is
shared stays one thing on a page: there is one `sender`, whichever script asks for it.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

FOLDER = "web/js/"

# Each joined file, and those that it leans on. None may lean in a circle: their names change with
# their content, and with the names of those that they ask for.
LEANS_ON: Mapping[str, tuple[str, ...]] = {
    "web/js/player/kept.js": (),
    "web/js/main.js": ("web/js/player/kept.js",),
    "web/js/player/home.js": ("web/js/player/kept.js",),
    "web/js/player/main.js": (
        "web/js/player/kept.js",
        "web/js/main.js",
        "web/js/player/home.js",
    ),
    # Fetched by the player when they are wanted. Two files that name each other would have no
    # fingerprint: these ask for nothing of the player itself.
    "web/js/player/elements/offline-check-in.js": (
        "web/js/player/kept.js",
        "web/js/main.js",
        "web/js/player/home.js",
    ),
    "web/js/player/open.js": ("web/js/player/kept.js", "web/js/main.js", "web/js/player/home.js"),
    "web/js/player/locked.js": (
        "web/js/player/kept.js",
        "web/js/main.js",
        "web/js/player/home.js",
    ),
    "web/js/player/motion.js": (),
    "web/js/sign-out.js": ("web/js/player/kept.js", "web/js/main.js", "web/js/player/home.js"),
    "web/js/numbers.js": (),
    "web/js/in-need.js": (),
    "web/js/friends.js": (),
    "web/js/data.js": (),
    "web/js/abilities.js": ("web/js/player/kept.js",),
    "web/js/reminders.js": ("web/js/player/kept.js",),
    "web/js/set-up.js": (),
}

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";$', re.MULTILINE)
LATER = re.compile(r'\bimport\("(\.[^")]+)"\)(?!\.)')
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class CannotJoin(Exception):
    """A module is written in a way that this does not know, or two of them ask for each other."""


@dataclass(frozen=True)
class Joined:
    """One file: the modules in it, in the order in which they run, and what they need besides."""

    name: str
    holds: tuple[str, ...]
    borrows: Mapping[str, str]


def join_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """The joined files by their names, out of all our modules by theirs."""
    short = {name: f"m{number}" for number, name in enumerate(sorted(sources))}
    files: dict[str, Joined] = {}
    for name in LEANS_ON:
        files[name] = _plan(name, sources, files)
    return {name: _write(file, sources, short) for name, file in files.items()}


def _plan(name: str, sources: Mapping[str, str], before: Mapping[str, Joined]) -> Joined:
    lent = {held: other for other in LEANS_ON[name] for held in before[other].holds}
    every = _in_order(name, sources)
    holds = tuple(each for each in every if each not in lent)
    asked = {other for each in holds for other in _asked_by(each, sources)}
    return Joined(name, holds, {each: lent[each] for each in sorted(asked) if each in lent})


def _in_order(
    name: str, sources: Mapping[str, str], above: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """A module after all those that it asks for; each once."""
    if name in above:
        raise CannotJoin(f"{name} asks for itself, by way of {', '.join(above)}.")
    found: dict[str, None] = {}
    for other in _asked_by(name, sources):
        found.update(dict.fromkeys(_in_order(other, sources, (*above, name))))
    return (*found, name)


def _asked_by(name: str, sources: Mapping[str, str]) -> list[str]:
    return [_place(name, address) for _, address in IMPORT.findall(sources[name])]


def _place(name: str, address: str) -> str:
    """Which module an address means, where it stands."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def _address(of: str, seen_from: str) -> str:
    told = posixpath.relpath(of, posixpath.dirname(seen_from))
    return told if told.startswith(".") else f"./{told}"


def _write(file: Joined, sources: Mapping[str, str], short: Mapping[str, str]) -> str:
    borrowed: dict[str, list[str]] = {}
    for module, other in file.borrows.items():
        borrowed.setdefault(other, []).append(short[module])
    lines = [
        f'import {{ {", ".join(names)} }} from "{_address(other, file.name)}";'
        for other, names in borrowed.items()
    ]
    lines += [_scope(each, file.name, sources[each], short) for each in file.holds]
    lines.append(f"export {{ {', '.join(short[each] for each in file.holds)} }};")
    return "\n".join(lines) + "\n"


def _scope(name: str, file: str, source: str, short: Mapping[str, str]) -> str:
    """A module as one statement: what it exports is what its scope gives back."""

    def taken(found: re.Match[str]) -> str:
        names = ", ".join(each.strip() for each in found[1].split(",") if each.strip())
        return f"const {{ {names.replace(' as ', ': ')} }} = {short[_place(name, found[2])]};"

    def fetched(found: re.Match[str]) -> str:
        other = _place(name, found[1])
        return f'import("{_address(other, file)}").then((joined) => joined.{short[other]})'

    exports = EXPORT.findall(source)
    body = LATER.sub(fetched, IMPORT.sub(taken, EXPORT.sub("", source)))
    body = body.replace("export {};", "")  # it only says that a file is a module
    left = LEFT_OVER.search(body)
    if left:
        raise CannotJoin(f"{name} has a line that cannot be joined: {left[0]}")
    return f"const {short[name]} = (() => {{\n{body}\nreturn {{ {', '.join(exports)} }};\n}})();"

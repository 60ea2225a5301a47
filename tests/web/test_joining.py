"""Our modules and sheets become few files, and mean the same as before."""

import re
from pathlib import Path

import pytest

from footbridge.web.joining.scripts import LEANS_ON, CannotJoin, join_scripts
from footbridge.web.joining.sheets import TEMPLATES, joined_name, lists_of
from footbridge.web.joining.squeezing import squeezed_script, squeezed_style
from footbridge.web.offline import FILES

ASKED_FOR = re.compile(r"""{% static "(web/js/[^"]+)" %}""")


DOOR = """import { key } from "./key.js";

export function door() {
  return key;
}
"""


def all_with(**more: str) -> dict[str, str]:
    """Every joined file with an empty module, but for those that are given."""
    empty = dict.fromkeys(LEANS_ON, "")
    return empty | {name.replace("__", "/") + ".js": text for name, text in more.items()}


def ours() -> dict[str, str]:
    paths = (FILES / "web" / "js").rglob("*.js")
    return {each.relative_to(FILES).as_posix(): each.read_text(encoding="utf-8") for each in paths}


def test_each_module_keeps_a_scope_of_its_own():
    joined = join_scripts(
        all_with(
            web__js__main='import { door } from "./door.js";\nconst key = door();\n',
            web__js__door=DOOR,
            web__js__key='export const key = "iron";\n',
        )
    )["web/js/main.js"]

    assert joined.index('const key = "iron"') < joined.index("function door()")
    assert joined.index("function door()") < joined.index("const key = door()")
    assert joined.count("return { key };") == 1
    assert "import" not in joined


def test_what_a_file_leans_on_holds_already_is_taken_from_there():
    kept, home, player = (
        join_scripts(
            all_with(
                web__js__player__kept='import { one } from "./one.js";\n',
                web__js__player__home='import { one } from "./one.js";\n',
                web__js__player__main='import { one as first } from "./one.js";\n',
                web__js__player__one="export const one = 1;\n",
            )
        )[f"web/js/player/{name}.js"]
        for name in ("kept", "home", "main")
    )

    (short,) = re.findall(r"const (m\d+) = \(\(\) => \{\nconst one = 1;", kept)
    assert f'import {{ {short} }} from "./kept.js";' in home
    assert f"const {{ one: first }} = {short};" in player
    assert "one = 1" not in home + player


def test_what_is_fetched_later_is_fetched_from_the_file_that_holds_it():
    joined = join_scripts(
        all_with(
            web__js__main='import { later } from "./player/later.js";\n',
            web__js__player__later='export const later = () => import("./home.js");\n',
        )
    )["web/js/main.js"]

    assert re.search(r'import\("\./player/home\.js"\)\.then\(\(joined\) => joined\.m\d+\)', joined)


@pytest.mark.parametrize(
    "line",
    ['import * as all from "./other.js";', "export default 1;", 'export { a } from "./other.js";'],
)
def test_never_joins_a_line_that_it_does_not_know(line):
    with pytest.raises(CannotJoin, match=r"web/js/main\.js"):
        join_scripts(all_with(web__js__main=line, web__js__other=""))


def test_never_joins_modules_that_ask_for_each_other():
    with pytest.raises(CannotJoin, match="asks for itself"):
        join_scripts(
            all_with(
                web__js__main='import { one } from "./one.js";',
                web__js__one='import { two } from "./two.js";',
                web__js__two='import { one } from "./one.js";',
            )
        )


def test_every_module_goes_into_a_file_and_into_one_of_a_page_only_once():
    joined = join_scripts(ours())
    scopes = {
        name: set(re.findall(r"^const (m\d+) = \(\(\) => \{$", text, re.MULTILINE))
        for name, text in joined.items()
    }

    used = set().union(*scopes.values())
    types_only = {"web/js/player/shapes.js"}
    assert len(used) == len(set(ours()) - types_only)
    for name, others in LEANS_ON.items():
        for other in others:
            assert scopes[name] & scopes[other] == set(), (name, other)


def test_every_script_of_a_template_is_joined():
    asked = {
        name
        for path in Path(TEMPLATES).rglob("*.html")
        for name in ASKED_FOR.findall(path.read_text(encoding="utf-8"))
    }

    assert asked
    assert asked <= set(LEANS_ON)


def test_every_list_of_sheets_has_a_file_of_its_own():
    lists = lists_of()

    assert ("tokens", "reset", "base", "layout", "components/button") in lists
    assert len({joined_name(each) for each in lists}) == len(lists)


@pytest.mark.parametrize(
    ("source", "squeezed"),
    [
        ("/** Why. */\n\na(); // a note\n  b();\n", "a();b();\n"),
        ('const a = "/* no */ // comment";\n', 'const a="/* no */ // comment";\n'),
        ("const a = `x = { y }\n   // y\n   ${b}`;\n", "const a=`x = { y }\n   // y\n   ${b}`;\n"),
        ('a.replace(/[^"/*]+/g, "//");\n', 'a.replace(/[^"/*]+/g,"//");\n'),
        ("const a = /** @type {X} */ (b);\n", "const a=(b);\n"),
        ('const a = / = "/;\nb = (c) => ({ d });\n', 'const a = / = "/;b=(c)=>({d});\n'),
        (
            "const a = {\n  b,\n};\nclass C {\n  d = 1;\n}\nf(\n  e,\n);\n",
            "const a={b,};class C{d=1;}\nf(e,);\n",
        ),
        ("if (a) return (b ? c : d);\n", "if(a)return(b?c:d);\n"),
        ("one();\n/* two */ three();\n", "one();three();\n"),
        ("a = b / c; // d / e\n", "a=b / c;\n"),
        ("a = (b) / c - -d;\n", "a=(b) / c - -d;\n"),
    ],
)
def test_a_script_loses_comments_and_room_and_nothing_else(source, squeezed):
    assert squeezed_script(source) == squeezed


def test_a_sheet_loses_comments_and_nothing_else():
    source = '/* Why. */\na::before {\n  content: "/* no */";\n  /* here */\n  top: 0;\n}\n'

    assert squeezed_style(source) == 'a::before{content:"/* no */";top:0;}\n'


def test_what_stands_in_quotes_and_between_selectors_of_a_sheet_stays():
    source = '.a :is(b, c) > d {\n  grid: "a; b" auto / 1fr;\n  width: calc(1px + 2px);\n}\n'

    assert squeezed_style(source) == (
        '.a :is(b,c) > d{grid:"a; b" auto / 1fr;width:calc(1px + 2px);}\n'
    )


def test_a_list_of_sheets_over_several_lines_is_one_list(tmp_path):
    in_lines = tmp_path / "page.html"
    in_lines.write_text(
        "{% sheet_list %}\n  components/row\n  components/player/work\n{% endsheet_list %}\n"
        '{% sheets "tokens" "components/row" %}\n'
    )

    found = lists_of(str(in_lines))

    assert found == [("components/row", "components/player/work"), ("tokens", "components/row")]

"""Which small faults there are: those that a tired hand makes, and a reader does not see.

What `mypy` refuses anyway (None where a value is wanted) is not tried again. Nor is what another
fault contains: a test that sees an `and` without either side also sees an `or` in its place.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Div,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
SWAPPED_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
SAME_OR_NOT = (ast.In, ast.NotIn, ast.Is, ast.IsNot, ast.Eq, ast.NotEq)
# What these say is for us alone, and nothing hangs on it.
NOT_TOUCHED = (ast.Raise, ast.Assert, ast.JoinedStr)
NOT_CALLED = {"len", "isinstance", "cast", "assert_never"}


@dataclass(frozen=True)
class Change:
    """`parent.field` (or its item `index`) holds `old`, and holds `new` while it is made."""

    node: Any
    parent: ast.AST
    field: str
    index: int | None
    old: Any
    new: Any
    was: str
    becomes: str

    def make(self) -> None:
        self._put(self.new)

    def undo(self) -> None:
        self._put(self.old)

    def _put(self, value: Any) -> None:
        if self.index is None:
            setattr(self.parent, self.field, value)
        else:
            getattr(self.parent, self.field)[self.index] = value


def changes(function: ast.FunctionDef) -> Iterator[Change]:
    """All small faults in what the function does: not in its decorators, defaults or types."""
    for index, statement in enumerate(function.body):
        if not _is_docstring(statement):
            yield from _in(statement, function, "body", index)


def _in(node: Any, parent: ast.AST, field: str, index: int | None) -> Iterator[Change]:
    """The faults of a node and of all that it holds. The node is `parent.field[index]`."""
    if isinstance(node, NOT_TOUCHED) or _is_docstring(node) or _is_for_us(node):
        return
    if not _is_turned_round(node, parent, field):
        for new in _instead_of(node):
            yield Change(node, parent, field, index, node, new, _text(node), _text(new))
        yield from _inside(node)
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "ctx", "pattern", "args") and (
            not isinstance(node, ast.Call)
        ):
            continue
        if isinstance(value, list):
            for place, item in enumerate(value):
                if isinstance(item, ast.AST):
                    yield from _in(item, node, name, place)
        elif isinstance(value, ast.AST):
            yield from _in(value, node, name, None)


def _instead_of(node: Any) -> Iterator[ast.AST]:
    """What may stand in the place of a whole node."""
    match node:
        case ast.Constant(value=bool() as value):
            yield _constant(node, not value)
        case ast.Constant(value=int() | float() as value):
            yield _constant(node, value + 1)
        case ast.Constant(value=str() as value):
            yield _constant(node, f"XX{value}")
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BoolOp():
            yield from _without_one(node)
        case ast.Expr(value=ast.Call()) | ast.Continue() | ast.Break() | ast.AugAssign():
            yield ast.copy_location(ast.Pass(), node)
        case ast.Name(id=name, ctx=ast.Load()) if name in SWAPPED_NAMES:
            yield ast.copy_location(ast.Name(SWAPPED_NAMES[name], ast.Load()), node)
        case _:
            return


def _without_one(node: ast.BoolOp) -> Iterator[ast.AST]:
    """Each condition of `and` or `or` left out: is it needed at all?"""
    for index in range(len(node.values)):
        left = [value for place, value in enumerate(node.values) if place != index]
        whole = left[0] if len(left) == 1 else ast.BoolOp(node.op, left)
        yield ast.copy_location(whole, node)


def _inside(node: Any) -> Iterator[Change]:
    """The faults that change a part of a node which is no node with a place of its own."""
    match node:
        case ast.Compare():
            for index, operator in enumerate(node.ops):
                yield from _swapped(node, "ops", index, operator)
        case ast.BinOp():
            yield from _swapped(node, "op", None, node.op)
        case ast.Call():
            yield from _called_otherwise(node)
        case ast.If() | ast.IfExp():
            yield from _decided(node, "test", None, node.test)
        case ast.comprehension():
            for index, test in enumerate(node.ifs):
                yield from _decided(node, "ifs", index, test)
        case ast.Match(cases=[_, _, *_]):
            for index, case in enumerate(node.cases):
                yield _dropped(node, index, case)
        case ast.match_case(guard=ast.expr() as guard):
            yield from _decided(node, "guard", None, guard)
        case _:
            return


def _swapped(node: Any, field: str, index: int | None, operator: ast.AST) -> Iterator[Change]:
    other = SWAPPED.get(type(operator))
    if other is not None:
        yield _changed(node, node, field, index, operator, other())


def _called_otherwise(node: ast.Call) -> Iterator[Change]:
    """Each named argument forgotten."""
    for index, told in enumerate(node.keywords):
        if _is_for_us(told):
            continue
        left = [keyword for place, keyword in enumerate(node.keywords) if place != index]
        yield _changed(node, node, "keywords", None, node.keywords, left)


def _decided(node: Any, field: str, index: int | None, test: ast.expr) -> Iterator[Change]:
    """A question that is always answered with yes, and one that always is with no."""
    if isinstance(test, ast.NamedExpr):
        return  # its name would be missing where it is used
    for answer in (True, False):
        yield _changed(test, node, field, index, test, _constant(test, answer), of=test)


def _dropped(node: ast.Match, index: int, case: ast.match_case) -> Change:
    """A case that is never met."""
    never = ast.match_case(case.pattern, _constant(case.pattern, False), case.body)
    return Change(
        case.pattern,
        node,
        "cases",
        index,
        case,
        never,
        f"case {_text(case.pattern)}",
        "no such case",
    )


def _changed(
    where: Any,
    parent: Any,
    field: str,
    index: int | None,
    old: Any,
    new: Any,
    *,
    of: ast.AST | None = None,
) -> Change:
    """A change whose texts are those of the whole node that it is in."""
    if of is not None:
        return Change(where, parent, field, index, old, new, _text(of), _text(new))
    was = _text(parent)
    change = Change(where, parent, field, index, old, new, was, "")
    change.make()
    becomes = _text(parent)
    change.undo()
    return Change(where, parent, field, index, old, new, was, becomes)


def _constant(at: Any, value: object) -> ast.Constant:
    return ast.copy_location(ast.Constant(value), at)  # type: ignore[arg-type]


def _is_turned_round(node: Any, parent: ast.AST, field: str) -> bool:
    """Whether a fault here would only be yes for no in a question, which is asked already."""
    if field not in ("test", "ifs", "guard") or isinstance(parent, ast.While):
        return False
    match node:
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=[operator]):
            return isinstance(operator, SAME_OR_NOT)
        case _:
            return False


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_for_us(node: ast.AST) -> bool:
    """What only guards our own mistakes, as an assertion does, and what types alone ask for."""
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in NOT_CALLED
        case ast.keyword(arg=name):
            return name == "strict"
        case _:
            return False


def _text(node: ast.AST) -> str:
    """As Python would write it, on one line."""
    return " ".join(ast.unparse(node).split())

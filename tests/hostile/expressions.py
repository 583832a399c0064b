"""Every regular expression of the packages, and inputs made to keep each of them busy."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_PACKAGES = ("tanya", "ingest", "api", "bot")
_NOT_IMPORTED = (".__main__", ".migrations.")
_DEEPEST = 6
_WHITE_SPACE = re.compile(r"\s+")
_MISS = "\x00"  # ends a run so that hardly any pattern matches to its end


@dataclass(frozen=True, slots=True)
class Expression:
    """One pattern, under the module and name it was found by."""

    pattern: re.Pattern[str]
    name: str
    anchored: bool  # its module only asks whether it fits at one place

    def work(self, text: str) -> None:
        """As hard as it is ever made to: at one place, or at every one."""
        if self.anchored:
            self.pattern.match(text)
        else:
            for _ in self.pattern.finditer(text):
                pass


def expressions() -> list[Expression]:
    """In values, tables, classes, closures and records of all modules."""
    found: dict[re.Pattern[str], Expression] = {}
    for module in _modules():
        source = inspect.getsource(module)
        for name, value in list(vars(module).items()):
            if re.search(rf"^{name}\b.*=|^class {name}\b", source, re.MULTILINE):  # not where it is imported
                for pattern in _within(value, 0):
                    if isinstance(pattern.pattern, bytes):
                        continue
                    anchored = name.startswith("_") and _is_anchored(name, source)
                    one = Expression(pattern, f"{module.__name__}.{name}", anchored)
                    found.setdefault(pattern, one)
    return list(found.values())


def _is_anchored(name: str, source: str) -> bool:
    """A private name that occurs otherwise than as `_X.match(` or `_X.fullmatch(` may do anything."""
    uses = re.findall(rf"\b{name}\b(?! =)(\.\w+\()?", source)
    return bool(uses) and set(uses) <= {".match(", ".fullmatch("}


def _modules() -> Iterator[Any]:
    for name in _PACKAGES:
        package = importlib.import_module(name)
        yield package
        for info in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not any(part in f"{info.name}." for part in _NOT_IMPORTED):
                yield importlib.import_module(info.name)


def _within(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(getattr(value, "__self__", None), re.Pattern):  # `_NUMBER.fullmatch`
        yield value.__self__
    elif depth < _DEEPEST:
        for inner in _inside(value):
            yield from _within(inner, depth + 1)


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, list | tuple | set | frozenset):
        yield from value
    elif isinstance(value, type) and _is_ours(value):
        yield from vars(value).values()
    elif callable(value) and hasattr(value, "__closure__"):
        yield from (cell.cell_contents for cell in value.__closure__ or ())
    elif _is_ours(type(value)):
        yield from (getattr(value, name, None) for name in getattr(value, "__slots__", ()))
        yield from getattr(value, "__dict__", {}).values()


def _is_ours(kind: type) -> bool:
    return kind.__module__.partition(".")[0] in _PACKAGES


def attacks(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """For each repeat in it: what leads to it, what it repeats, over and over, an end that fits nothing."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    seen = set()
    for before, unit in _repeats(list(tree), ""):
        for start in {before, ""}:
            for run in map(_plain, _runs(start, unit, length)):
                if run not in seen:
                    seen.add(run)
                    yield run


def _plain(run: str) -> str:
    """White space is one sign before any pattern sees it: `tidy()` of lines, `_plain()` of questions."""
    return _WHITE_SPACE.sub(lambda found: found[0][0], run)


def _runs(start: str, unit: str, length: int) -> Iterator[str]:
    times = max(1, length // max(1, len(unit)))
    yield start + unit * times + _MISS
    if start:  # the whole of it over and over: each place is a new beginning
        yield (start + unit) * max(1, length // len(start + unit)) + _MISS


def _repeats(items: list[Any], before: str) -> Iterator[tuple[str, str]]:
    for kind, value in items:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            _, most, body = value
            if most > 1:
                yield from ((before, unit) for unit in _samples(list(body)) if unit)
            yield from _repeats(list(body), before)
        else:
            for inner in _branches(kind, value):
                yield from _repeats(inner, before)
        before += _sample([(kind, value)])


def _branches(kind: Any, value: Any) -> Iterator[list[Any]]:
    if kind is op.SUBPATTERN:
        yield list(value[3])
    elif kind is op.ATOMIC_GROUP:
        yield list(value)
    elif kind is op.BRANCH:
        yield from (list(branch) for branch in value[1])
    elif kind in (op.ASSERT, op.ASSERT_NOT):
        yield list(value[1])


def _samples(items: list[Any]) -> Iterator[str]:
    """Some short texts that the items match; of alternatives the first and the last."""
    yield _sample(items)
    yield _sample(items, last=True)


def _sample(items: list[Any], last: bool = False) -> str:
    return "".join(_text(kind, value, last) for kind, value in items)


def _text(kind: Any, value: Any, last: bool) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if kind is op.ANY:
        return "a"
    if kind is op.IN:
        return _of_set(value, last)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, body = value
        return _sample(list(body), last) * (min(most, max(least, 1)) if last else least)
    branches = list(_branches(kind, value)) if kind not in (op.ASSERT, op.ASSERT_NOT) else []
    return _sample(branches[-1 if last else 0], last) if branches else ""


_CLASSES = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_NOT_WORD: " ",
}


def _of_set(members: list[Any], last: bool) -> str:
    if members[0][0] is op.NEGATE:
        barred = re.compile("[" + "".join(_source(one) for one in members[1:]) + "]")
        return next((sign for sign in "a 1.,-\n()|x\u201c" if not barred.match(sign)), "~")
    kind, value = members[-1 if last else 0]
    if kind is op.RANGE:
        return chr(value[0])
    return _CLASSES[value] if kind is op.CATEGORY else chr(value)


_WRITTEN = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_NOT_WORD: r"\W",
}


def _source(member: Any) -> str:
    kind, value = member
    if kind is op.CATEGORY:
        return _WRITTEN[value]
    if kind is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return re.escape(chr(value))

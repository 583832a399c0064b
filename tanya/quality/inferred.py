"""Pasal whose number stands in no print: it follows from those before and after."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tanya.domain.document import Node

# How each figure may be printed and still be read at a glance.
_AT_A_GLANCE = {"0": "[0o]", "1": "[1li]"}
_WORD = r"[^\w|]{0,4}(?:[^\W\d]\W?){3,6}?\W{0,3}"  # whatever its letters were misread as
_LEAD = 24  # characters that a label with its noise takes at most
_TOLD_APART = re.compile(r"-\d+$")  # `5-2`: the second of two siblings


@dataclass(frozen=True, slots=True)
class Inferred:
    """printed: what stands in the place of its label, if anything; page: 0 where there are none."""

    label: str
    printed: str
    page: int


def inferred(pasal: Sequence[Node]) -> tuple[Inferred, ...]:
    """Of a body's pasal, those whose own print does not say their number."""
    return tuple(
        Inferred(label, _printed(node), node.pages.first)
        for node in pasal
        if not _says(node, label := _TOLD_APART.sub("", node.locator.steps[-1].label))
    )


def _says(node: Node, label: str) -> bool:
    if not node.text:
        return not node.children
    number = r"\s?".join(_AT_A_GLANCE.get(sign, re.escape(sign)) for sign in label.lower())
    return bool(re.match(rf"{_WORD}{number}(?![^\W_])", node.text.lower()))


def _printed(node: Node) -> str:
    first = node.text.partition("\n")[0]
    return first if len(first) <= _LEAD else ""

"""The reference questions as records; evals/questions/*.yaml says what each field means."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from evals.errors import EvalError
from evals.naming import kind_of, style_of
from tanya.domain.answer import Question, Status

FOLDER = Path(__file__).parent / "questions"
FOLDER_WIDE = FOLDER / "luas"  # of the far corners of the real documents
FOLDER_DAILY = FOLDER / "harian"  # in everyday words, all over the real documents
FOLDER_DETAILED = FOLDER / "rinci"  # into the details of these: annexes, tables, exceptions, reports
FOLDER_LAWS = FOLDER / "hukum"  # of laws on all matters; berkas.txt names their texts
MAIN = "pokok"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast


@dataclass(frozen=True, slots=True)
class Source:
    """What an answer must cite: any one of the documents, at any one of the locators."""

    documents: tuple[str, ...]
    locators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A question with what a right answer must show."""

    id: str
    question: Question
    kind: str
    style: str
    corpus: str  # data, shipped, or both
    statuses: tuple[Status, ...]  # any one is right
    documents: tuple[str, ...]  # any one
    locators: tuple[str, ...]  # any one
    pages: tuple[int, ...]
    facts: tuple[tuple[str, ...], ...]  # one alternative of each
    forbidden: tuple[str, ...]
    warnings: tuple[str, ...]
    held_out: bool
    file: str  # of questions/, without its suffix
    needed: tuple[Source, ...] = ()  # where one source does not suffice: each of these

    @property
    def main(self) -> bool:
        """Whether it is of questions/pokok.yaml: each of these must be right."""
        return self.file == MAIN

    @property
    def answerable(self) -> bool:
        return Status.ANSWERED in self.statuses

    @property
    def follow_up(self) -> bool:
        """Whether it leans on what was asked before."""
        return bool(self.question.context)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Each of these must be cited; mostly it is one."""
        return self.needed or (Source(self.documents, self.locators),)


def references(corpus: str, *, held_out: bool | None = None, folder: Path = FOLDER) -> tuple[Reference, ...]:
    """Those that fit a corpus (`data` or `shipped`), with or without the held-out ones.

    Raises EvalError naming the file and question that cannot be read.
    """
    return tuple(
        reference
        for reference in _all(folder)
        if reference.corpus in (corpus, "both") and held_out in (None, reference.held_out)
    )


def _all(folder: Path) -> Iterator[Reference]:
    for path in sorted(folder.glob("*.yaml")):
        for item in yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER) or ():
            try:
                yield _reference(item, path.stem)
            except (KeyError, ValueError) as fault:
                raise EvalError(f"{path.name}, pertanyaan {item.get('id', '?')}: {fault}") from fault


def _reference(item: dict[str, Any], file: str) -> Reference:
    status = item["status"]
    needed = tuple(_source(one) for one in item.get("sources") or ())
    own = _source(item)
    return Reference(
        id=item["id"],
        question=_question(item),
        kind=kind_of(item["kind"]),
        style=style_of(item["style"]),
        corpus=item["corpus"],
        statuses=tuple(Status(s) for s in (status if isinstance(status, list) else [status])),
        documents=own.documents or tuple(d for source in needed for d in source.documents),
        locators=own.locators or tuple(place for source in needed for place in source.locators),
        pages=tuple(item.get("pages") or ()),
        facts=tuple(
            tuple(str(a) for a in (f if isinstance(f, list) else [f])) for f in item.get("facts") or ()
        ),
        forbidden=tuple(str(word) for word in item.get("forbidden") or ()),
        warnings=tuple(str(word) for word in item.get("warnings") or ()),
        held_out=bool(item.get("held_out")),
        file=file,
        needed=needed,
    )


def _source(item: dict[str, Any]) -> Source:
    return Source(
        tuple(item.get("documents") or ()), tuple(str(locator) for locator in item.get("locators") or ())
    )


def _question(item: dict[str, Any]) -> Question:
    day = item.get("as_of")
    return Question(
        item["question"],
        tuple(item.get("context") or ()),
        item.get("region"),
        day if isinstance(day, date) or day is None else date.fromisoformat(day),
    )

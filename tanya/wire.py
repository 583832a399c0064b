"""The answer as one JSON object: the contract of `tanya ask --json`, of POST /v1/ask and of the evals."""

from datetime import date
from typing import NotRequired, TypedDict

from tanya.domain.answer import Answer, Citation, Hit, Table, Writing
from tanya.domain.links import Overview, Version


class CitationObject(TypedDict):
    number: int  # the n of [n] in the text
    document: str  # id, `pp-8-2006`
    file: str  # the source file's name
    title: str
    kind: str  # naskah, ringkasan, daerah, panduan, katalog
    locator: str  # `Pasal 19 ayat (2)`
    pages: list[int]  # 1-based PDF pages; empty when the source has none
    quote: str  # verbatim
    in_force: bool | None  # on the date asked about; null when unknown or no regulation
    confidence: float | None  # 0..1 when the words were read from a picture (OCR), else null
    superseded: bool  # words from before a change of the provision, told beside those that now count


class HitObject(TypedDict):
    document: str
    file: str
    locator: str
    pages: list[int]
    score: float


class ChangeObject(TypedDict):
    """One change of one provision, as `tanya pasal PERATURAN --perubahan --json` lists it."""

    provision: str  # of the changed regulation: `Pasal 5 ayat (2)`
    change: str  # diubah, disisipkan, dihapus
    by: str  # id of the amending document
    file: str
    clause: str  # where it orders the change: `Pasal I angka 3`
    wording: str | None  # where the new words stand in it; null when there are none
    pages: list[int]  # of the new words
    since: str  # `2019-10-04`; the last day of the year where only that is known
    day_known: bool
    counts: bool  # on the day asked about


class OverviewObject(TypedDict):
    regulation: str  # id of the changed regulation
    name: str  # `UU Nomor 12 Tahun 2011`
    changes: list[ChangeObject]  # by provision
    not_at_hand: list[str]  # amendments that are known of, without a text


class ModelObject(TypedDict):
    """A language model's part in an answer; it words what was found, and decides nothing."""

    name: str  # `ollama:qwen3`
    outcome: str  # an Outcome
    kept: int  # sentences of it in the answer
    dropped: int  # sentences of it that were not proven, or beside the point
    sent_tokens: int  # 0 where the provider does not tell
    written_tokens: int


class RowObject(TypedDict):
    head: str  # `Pasal 5 ayat (2)`; empty in a table of one row
    cells: list[list[int]]  # for each column the numbers of its citations, none where nothing was found


class TableObject(TypedDict):
    """What is compared, side by side; the quotes of the citations are its words, and text says them too."""

    columns: list[str]
    rows: list[RowObject]


class AnswerObject(TypedDict):
    question: str
    status: str  # a Status
    text: str  # with [n] marks
    citations: list[CitationObject]
    hits: list[HitObject]  # passages that were weighed: those that are quoted, then as they were judged
    warnings: list[str]
    follow_ups: list[str]
    elapsed_ms: float
    model: ModelObject | None  # null where no language model was asked
    table: NotRequired[TableObject | None]  # of an answer that compares, else null


def answer_object(answer: Answer) -> AnswerObject:
    return AnswerObject(
        question=answer.question.text,
        status=answer.status.value,
        text=answer.text,
        citations=[citation_object(citation) for citation in answer.citations],
        hits=[hit_object(hit) for hit in answer.hits],
        warnings=list(answer.warnings),
        follow_ups=list(answer.follow_ups),
        elapsed_ms=round(answer.elapsed_ms, 1),
        model=_model(answer.writing) if answer.writing else None,
        table=_table(answer.table) if answer.table else None,
    )


def _model(writing: Writing) -> ModelObject:
    return ModelObject(
        name=writing.model,
        outcome=writing.outcome.value,
        kept=writing.kept,
        dropped=writing.dropped,
        sent_tokens=writing.sent,
        written_tokens=writing.written,
    )


def _table(table: Table) -> TableObject:
    rows = [RowObject(head=row.head, cells=[list(cell) for cell in row.cells]) for row in table.rows]
    return TableObject(columns=list(table.columns), rows=rows)


def citation_object(citation: Citation) -> CitationObject:
    return CitationObject(
        number=citation.number,
        document=citation.document.id,
        file=citation.document.file,
        title=citation.document.title,
        kind=citation.document.kind.value,
        locator=str(citation.locator),
        pages=list(citation.pages),
        quote=citation.quote,
        in_force=citation.in_force,
        confidence=citation.confidence,
        superseded=citation.superseded,
    )


def overview_object(view: Overview, on: date) -> OverviewObject:
    return OverviewObject(
        regulation=view.regulation.slug,
        name=str(view.regulation),
        changes=[change_object(version, on) for version in view.changes],
        not_at_hand=list(view.not_at_hand),
    )


def change_object(version: Version, on: date) -> ChangeObject:
    change = version.change
    return ChangeObject(
        provision=str(change.target),
        change=change.kind.value,
        by=version.document.id,
        file=version.document.file,
        clause=str(change.item),
        wording=str(change.wording) if version.wording else None,
        pages=list(version.wording.pages) if version.wording else [],
        since=version.since.isoformat(),
        day_known=version.day_known,
        counts=version.since <= on,
    )


def hit_object(hit: Hit) -> HitObject:
    document = hit.document
    return HitObject(
        document=document.id,
        file=document.file,
        locator=str(hit.passage.locator),
        pages=list(hit.passage.pages),
        score=round(hit.score, 4),
    )

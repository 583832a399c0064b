"""Comparisons whose sides are questions of their own: of two years, of two regions."""

from collections.abc import Sequence
from dataclasses import replace

from tanya.answering.asked import Asked, Asking
from tanya.answering.terms_compared import masked
from tanya.composing.draft import Cell, Claim, Draft, Quote
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.leads import where
from tanya.composing.sides import interleaved
from tanya.domain.answer import Hit, Status
from tanya.retrieval.retriever import Retriever
from tanya.understanding.comparing import by_year, compared, compares

_HITS = 20


class AskedApart:
    def __init__(self, asking: Asking, retriever: Retriever, composer: ExtractiveComposer) -> None:
        self._asking = asking
        self._retriever = retriever
        self._composer = composer

    def compose(self, asked: Asked) -> Draft | None:
        """None where no two years or regions are compared, or where nothing is found of any."""
        asked_of = self._questions(asked)
        hits = [self._retriever.retrieve(a.intent, a.documents, a.today, _HITS) for _, a in asked_of]
        told = [(head, self._quote(a, found)) for (head, a), found in zip(asked_of, hits, strict=True)]
        if not any(quote for _, quote in told):
            return None
        claims = tuple(
            Claim(f"menurut {where(quote)}:", (quote,), given=f"{head}, ", cell=Cell(head))
            for head, quote in told
            if quote
        )
        missing = tuple(
            f"Untuk {head} tidak saya temukan isinya di dokumen yang saya punya."
            for head, quote in told
            if not quote
        )
        status = Status.PARTIAL if missing else Status.ANSWERED
        columns = tuple(head for head, _ in told)
        return Draft(status, claims, warnings=missing, columns=columns, hits=interleaved(hits))

    def _questions(self, asked: Asked) -> list[tuple[str, Asked]]:
        """With the head of each; empty where there are not two."""
        text = masked(asked.intent.text, asked.intent.mentions)
        if not compares(text) or asked.named:
            return []
        what, years = by_year(text)
        if years:
            return [(f"Tahun {year}", self._asked(asked, f"{what} tahun {year}")) for year in years]
        told = compared(text)
        reading = told.readings[-1] if told and told.parts[0] else ()
        sides = [self._asked(asked, side.words) for side in reading]
        regions = [side.intent.region for side in sides]
        if None in regions or len(set(regions)) < max(2, len(regions)):
            return []  # not one region each
        return [(region, side) for region, side in zip(regions, sides, strict=True) if region]

    def _asked(self, asked: Asked, text: str) -> Asked:
        return self._asking.asked(replace(asked.intent.question, text=text, context=()), asked.today)

    def _quote(self, asked: Asked, hits: Sequence[Hit]) -> Quote | None:
        claims = self._composer.compose(asked.intent, hits, self._retriever.matcher(asked.intent)).claims
        return claims[0].quotes[0] if claims else None

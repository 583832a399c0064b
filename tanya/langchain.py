"""tanya as a LangChain retriever: passages for the chains of others, each with its address and standing."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForRetrieverRun, CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.catalogue.catalogue import Force
from tanya.domain.answer import Hit, Question
from tanya.domain.document import Provision
from tanya.settings import Settings


class TanyaRetriever(BaseRetriever):
    """The passages that answer a question, likeliest first, at most `limit`; thread-safe, raises TanyaError.

    `page_content` is the passage's own words. `metadata` holds `document` (id), `file`, `title`, `kind`,
    `locator`, `breadcrumb`, `pages` (1-based, empty where the source has none), `score`, `confidence` (0..1
    of what was read from a picture, else None), and of a regulation its `status` on the day `as_of`:
    berlaku, berlaku sebagian, tidak berlaku, belum berlaku or belum diverifikasi; None of anything else.
    `superseded`: some of its words are from before a change of that provision.

    What is asked beside the words is given once for all questions, or with one:
    `invoke(question, context=[...], region="Kota Metro", as_of=date(2019, 5, 1))`.
    Passages are found, not proven: what proves every sentence before it is said is `Assistant.ask`.
    """

    assistant: Assistant
    limit: int = 10
    region: str | None = None
    as_of: date | None = None  # the law as it stood then; None is today

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,
        context: Sequence[str] = (),
        region: str | None = None,
        as_of: date | None = None,
    ) -> list[Document]:
        asked = Question(query, tuple(context), region or self.region, as_of or self.as_of)
        hits = self.assistant.search(asked, self.limit)
        return [_document(self.assistant, hit, asked.as_of) for hit in hits]

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun, **beside: Any
    ) -> list[Document]:
        # The one that is inherited takes nothing beside the words.
        return await asyncio.to_thread(
            self._get_relevant_documents, query, run_manager=run_manager.get_sync(), **beside
        )


def open_retriever(settings: Settings, limit: int = 10) -> TanyaRetriever:
    """Over the index in the settings' home, and over the next one as soon as there is one.

    Raises BuildError when there is no usable build.
    """
    return TanyaRetriever(assistant=open_assistant(settings), limit=limit)


def _document(assistant: Assistant, hit: Hit, as_of: date | None) -> Document:
    passage, document, day = hit.passage, hit.document, as_of or assistant.today()
    found = Provision(document, passage.locator, passage.text, passage.pages, passage.id)
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "document": document.id,
            "file": document.file,
            "title": document.title,
            "kind": document.kind.value,
            "locator": str(passage.locator),
            "breadcrumb": list(passage.breadcrumb),
            "pages": list(passage.pages),
            "status": _status(assistant.force(document.id, day)) if document.regulation else None,
            "as_of": day.isoformat(),
            "superseded": bool(assistant.overtaking(found, day)),
            "confidence": passage.confidence,
            "score": round(hit.score, 4),
        },
    )


def _status(force: Force) -> str:
    if force.in_force is None:
        return "belum diverifikasi"
    if force.in_force:
        return "berlaku sebagian" if force.partly else "berlaku"
    return "belum berlaku" if force.not_yet else "tidak berlaku"

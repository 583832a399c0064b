"""The tools: what each looks up, and what it gives back. None changes anything."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from api.desk import Assists, Desk
from api.models.asking import AskResponse
from api.models.searching import SearchResponse, found_model
from api.speaking.mcp.arguments import Asked, Compared, Provided, Sought, Standing
from api.speaking.mcp.results import Declined, Given, Keep, Result, unkept
from api.speaking.plain import GAP, whole
from tanya.domain.answer import Hit, Question
from tanya.domain.locator import Locator
from tanya.questions import of_comparison, of_standing
from tanya.state.records import Scope
from tanya.wording import pages_in_words

_NO_PLACE = Declined("provision: bukan letak ketentuan; tulis misalnya `Pasal 20 ayat (2)`")
_NO_REGULATION = Declined("regulation: tidak menyebut peraturan; tulis misalnya `PP 8/2006`")
_NUMBER = re.compile(r"\d|[IVX]+\b")  # of a pasal


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    title: str
    description: str
    scope: Scope
    arguments: type[BaseModel]
    result: type[BaseModel]
    use: Callable[[Desk, Keep, Any], Awaitable[Result]]


async def _search(desk: Desk, _: Keep, sought: Sought) -> Given:
    question = Question(sought.query, region=sought.region, as_of=sought.as_of)
    hits = await desk.search(question, sought.limit)
    found = SearchResponse(query=sought.query, hits=[found_model(hit) for hit in hits])
    return Given(_listed(hits), found)


async def _get_pasal(desk: Desk, _: Keep, wanted: Provided) -> Result:
    written = f"Pasal {wanted.provision}" if _NUMBER.match(wanted.provision) else wanted.provision
    place = Locator.parse(written)
    if place is None:
        return _NO_PLACE
    document, name, region = await desk.read(lambda assistant: _meant(assistant, wanted.regulation))
    if not name:
        return _NO_REGULATION
    # A heading may be any words at all. What is read here is not asked, so none of the caller's own words
    # may pass but those that name a place and a regulation.
    said = "" if "“" in written else f"{written} "
    question = Question(
        f"bunyi {said}{name}", region=region, as_of=wanted.as_of, provision=place, document=document
    )
    # What is read is not kept, here as elsewhere; only what is asked.
    return await _answered(desk, unkept, question)


def _meant(assistant: Assists, regulation: str) -> tuple[str, str, str | None]:
    """On a thread: the key of the document of that id, else the words that name one, and a region."""
    for held in assistant.documents():
        if regulation in (held.id, held.file):
            return held.key, regulation, None
    names = assistant.named_in(regulation)
    return "", names[0] if names else "", assistant.region(regulation)


async def _status(desk: Desk, keep: Keep, standing: Standing) -> Given:
    return await _answered(desk, keep, Question(of_standing(standing.regulation), as_of=standing.as_of))


async def _compare(desk: Desk, keep: Keep, compared: Compared) -> Given:
    text = of_comparison(compared.left, compared.right, compared.about or "")
    return await _answered(desk, keep, Question(text, as_of=compared.as_of))


async def _ask(desk: Desk, keep: Keep, asked: Asked) -> Given:
    question = Question(asked.question, tuple(asked.context), asked.region, asked.as_of)
    return await _answered(desk, keep, question)


TOOLS = (
    Tool(
        "search",
        "Cari ketentuan",
        "Cari bagian peraturan RB dan SAKIP yang paling cocok dengan kata-kata itu, lengkap dengan bunyi dan "
        "letaknya. Temuan belum tentu jawaban; untuk jawaban yang sudah dibuktikan pakai `ask`.",
        Scope.READ,
        Sought,
        SearchResponse,
        _search,
    ),
    Tool(
        "get_pasal",
        "Baca bunyi ketentuan",
        "Bunyi satu pasal, ayat, huruf, diktum, atau bagian lampiran, kata demi kata, dengan perubahannya.",
        Scope.READ,
        Provided,
        AskResponse,
        _get_pasal,
    ),
    Tool(
        "status",
        "Periksa keberlakuan",
        "Apakah suatu peraturan berlaku pada suatu tanggal, dan oleh apa ia dicabut atau diubah.",
        Scope.ASK,
        Standing,
        AskResponse,
        _status,
    ),
    Tool(
        "compare",
        "Bandingkan",
        "Bandingkan dua peraturan atau dua istilah, bersebelahan, dengan kutipan masing-masing.",
        Scope.ASK,
        Compared,
        AskResponse,
        _compare,
    ),
    Tool(
        "ask",
        "Tanya dengan bukti",
        "Jawab satu pertanyaan tentang reformasi birokrasi dan SAKIP. Setiap kalimat dibuktikan dengan "
        "kutipan; yang tidak ditemukan dikatakan tidak ditemukan (lihat `status`).",
        Scope.ASK,
        Asked,
        AskResponse,
        _ask,
    ),
)


async def _answered(desk: Desk, keep: Keep, question: Question) -> Given:
    answer = await desk.ask(question)
    return Given(whole(answer), AskResponse.model_validate(await keep(question, answer)))


def _listed(hits: Sequence[Hit]) -> str:
    return GAP.join(_passage(number, hit) for number, hit in enumerate(hits, 1)) or "Tidak ada yang cocok."


def _passage(number: int, hit: Hit) -> str:
    place = (hit.document.title, str(hit.passage.locator), pages_in_words(hit.passage.pages))
    return f"{number}. {', '.join(filter(None, place))}:\n“{hit.passage.text}”"

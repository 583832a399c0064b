"""The tools: what each looks up, and what it gives back. None changes anything."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from api.desk import Desk
from api.models.asking import AskResponse, FoundModel, SearchResponse
from api.speaking.mcp.arguments import Asked, Compared, Provided, Sought, Standing
from api.speaking.plain import GAP, whole
from tanya.domain.answer import Answer, Hit, Question
from tanya.domain.locator import Locator
from tanya.state.records import Scope
from tanya.wire import answer_object, hit_object
from tanya.wording import pages_in_words

_NUMBER = re.compile(r"\d|[IVX]+\b")  # of a pasal


@dataclass(frozen=True, slots=True)
class Given:
    """A result twice: as a text with its sources, and as an object."""

    text: str
    object: BaseModel


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    title: str
    description: str
    scope: Scope
    arguments: type[BaseModel]
    result: type[BaseModel]
    use: Callable[[Desk, Any], Awaitable[Given]]


async def _search(desk: Desk, sought: Sought) -> Given:
    question = Question(sought.query, region=sought.region, as_of=sought.as_of)
    hits = await desk.search(question, sought.limit)
    found = SearchResponse(query=sought.query, hits=[_found(hit) for hit in hits])
    return Given(_listed(hits), found)


async def _get_pasal(desk: Desk, wanted: Provided) -> Given:
    place = f"Pasal {wanted.provision}" if _NUMBER.match(wanted.provision) else wanted.provision
    held = (
        document for document in await desk.documents() if wanted.regulation in (document.id, document.file)
    )
    return await _answered(
        desk,
        Question(
            f"bunyi {place} {wanted.regulation}",
            as_of=wanted.as_of,
            provision=Locator.parse(place),
            document=next((document.key for document in held), ""),
        ),
    )


async def _status(desk: Desk, standing: Standing) -> Given:
    return await _answered(
        desk, Question(f"Apakah {standing.regulation} masih berlaku?", as_of=standing.as_of)
    )


async def _compare(desk: Desk, compared: Compared) -> Given:
    about = f" tentang {compared.about}" if compared.about else ""
    text = f"Apa perbedaan {compared.left} dan {compared.right}{about}?"
    return await _answered(desk, Question(text, as_of=compared.as_of))


async def _ask(desk: Desk, asked: Asked) -> Given:
    return await _answered(desk, Question(asked.question, tuple(asked.context), asked.region, asked.as_of))


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
        Scope.READ,
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


async def _answered(desk: Desk, question: Question) -> Given:
    answer = await desk.ask(question)
    return Given(whole(answer), _object(answer))


def _object(answer: Answer) -> AskResponse:
    return AskResponse.model_validate(answer_object(answer))


def _found(hit: Hit) -> FoundModel:
    document = hit.document
    return FoundModel.model_validate(
        {**hit_object(hit), "title": document.title, "kind": document.kind, "text": hit.passage.text}
    )


def _listed(hits: Sequence[Hit]) -> str:
    return GAP.join(_passage(number, hit) for number, hit in enumerate(hits, 1)) or "Tidak ada yang cocok."


def _passage(number: int, hit: Hit) -> str:
    place = (hit.document.title, str(hit.passage.locator), pages_in_words(hit.passage.pages))
    return f"{number}. {', '.join(filter(None, place))}:\n“{hit.passage.text}”"

"""What Telegram says is what POST /v1/ask answers: the same question, context, region and day."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tanya.assistant import Assistant
from tanya.settings import Settings
from tanya.wire import AnswerObject
from tests.api.service import answering, unlimited
from tests.bot.journeys.process import running_bot
from tests.bot.telegram.server import telegram_server
from tests.bot.telegram.world import World
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]

_MARK = re.compile(r"\[\d+\]")
_SIGNS = re.compile("[✅⛔❔🕘]")
_LISTED = re.compile(r"^\[(\d+)\] ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    question: str
    context: tuple[str, ...] = ()
    region: str | None = None
    as_of: str | None = None
    command: str = ""  # by which it is asked on Telegram, where that is not its own words

    def __str__(self) -> str:
        return " / ".join(filter(None, (*self.context, self.question, self.region, self.as_of, self.command)))


_DEADLINE = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"
CASES = (
    Case(_DEADLINE),
    Case("Perjanjian kinerja itu apa?"),
    Case("Apakah PermenPANRB 12/2015 masih berlaku?"),
    Case("Apakah PermenPANRB 12/2015 masih berlaku?", as_of="2019-05-01"),
    Case("bobot komponen evaluasi SAKIP", as_of="2019-05-01"),
    Case("Predikat SAKIP yang ditargetkan?", region="Kota Metro"),
    Case("Predikat SAKIP yang ditargetkan?", region="Kota Sukabumi"),
    Case("apa visi daerah?", region="Kabupaten Penajam Paser Utara", as_of="2024-12-31"),
    Case("pasal berapa itu?", (_DEADLINE,)),
    Case("kalau 60?", ("Nilai SAKIP 75 predikatnya apa?",)),
    Case("ayat berikutnya", ("bunyi pasal 19 ayat (1) PP 8/2006",)),
    Case("bunyi Pasal 20 PP 8/2006", command="/pasal 20 PP 8/2006"),
    Case("Apakah PP 53/2010 masih berlaku?", command="/status PP 53/2010"),
    Case("Apa beda hukuman disiplin sedang dan berat?", command="/banding hukuman disiplin sedang dan berat"),
    Case("nilai 75,5 predikatnya apa AKIP", command="/predikat 75,5"),
    Case("Apa itu LKE?", command="/istilah LKE"),
    Case("Apa isi Pasal 45 PermenPANRB 89/2021?"),
    Case("PermenPANRB 77 Tahun 2031 tentang apa?"),
    Case("laporan kinerja"),
    Case("resep rendang"),
    Case("halo"),
)


@pytest.fixture(scope="module")
def by_http(assistant: Assistant, shipped: Settings) -> dict[Case, AnswerObject]:
    with answering(assistant, unlimited(shipped)) as client:
        answers = {}
        for case in CASES:
            asked = {"question": case.question, "context": case.context, "region": case.region}
            answers[case] = client.post("/v1/ask", json={**asked, "as_of": case.as_of}).json()
        return answers


@pytest.fixture(scope="module")
def by_telegram(shipped: Settings) -> Iterator[dict[Case, str]]:
    """The words of the messages, one chat a case."""
    with telegram_server() as telegram, running_bot(shipped.home, telegram):
        yield {case: _asked(telegram.people, case, chat) for chat, case in enumerate(CASES, 1)}


def _asked(people: World, case: Case, chat: int) -> str:
    before = [
        *([f"/daerah {case.region}"] if case.region else []),
        *([f"/tanggal {case.as_of}"] if case.as_of else []),
        *case.context,
    ]
    for text in before:
        seen = len(people.by_bot(chat))
        people.write(text, chat, person=chat)
        people.wait_for(seen + 1, chat)
    seen = len(people.by_bot(chat))
    people.write(case.command or case.question, chat, person=chat)
    people.wait_for(seen + 1, chat)
    return "\n".join(message.text for message in people.by_bot(chat)[seen:])


def bare(text: str) -> str:
    """The letters alone, without marks: each door breaks lines, and repeats marks, its own way."""
    return "".join(_MARK.sub("", text).split())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_telegram_says_what_http_answers(
    case: Case, by_http: dict[Case, AnswerObject], by_telegram: dict[Case, str]
) -> None:
    answer, said = by_http[case], by_telegram[case]
    place = 0
    for sentence in answer["text"].split("\n\n"):
        place = bare(said).find(bare(sentence), place)
        assert place >= 0, f"{sentence!r} is not said, or not in its order: {said}"
    for told in (*answer["warnings"], *(citation["quote"] for citation in answer["citations"])):
        assert bare(told) in bare(said)


def _sign(in_force: bool | None, superseded: bool) -> str:
    if superseded:
        return "🕘"
    return {True: "✅", False: "⛔", None: ""}[in_force]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_telegram_lists_the_sources_of_http_and_no_others(
    case: Case, by_http: dict[Case, AnswerObject], by_telegram: dict[Case, str]
) -> None:
    answer, said = by_http[case], by_telegram[case]
    sources = said.partition("\nSumber\n")[2]
    assert [int(number) for number in _LISTED.findall(sources)] == [c["number"] for c in answer["citations"]]
    for citation in answer["citations"]:
        line = next(line for line in sources.splitlines() if line.startswith(f"[{citation['number']}] "))
        assert citation["locator"] in line
    standings = {_sign(citation["in_force"], citation["superseded"]) for citation in answer["citations"]}
    assert set(_SIGNS.findall(sources)) - {"❔"} == standings - {""}
    digests = [c for c in answer["citations"] if c["kind"] == "ringkasan"]
    assert ("ringkasan, bukan naskah resmi" in sources) == bool(digests)


def test_the_cases_are_not_all_of_one_kind(by_http: dict[Case, AnswerObject]) -> None:
    statuses = {answer["status"] for answer in by_http.values()}
    assert len(statuses) >= 5
    regional = [by_http[case]["text"] for case in CASES if case.question.startswith("Predikat SAKIP")]
    assert all(one != other for one, other in itertools.combinations(regional, 2))

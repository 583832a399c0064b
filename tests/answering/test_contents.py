"""`PP 7/2031 ada berapa pasal?`"""

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


@pytest.mark.parametrize(
    "text", ["PP 7/2031 ada berapa pasal?", "daftar bab PP 7/2031", "apa isi PP 7/2031?", "ringkas PP 7/2031"]
)
def test_a_text_tells_its_bab_with_their_pasal(sky: Assistant, text: str) -> None:
    answer = sky.ask(Question(text))
    told = " ".join(answer.warnings)
    assert answer.status is Status.ANSWERED
    assert "memuat 3 bab dan 5 pasal" in told
    assert "BAB II PENDAFTARAN (Pasal 2–3)" in told
    assert "Lampiran I" in told


def test_who_seeks_a_pasal_is_not_told_how_many_there_are(sky: Assistant) -> None:
    answer = sky.ask(Question("pasal berapa yang mengatur larangan di PP 7/2031?"))
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 3"]
    assert "5 pasal" not in " ".join(answer.warnings)


def test_of_a_digest_the_number_of_pasal_is_not_known(assistant: Assistant) -> None:
    answer = assistant.ask(Question("PP 94/2021 ada berapa pasal?"))
    told = " ".join(answer.warnings)
    assert answer.status is Status.PARTIAL
    assert "jumlah bab dan pasalnya tidak saya ketahui" in told
    assert "Kewajiban umum PNS" in told

"""What may be asked next."""

from tanya.composing.followups import follow_ups
from tanya.domain.answer import Citation, Status
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator
from tests.composing.making import asked, rule

AYAT = Locator.parse("Pasal 2 ayat (1)")
QUESTION = asked("siapa membayar balon")


def cited() -> tuple[Citation, ...]:
    assert AYAT
    return (Citation(1, rule(), AYAT, PageRange(), "Balon dibayar.", True),)


def test_of_a_sure_answer_its_rule_can_be_asked_about() -> None:
    assert follow_ups(QUESTION, Status.ANSWERED, cited()) == (
        "Bunyi lengkap Pasal 2 PP Nomor 7 Tahun 2031",
        "Apakah PP Nomor 7 Tahun 2031 masih berlaku?",
        "PP Nomor 7 Tahun 2031 tentang apa?",
    )


def test_of_what_is_in_doubt_only_the_whole_pasal_can_be_asked_for() -> None:
    assert follow_ups(QUESTION, Status.PARTIAL, cited()) == ("Bunyi lengkap Pasal 2 PP Nomor 7 Tahun 2031",)

"""Questions in a private chat. The digests are the shipped ones."""

from collections.abc import Iterator

from bot.actions import Say
from bot.words import welcome
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Sentence, Status, Told
from tests.bot.flows.conftest import NewTalk
from tests.bot.flows.talking import MOST, PERSON, Talk, button_of, labels, last, only, owner

DEADLINE = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"


class Slow:
    """Tells two sentences; what it was asked is remembered."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.asked: list[Question] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._assistant, name)

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        self.asked.append(question)
        sentences = (Sentence("Satu."), Sentence("Dua."))
        yield from map(Told, sentences)
        yield Answer(question, Status.ANSWERED, sentences)


def test_a_question_is_answered_with_its_quote_its_source_and_its_standing(talk: Talk) -> None:
    said = only(talk.write(DEADLINE))
    assert said.html.startswith("Paling lambat 2 bulan sesudah tahun anggaran berakhir")
    assert "<blockquote>“Laporan Kinerja Satuan Kerja Perangkat Daerah" in said.html
    assert "[1] PP Nomor 8 Tahun 2006 tentang Pelaporan Keuangan" in said.plain
    assert "✅ Berlaku · ringkasan, bukan naskah resmi" in said.plain


def test_below_an_answer_are_its_source_its_standing_its_citation_and_its_rating(talk: Talk) -> None:
    said = only(talk.write(DEADLINE))
    assert labels(said)[:3] == ["📖 1 · Pasal 19 ayat (2)", "⚖️ Status PP 8/2006", "📋 Salin sitasi"]
    assert labels(said)[-2:] == ["👍 Membantu", "👎 Kurang"]
    assert button_of(said, "Salin").copy.startswith("Pasal 19 ayat (2) PP Nomor 8 Tahun 2006")


def test_a_follow_up_leans_on_the_question_before_it(talk: Talk) -> None:
    talk.write(DEADLINE)
    said = only(talk.write("pasal berapa itu?"))
    assert "Pasal 19 ayat (2)" in said.plain


def test_after_baru_nothing_is_leant_on(talk: Talk) -> None:
    talk.write(DEADLINE)
    talk.write("/baru")
    assert "Pasal 19" not in only(talk.write("pasal berapa itu?")).plain


def test_a_reply_leans_on_the_answer_it_is_written_below(talk: Talk) -> None:
    old = only(talk.write(DEADLINE))
    talk.write("/pasal 3 PermenPANRB 29/2022")
    assert "Pasal 19 ayat (2)" in last(talk.reply(old, "pasal berapa itu?")).plain


def test_a_follow_up_on_a_button_is_asked_when_it_is_pressed(talk: Talk) -> None:
    said = only(talk.write(DEADLINE))
    assert "Pasal 19" in last(talk.press(said, "Bunyi lengkap Pasal 19")).plain


def test_a_follow_up_is_known_even_where_its_message_is_not_at_hand(talk: Talk) -> None:
    said = only(talk.write(DEADLINE))
    data = button_of(said, "Bunyi lengkap Pasal 19").data
    assert "Pasal 19" in last(talk.press_data(data, Say("", "tanpa tombol"))).plain


def test_the_standing_is_a_question_of_its_own(talk: Talk) -> None:
    said = only(talk.write(DEADLINE))
    assert "PP Nomor 8 Tahun 2006" in last(talk.press(said, "Status")).plain


def test_an_example_on_a_button_is_asked_when_it_is_pressed(talk: Talk) -> None:
    started = only(talk.write("/start"))
    assert "Sumber" in last(talk.press(started, labels(started)[0])).plain


def test_what_was_asked_is_kept_under_a_pseudonym_with_personal_numbers_masked(talk: Talk) -> None:
    talk.write("NIP saya 198001012005011001, kapan laporan kinerja disampaikan?")
    data = talk.state.export(owner(PERSON))
    assert [one.question for one in data.answers] == [
        "NIP saya [disamarkan], kapan laporan kinerja disampaikan?"
    ]
    assert talk.state.export(str(PERSON)).answers == ()


def test_an_update_that_is_answered_anew_is_kept_once_and_does_not_lean_on_itself(
    new_talk: NewTalk, assistant: Assistant
) -> None:
    talk = new_talk(slow := Slow(assistant))  # type: ignore[arg-type]
    message = {"message_id": 5, "date": 1, "chat": {"id": PERSON, "type": "private"}, "text": "apa?"}
    for _ in range(2):
        talk.plan_of({"message": message}, PERSON, number=41)
    assert [question.context for question in slow.asked] == [(), ()]
    (conversation,) = talk.state.export(owner(PERSON)).conversations
    assert len(conversation.turns) == 1


def test_a_question_that_was_answered_anew_after_a_kill_is_leant_on_by_the_next(talk: Talk) -> None:
    message = {"message_id": 5, "date": 1, "chat": {"id": PERSON, "type": "private"}, "text": DEADLINE}
    talk.plan_of({"message": message}, PERSON, number=41)
    conversation = talk.state.telegram.chats.get(PERSON).conversation
    assert conversation
    # As a kill leaves it that comes right after the answer was kept.
    talk.state.conversations.drop(owner(PERSON), conversation)
    talk.plan_of({"message": message}, PERSON, number=41)
    assert "Pasal 19 ayat (2)" in only(talk.write("pasal berapa itu?")).plain


def test_proven_sentences_are_shown_as_they_come(new_talk: NewTalk, assistant: Assistant) -> None:
    talk = new_talk(Slow(assistant))  # type: ignore[arg-type]
    assert only(talk.write("apa?")).plain == "Satu.\n\nDua."
    assert talk.drafts.shown == ["Satu.", "Satu.\n\nDua."]


def test_a_question_over_the_limit_is_told_the_limit(talk: Talk) -> None:
    assert only(talk.write("a" * (MOST + 1))).plain == welcome.too_long(MOST)


def test_a_question_that_was_put_right_is_answered_anew_and_an_unchanged_one_is_not(talk: Talk) -> None:
    talk.write(DEADLINE)
    assert talk.edit(DEADLINE) == ()
    assert "Pasal 20" in only(talk.edit("bunyi pasal 20 PP 8/2006")).plain


def test_where_something_is_asked_back_the_choices_are_written_out_and_on_buttons(talk: Talk) -> None:
    said = only(talk.write("laporan kinerja"))
    assert "❓ Perlu diperjelas" in said.plain
    assert "Maksud Anda:\n1. " in said.plain
    assert "👍 Membantu" not in labels(said)


def test_the_words_below_a_picture_are_answered_and_the_picture_is_declined(talk: Talk) -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
    first, answered = talk.write(None, photo=photo, caption=DEADLINE)
    assert isinstance(first, Say)
    assert first.plain == welcome.CAPTION_ONLY
    assert isinstance(answered, Say)
    assert "Pasal 19" in answered.plain

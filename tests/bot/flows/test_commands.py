"""Every command in a private chat, and the buttons that follow it."""

import json
from datetime import date

import pytest

from bot.actions import Edit, File
from bot.words import choices, collection, privacy, rating, welcome
from bot.words.commands import COMMANDS, WRONG
from tests.bot.flows.talking import ADMIN, PERSON, Talk, labels, last, only, owner

DAY = date(2019, 5, 1)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("/tanya kapan SKPD menyampaikan laporan kinerja?", "2 bulan sesudah tahun anggaran"),
        ("/pasal 19 ayat (2) PP 8/2006", "Pasal 19 ayat (2) PP Nomor 8 Tahun 2006"),
        ("/pasal pasal 19 PP 8/2006", "Pasal 19 PP Nomor 8 Tahun 2006"),
        ("/status PermenPANRB 12/2015", "tidak berlaku lagi: dicabut oleh"),
        ("/banding hukuman disiplin sedang dan berat", "Hukuman disiplin berat, menurut"),
        ("/banding hukuman disiplin sedang vs berat", "Hukuman disiplin berat, menurut"),
        ("/predikat 75,5", "predikat BB (Sangat Baik)"),
        ("/predikat 60 SPBE", "SPBE"),
        ("/istilah perjanjian kinerja", "erjanjian kinerja"),
        ("/Istilah@tanya_uji_bot SAKIP", "SAKIP"),
    ],
)
def test_a_command_is_a_question_in_short(talk: Talk, written: str, said: str) -> None:
    assert said in last(talk.write(written)).plain


@pytest.mark.parametrize("command", [command.name for command in COMMANDS if command.wrong])
def test_a_command_without_what_it_needs_is_told_in_one_line_how_it_is_used(talk: Talk, command: str) -> None:
    line = only(talk.write(f"/{command}")).plain
    assert line == WRONG[command]
    assert f"/{command} " in line
    assert "\n" not in line


def test_a_score_that_is_none_and_a_comparison_of_one_thing_are_wrong_use(talk: Talk) -> None:
    assert only(talk.write("/predikat bagus")).plain == WRONG["predikat"]
    assert only(talk.write("/banding PP 8/2006")).plain == WRONG["banding"]


@pytest.mark.parametrize("start", ["/start", "/mulai", "/start entah-apa"])
def test_the_greeting_has_examples_that_are_answered(talk: Talk, start: str) -> None:
    said = only(talk.write(start))
    assert said.plain == welcome.START
    assert len(labels(said)) == 4


def test_help_names_every_command(talk: Talk) -> None:
    said = only(talk.write("/bantuan")).plain
    assert all(f"/{command.name} " in said for command in COMMANDS)


def test_help_tells_an_administrator_and_nobody_else_how_to_administer(talk: Talk) -> None:
    assert "/blokir NOMOR" in only(talk.write("/bantuan", ADMIN)).plain
    assert "/blokir" not in only(talk.write("/bantuan")).plain


def test_an_unknown_command_gets_one_helpful_line(talk: Talk) -> None:
    assert only(talk.write("/entah apa")).plain == welcome.UNKNOWN_COMMAND


def test_a_command_that_somebody_else_wrote_and_this_one_passes_on_orders_nothing(talk: Talk) -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "-"}
    plan = talk.write("/hapusdata", forward_origin=origin)
    assert last(plan).plain != privacy.asked_to_delete(group=False)


def test_what_is_no_text_is_declined_politely(talk: Talk) -> None:
    file = {"file_id": "a", "file_unique_id": "b"}
    voice = {**file, "duration": 3}
    photo = [{**file, "width": 9, "height": 9}]
    assert only(talk.write(None, voice=voice)).plain == welcome.VOICE
    assert only(talk.write(None, photo=photo)).plain == welcome.PICTURE
    assert only(talk.write(None, dice={"emoji": "🎲", "value": 3})).plain == welcome.TEXT_ONLY


def test_a_pinned_message_is_no_question(talk: Talk) -> None:
    assert talk.write(None, group_chat_created=True) == ()


def test_a_region_is_remembered_and_used_and_can_be_cleared(talk: Talk) -> None:
    assert only(talk.write("/daerah kota metro")).plain == choices.region_kept("Kota Metro")
    assert "📍 Untuk Kota Metro" in last(talk.write("Predikat SAKIP yang ditargetkan?")).plain
    assert only(talk.write("/daerah hapus")).plain == choices.REGION_CLEARED
    assert talk.state.telegram.chats.get(PERSON).region is None


def test_a_region_is_chosen_from_a_list(talk: Talk) -> None:
    _, edited = talk.press(only(talk.write("/daerah")), "Kota Sukabumi")
    assert isinstance(edited, Edit)
    assert edited.plain == choices.region_kept("Kota Sukabumi")
    asked = only(talk.write("/daerah"))
    assert "✅ Kota Sukabumi" in labels(asked)
    talk.press(asked, choices.CLEAR_REGION)
    assert talk.state.telegram.chats.get(PERSON).region is None


def test_a_region_of_which_nothing_is_held_is_not_taken(talk: Talk) -> None:
    said = only(talk.write("/daerah Kota Bandung"))
    assert said.plain.startswith("Dokumen Kota Bandung belum ada")
    assert "Kota Metro" in labels(said)
    assert talk.state.telegram.chats.get(PERSON).region is None


@pytest.mark.parametrize("written", ["1 Mei 2019", "2019-05-01", "1/5/2019", "01-05-2019", "1 mei 2019"])
def test_a_day_is_remembered_and_every_answer_says_so(talk: Talk, written: str) -> None:
    assert only(talk.write(f"/tanggal {written}")).plain == choices.day_kept(DAY)
    answered = last(talk.write("Apakah PermenPANRB 12/2015 masih berlaku?"))
    assert answered.plain.startswith("🗓 Menurut aturan per 1 Mei 2019\n")
    assert only(talk.write("/tanggal hari ini")).plain == choices.DAY_CLEARED


@pytest.mark.parametrize(
    "written", ["31 Februari 2019", "besok lusa", "1 Mei 1801", "32-1-2019", "5 menit 2019"]
)
def test_a_day_that_is_none_is_not_taken(talk: Talk, written: str) -> None:
    assert only(talk.write(f"/tanggal {written}")).plain == choices.WRONG_DAY


def test_today_is_one_button_away(talk: Talk) -> None:
    talk.write("/tanggal 2019-05-01")
    talk.press(only(talk.write("/tanggal")), choices.CLEAR_DAY)
    assert talk.state.telegram.chats.get(PERSON).as_of is None


def test_the_sources_of_the_last_answer_can_be_opened(talk: Talk) -> None:
    talk.write("/pasal 19 PP 8/2006")
    said = only(talk.write("/sumber"))
    assert said.plain.startswith(collection.OF_THE_LAST)
    assert "Pelaporan Keuangan" in last(talk.press(said, "PP 8/2006")).plain


def test_documents_are_found_by_words_of_their_titles(talk: Talk) -> None:
    assert "📖 PP 8/2006" in labels(only(talk.write("/sumber pelaporan keuangan")))[0]
    assert "Tidak ada dokumen" in only(talk.write("/sumber zzz")).plain


def test_news_is_subscribed_to_and_ended(talk: Talk) -> None:
    talk.write("/langganan")
    assert talk.state.telegram.chats.subscribers() == (PERSON,)
    talk.write("/langganan berhenti")
    assert talk.state.telegram.chats.subscribers() == ()


def test_thumbs_up_is_kept(talk: Talk) -> None:
    (toast,) = talk.press(only(talk.write("/pasal 19 PP 8/2006")), "👍")
    assert toast.text == rating.THANKS  # type: ignore[union-attr]
    (given,) = talk.state.export(owner(PERSON)).feedback
    assert given.verdict == "up"


def test_thumbs_down_asks_why_and_keeps_the_reason(talk: Talk) -> None:
    _, why = talk.press(only(talk.write("/pasal 19 PP 8/2006")), "👎")
    _, thanked = talk.press(why, "kurang lengkap")  # type: ignore[arg-type]
    assert thanked.plain == rating.noted("kurang lengkap")  # type: ignore[union-attr]
    assert [given.reasons for given in talk.state.export(owner(PERSON)).feedback] == [(), ("kurang lengkap",)]


def test_a_reason_in_ones_own_words_is_a_reply_and_no_question(talk: Talk) -> None:
    _, why = talk.press(only(talk.write("/pasal 19 PP 8/2006")), "👎")
    (thanked,) = talk.reply(why, "yang saya maksud ayat (1)")  # type: ignore[arg-type]
    assert thanked.plain == rating.COMMENT_NOTED  # type: ignore[union-attr]
    data = talk.state.export(owner(PERSON))
    assert data.feedback[-1].comment == "yang saya maksud ayat (1)"
    assert len(data.answers) == 1


def test_what_is_kept_is_taken_along_as_a_file(talk: Talk) -> None:
    talk.write("/daerah Kota Metro")
    talk.write("/pasal 19 PP 8/2006")
    (file,) = talk.write("/ekspor")
    assert isinstance(file, File)
    told = json.loads(file.content)
    assert told["answers"][0]["question"] == "bunyi Pasal 19 PP 8/2006"
    assert told["chosen"]["region"] == "Kota Metro"


def test_removing_is_asked_once_more_and_then_real(talk: Talk) -> None:
    talk.write("/daerah Kota Metro")
    talk.write("/pasal 19 PP 8/2006")
    asked = only(talk.write("/hapusdata"))
    talk.press(asked, privacy.NO_DELETE)
    assert talk.state.export(owner(PERSON)).counts.answers == 1
    _, done = talk.press(asked, privacy.YES_DELETE)
    assert "1 jawaban" in done.plain  # type: ignore[union-attr]
    left = talk.state.export(owner(PERSON))
    assert (left.conversations, left.answers, left.feedback) == ((), (), ())
    assert [event.action for event in left.events] == ["data.hapus"]  # the audit says that, and no word more
    assert talk.state.telegram.chats.get(PERSON).region is None


def test_privacy_is_told_with_the_days_that_things_are_kept(talk: Talk) -> None:
    assert "paling lama 90 hari" in only(talk.write("/privasi")).plain

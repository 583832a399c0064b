"""Groups: the bot is silent until it is called, and short when it speaks."""

import re

import pytest

from bot.actions import Say, Toast
from bot.showing.splitting import units
from bot.words import choices, privacy, rating, welcome
from bot.words.commands import PRIVATE_ONLY
from tests.bot.flows.talking import GROUP, PERSON, Talk, button_of, labels, last, only, owner

DEADLINE = "kapan SKPD paling lambat menyampaikan laporan kinerja?"
CALLED = f"@tanya_uji_bot {DEADLINE}"


def start_of(said: Say, label: str) -> str:
    found = re.fullmatch(r"https://t\.me/tanya_uji_bot\?start=([\w-]{1,64})", button_of(said, label).url)
    assert found
    return found[1]


@pytest.mark.parametrize(
    "text", [DEADLINE, "/entah", "/status@bot_lain PP 8/2006", "/start", "@bot_lain halo?"]
)
def test_what_is_not_for_the_bot_is_not_answered_and_not_kept(talk: Talk, text: str) -> None:
    assert talk.write(text, GROUP) == ()
    assert talk.state.export(owner(GROUP)).counts.total == 0


@pytest.mark.parametrize(
    "text", [CALLED, f"{DEADLINE} @Tanya_Uji_Bot", f"/tanya@tanya_uji_bot {DEADLINE}", f"/tanya {DEADLINE}"]
)
def test_called_by_name_or_by_command_it_answers_below_the_message(talk: Talk, text: str) -> None:
    said = only(talk.write(text, GROUP))
    assert said.reply_to is not None
    assert said.plain.startswith("Paling lambat 2 bulan sesudah tahun anggaran berakhir")


def test_a_name_that_links_to_the_bot_calls_it_too(talk: Talk) -> None:
    entity = {
        "type": "text_mention",
        "offset": 0,
        "length": 5,
        "user": {"id": 1, "is_bot": True, "first_name": "-"},
    }
    said = only(talk.write(f"tanya {DEADLINE}", GROUP, entities=[entity]))
    assert "Pasal 19 ayat (2)" in said.plain


def test_a_reply_to_an_answer_leans_on_that_answer(talk: Talk) -> None:
    first = only(talk.write(CALLED, GROUP))
    talk.write("/pasal 3 PermenPANRB 29/2022", GROUP)
    assert "Pasal 19 ayat (2)" in only(talk.reply(first, "pasal berapa itu?", GROUP)).plain


def test_a_question_that_is_no_reply_leans_on_nothing_that_others_asked(talk: Talk) -> None:
    talk.write(CALLED, GROUP)
    assert "Pasal 19" not in only(talk.write("@tanya_uji_bot pasal berapa itu?", GROUP)).plain


def test_a_long_answer_is_short_in_a_group_and_whole_in_private(talk: Talk) -> None:
    said = only(talk.write("/pasal Pasal 1 Perpres 29/2014", GROUP))
    assert units(said.plain) < 2_000
    private = talk.write(f"/start {start_of(said, 'Lanjut')}")
    assert isinstance(private[0], Say)
    assert private[0].plain.startswith("Pertanyaan: bunyi Pasal 1 Perpres 29/2014")
    assert "Sumber" in last(private).plain


def test_what_was_asked_in_a_group_is_asked_in_private_with_the_groups_region_and_day(talk: Talk) -> None:
    talk.write("/daerah Kota Metro", GROUP)
    talk.write("/tanggal 1 Mei 2019", GROUP)
    said = only(talk.write("@tanya_uji_bot predikat SAKIP yang ditargetkan?", GROUP))
    private = last(talk.write(f"/start {start_of(said, 'Lanjut')}"))
    assert private.plain.startswith("🗓 Menurut aturan per 1 Mei 2019")
    assert "📍 Untuk Kota Metro" in private.plain
    assert talk.state.telegram.chats.get(PERSON).region is None


def test_a_source_opens_in_private(talk: Talk) -> None:
    said = only(talk.write(CALLED, GROUP))
    opened = last(talk.write(f"/start {start_of(said, '📖 1')}"))
    assert opened.plain.startswith("Pasal 19 ayat (2) · PP 8/2006")


def test_each_group_has_its_own_region(talk: Talk) -> None:
    talk.write("/daerah Kota Metro", GROUP)
    talk.write("/daerah Kota Sukabumi", GROUP - 1)
    talk.write("/daerah Provinsi Lampung")
    regions = [talk.state.telegram.chats.get(chat).region for chat in (GROUP, GROUP - 1, PERSON)]
    assert regions == ["Kota Metro", "Kota Sukabumi", "Provinsi Lampung"]


@pytest.mark.parametrize("command", PRIVATE_ONLY)
def test_what_is_personal_is_done_in_private(talk: Talk, command: str) -> None:
    said = only(talk.write(f"/{command}", GROUP))
    assert said.plain == privacy.ONLY_PRIVATE.format(bot="tanya_uji_bot")


def test_what_is_kept_of_a_group_is_removed_there_and_nowhere_else(talk: Talk) -> None:
    for chat in (GROUP, PERSON):
        talk.write("/daerah Kota Metro", chat)
        talk.write(f"/tanya {DEADLINE}", chat)
    asked = only(talk.write("/hapusdata", GROUP))
    assert "seluruh grup ini" in asked.plain
    talk.press(asked, privacy.YES_DELETE, GROUP)
    assert talk.state.export(owner(GROUP)).answers == ()
    assert talk.state.telegram.chats.get(GROUP).region is None
    assert len(talk.state.export(owner(PERSON)).answers) == 1
    assert talk.state.telegram.chats.get(PERSON).region == "Kota Metro"


def test_a_group_is_asked_no_reasons(talk: Talk) -> None:
    said = only(talk.write(CALLED, GROUP))
    assert talk.press(said, "👎", GROUP) == (Toast("tekan", rating.THANKS),)
    assert [given.verdict for given in talk.state.export(owner(GROUP)).feedback] == ["down"]


def test_a_call_without_a_question_is_told_how_to_ask(talk: Talk) -> None:
    said = only(talk.write("@tanya_uji_bot", GROUP))
    assert said.plain == welcome.EMPTY_MENTION.format(bot="tanya_uji_bot")


def test_a_group_is_greeted_when_the_bot_comes_in_and_not_when_it_is_sent_away(talk: Talk) -> None:
    said = only(talk.plan_of(_membership("left", "member"), GROUP))
    assert said.plain == welcome.start_in_group("tanya_uji_bot", by_name=True)
    assert talk.plan_of(_membership("member", "left"), GROUP) == ()


def test_where_telegram_keeps_back_messages_that_name_it_people_are_told_what_does_reach_it() -> None:
    greeting = welcome.start_in_group("tanya_uji_bot", by_name=False)
    assert "/tanya@tanya_uji_bot kapan" in greeting
    assert "disebut" not in greeting
    assert "/tanya@tanya_uji_bot" in welcome.elsewhere("tanya_uji_bot", by_name=False, inline=True)
    assert "kartu" not in welcome.elsewhere("tanya_uji_bot", by_name=True, inline=False)


def test_a_channel_is_not_greeted(talk: Talk) -> None:
    assert talk.plan_of(_membership("left", "member", "channel"), GROUP) == ()


def test_a_card_of_ours_that_is_put_into_a_chat_is_no_question(talk: Talk) -> None:
    ours, other = ({"id": number, "is_bot": True, "first_name": "-"} for number in (1, 2))
    for chat in (PERSON, GROUP):
        assert talk.write("@tanya_uji_bot Menurut Pasal 19 PP 8/2006", chat, via_bot=ours) == ()
    assert talk.write("apa itu LKE?", via_bot=other) != ()


def test_the_region_of_a_group_is_chosen_from_a_list_too(talk: Talk) -> None:
    talk.press(only(talk.write("/daerah@tanya_uji_bot", GROUP)), "Kota Metro", GROUP)
    asked = only(talk.write("/daerah", GROUP))
    assert asked.plain == choices.region_asked("Kota Metro")
    assert "✅ Kota Metro" in labels(asked)


def _membership(old: str, new: str, kind: str = "supergroup") -> dict[str, object]:
    bot = {"id": 1, "is_bot": True, "first_name": "tanya"}
    return {
        "my_chat_member": {
            "chat": {"id": GROUP, "type": kind},
            "from": {"id": PERSON, "is_bot": False, "first_name": "-"},
            "date": 1,
            "old_chat_member": {"user": bot, "status": old},
            "new_chat_member": {"user": bot, "status": new},
        }
    }

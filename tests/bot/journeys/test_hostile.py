"""Two thousand random and hostile messages at the real bot: Telegram refuses nothing of what comes."""

import random

from tanya.domain.answer import Status
from tanya.settings import Settings
from tanya.wording import STATUS_TEXT
from tests.bot.flows.noise import written
from tests.bot.journeys.process import running_bot
from tests.bot.telegram.server import telegram_server
from tests.bot.telegram.world import World
from tests.shipped import shipped

__all__ = ["shipped"]

MESSAGES, CHATS = 2_000, 50
_LAST, _ITS_ANSWER = "/tanggal 7 Juli 2007", "pada 7 Juli 2007"
_PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
_FROM_ELSEWHERE = {"type": "hidden_user", "date": 1, "sender_user_name": "-"}


def test_two_thousand_hostile_messages_at_the_real_bot(shipped: Settings) -> None:
    chance = random.Random(20261126)
    with telegram_server() as telegram:
        people = telegram.people
        with running_bot(shipped.home, telegram, TANYA_TELEGRAM_PER_HOUR="1000000") as logged:
            wanted = sum(_send(people, chance, number % CHATS + 1) for number in range(MESSAGES))
            for chat in range(1, CHATS + 1):
                people.write(_LAST, chat, person=chat)
            people.wait_until(
                lambda: sum(_ITS_ANSWER in one.text for one in people.by_bot()) >= CHATS, seconds=600
            )
        assert telegram.refused == []
        assert logged == []
        assert wanted > MESSAGES // 2
        assert len([one for one in people.by_bot() if one.chat_id > 0]) >= wanted + CHATS
        assert not any(one.text == STATUS_TEXT[Status.FAILED] for one in people.by_bot())


def _send(people: World, chance: random.Random, chat: int) -> bool:
    """As people send things; whether an answer is sure to come."""
    text = written(chance)
    match chance.randrange(8):
        case 0:
            people.write(None, chat, person=chat, photo=_PHOTO, caption=text)
        case 1:
            people.write(text, chat, person=chat, forward_origin=_FROM_ELSEWHERE)
        case 2:
            people.edit(people.new_id(), text, chat)
            return False
        case 3:
            people.write(f"@tanya_uji_bot {text}", -chat, "supergroup", chat)
            return False
        case _:
            people.write(text, chat, person=chat)
    return True

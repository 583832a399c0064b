"""Two thousand random and hostile messages at the real bot: Telegram refuses nothing of what comes."""

import random
from contextlib import AbstractContextManager, ExitStack
from functools import partial

from tanya.domain.answer import Status
from tanya.settings import Settings
from tanya.wording import STATUS_TEXT
from tests.bot.flows.noise import written
from tests.bot.journeys.process import running_bot
from tests.bot.telegram.server import TelegramServer, telegram_server
from tests.bot.telegram.world import World
from tests.shipped import shipped

__all__ = ["shipped"]

MESSAGES, CHATS = 2_000, 50
BOTS = 3  # at once: each sends Telegram no more than 30 messages a second
_LAST, _ITS_ANSWER = "/tanggal 7 Juli 2007", "pada 7 Juli 2007"
_PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
_FROM_ELSEWHERE = {"type": "hidden_user", "date": 1, "sender_user_name": "-"}


def test_two_thousand_hostile_messages_at_the_real_bot(shipped: Settings) -> None:
    chance = random.Random(20261126)
    with ExitStack() as stack:
        servers = [stack.enter_context(telegram_server()) for _ in range(BOTS)]
        with ExitStack() as running:
            logs = [running.enter_context(_bot(shipped, server)) for server in servers]
            wanted = [0] * BOTS
            for number in range(MESSAGES):
                wanted[number % BOTS] += _send(servers[number % BOTS].people, chance, number % CHATS + 1)
            for chat in range(1, CHATS + 1):
                for server in servers:
                    server.people.write(_LAST, chat, person=chat)
            for server in servers:
                server.people.wait_until(partial(_is_all_answered, server.people), 600)
        assert sum(wanted) > MESSAGES // 2
        for server, log, count in zip(servers, logs, wanted, strict=True):
            said = server.people.by_bot()
            assert (server.refused, log) == ([], [])
            assert len([one for one in said if one.chat_id > 0]) >= count + CHATS
            assert not any(one.text == STATUS_TEXT[Status.FAILED] for one in said)


def _bot(shipped: Settings, server: TelegramServer) -> AbstractContextManager[list[str]]:
    return running_bot(shipped.home, server, TANYA_TELEGRAM_PER_HOUR="1000000")


def _is_all_answered(people: World) -> bool:
    """Whether each chat has the answer to its last question, which is like no other."""
    return sum(_ITS_ANSWER in one.text for one in people.by_bot()) >= CHATS


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

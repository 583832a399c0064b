"""The real bot, killed again and again while Telegram fails: what `benchmarks/soak.py` does at length."""

import re
import time
from itertools import groupby
from pathlib import Path

from benchmarks.soaking.process import Bot
from tanya.settings import Settings
from tests.bot.telegram.faults import Way
from tests.bot.telegram.server import TelegramServer

CHATS, EACH = range(101, 109), 6


def test_every_question_is_answered_in_order_though_the_bot_is_killed_and_telegram_fails(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.faults.share = 0.1
    bot = Bot(shipped.home, tmp_path, telegram.url)
    bot.start()
    for number in range(EACH):
        for chat in CHATS:
            telegram.people.write(f"/predikat {50 + number},25", chat, person=chat)
        if number in (2, 4):
            telegram.people.wait_until(lambda: len(telegram.people.by_bot()) > 5, 60)
            bot.kill()
            bot.start()
    telegram.people.wait_until(lambda: all(len(scores(telegram, chat)) >= EACH for chat in CHATS), 90)
    time.sleep(1)
    telegram.faults.share = 0.0
    assert bot.stop() == 0
    assert telegram.faults.happened[Way.REFUSED] > 0
    for chat in CHATS:
        assert scores(telegram, chat) == [f"{50 + number},25" for number in range(EACH)]


def scores(telegram: TelegramServer, chat: int) -> list[str]:
    """As the answers name them; what came twice, once."""
    told = [re.search(r"5\d,25", message.text) for message in telegram.people.by_bot(chat)]
    return [score for score, _ in groupby(found[0] for found in told if found)]

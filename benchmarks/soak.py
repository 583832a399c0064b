"""Ask the bot thousands of questions while Telegram fails and the bot is killed, and look at every answer.

    python -m benchmarks.soak HOME --updates 5000 --chats 500 --rate 20 --faults 0.1 --kills 3

HOME is a TANYA_HOME with the index of the shipped corpus. A Telegram on loopback fails the given share of all
calls: 429, 5xx, connections that break before or after the call was carried out, tags refused, slow answers.
The bot is killed with SIGKILL at random moments and started again. Then every chat has to show the answers to
its questions, whole and in order. A message may come twice only where its receipt was lost, or right before a
kill. Exit status 0 when all of that held. With `--faults 0 --kills 0` the times are of an undisturbed bot.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.soaking.judging import Said, Verdict, judged
from benchmarks.soaking.pool import standing_alone
from benchmarks.soaking.process import Bot
from evals.questions import references
from tests.bot.telegram.server import TelegramServer, telegram_server

_POOL = 60  # different questions, before those that lean on another are left out
_WINDOW = 2.0  # seconds before a kill in which a message may have been accepted and not counted off
_SETTLED = 75.0  # seconds without a message: longer than anything is put off
_QUIET = 15.0  # seconds without a message, while nothing goes wrong: a busy machine answers late
_FIRST_CHAT = 10_000


@dataclass(slots=True)
class Soak:
    telegram: TelegramServer
    bot: Bot
    questions: list[str]
    answers: dict[str, list[str]] = field(default_factory=dict)  # what an undisturbed chat is told
    asked: dict[int, list[tuple[str, float]]] = field(default_factory=dict)  # by chat: question, when
    kills: list[float] = field(default_factory=list)

    def learn(self) -> None:
        """With nothing going wrong, each question in a chat of its own."""
        for number, question in enumerate(self.questions, 1):
            self.telegram.people.write(question, number, person=number)
        self._until_quiet()
        self.answers = {question: self.said(number) for number, question in enumerate(self.questions, 1)}

    def ask(self, updates: int, chats: int, rate: float, kills: int, chance: random.Random) -> None:
        """At that rate; the bot dies in between."""
        dying = sorted(chance.sample(range(updates // 10, updates), kills))
        begun = time.monotonic()
        for number in range(updates):
            time.sleep(max(0.0, begun + number / rate - time.monotonic()))
            if dying and number == dying[0]:
                dying.pop(0)
                self.bot.kill()
                self.kills.append(time.monotonic())
                self.bot.start()
            chat = _FIRST_CHAT + number % chats
            question = chance.choice(self.questions)
            self.asked.setdefault(chat, []).append((question, time.monotonic()))
            self.telegram.people.write(question, chat, person=chat)

    def settle(self) -> None:
        """Until nothing more comes."""
        count = -1
        while count != len(self.telegram.people.by_bot()):
            count = len(self.telegram.people.by_bot())
            time.sleep(_SETTLED)

    def verdicts(self) -> dict[int, Verdict]:
        said: dict[int, list[Said]] = {}
        for one in self.telegram.people.by_bot():
            said.setdefault(one.chat_id, []).append(Said(_bare(one.text), one.at))
        return {
            chat: judged([self.answers[question] for question, _ in asked], said.get(chat, []))
            for chat, asked in self.asked.items()
        }

    def said(self, chat: int) -> list[str]:
        return [_bare(one.text) for one in self.telegram.people.by_bot(chat)]

    def unexplained(self, verdicts: dict[int, Verdict]) -> int:
        """Doubles outside the window that cannot be closed."""
        lost = [(chat, _bare(text)) for chat, text in self.telegram.people.lost]
        before = {
            (one.chat_id, _bare(one.text))
            for one in self.telegram.people.by_bot()
            if any(0 <= kill - one.at <= _WINDOW for kill in self.kills)
        }
        count = 0
        for chat, verdict in verdicts.items():
            for double in verdict.doubles:
                if (chat, double.text) in lost:
                    lost.remove((chat, double.text))
                elif (chat, double.text) not in before:
                    count += 1
        return count

    def _until_quiet(self) -> None:
        people = self.telegram.people
        people.wait_until(lambda: bool(people.by_bot()), 60)
        count = -1
        while count != len(people.by_bot()):
            count = len(people.by_bot())
            time.sleep(_QUIET)


def soaked(
    home: Path,
    folder: Path,
    chance: random.Random,
    *,
    updates: int,
    chats: int,
    rate: float,
    faults: float,
    kills: int,
) -> tuple[Soak, int]:
    """All of it, to the end, and the exit status of the bot."""
    told = [one.question for one in references("shipped", held_out=False) if not one.follow_up]
    drawn = chance.sample([question.text for question in told if not question.region], _POOL)
    pool = standing_alone(home, drawn)
    with telegram_server() as telegram:
        bot = Bot(home, folder, telegram.url)
        soak = Soak(telegram, bot, pool)
        bot.start()
        soak.learn()
        telegram.faults.share = faults
        soak.ask(updates, chats, rate, kills, chance)
        soak.settle()
        telegram.faults.share = 0.0
        return soak, bot.stop()


def main() -> int:
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        soak, status = soaked(
            given.home,
            Path(folder),
            random.Random(given.seed),
            updates=given.updates,
            chats=given.chats,
            rate=given.rate,
            faults=given.faults,
            kills=given.kills,
        )
        if given.log:
            given.log.write_bytes((Path(folder) / "log").read_bytes())
    return 0 if _told(soak, given.updates) and status == 0 else 1


def _told(soak: Soak, updates: int) -> bool:
    verdicts = soak.verdicts()
    times = sorted(
        first - asked
        for chat, verdict in verdicts.items()
        for first, (_, asked) in zip(verdict.firsts, soak.asked[chat], strict=False)
    )
    missing = sum(verdict.missing for verdict in verdicts.values())
    strange = [text for verdict in verdicts.values() for text in verdict.strange]
    doubles = sum(len(verdict.doubles) for verdict in verdicts.values())
    unexplained = soak.unexplained(verdicts)
    happened = ", ".join(f"{way.value} {count}" for way, count in soak.telegram.faults.happened.items())
    p95 = times[int(len(times) * 0.95)]
    print(f"{len(times)} of {updates} questions answered, {len(soak.asked)} chats, {len(soak.kills)} kills")
    print(f"faults: {happened}; receipts of messages lost: {len(soak.telegram.people.lost)}")
    print(
        f"messages missing {missing}, out of turn {len(strange)}, twice {doubles}, unexplained {unexplained}"
    )
    print(
        f"first message after: p50 {statistics.median(times):.2f} s, p95 {p95:.2f}, longest {times[-1]:.2f}"
    )
    each = soak.bot.processor / (updates + len(soak.questions)) * 1000  # with those that it was learnt from
    print(f"of the processor: {each:.0f} ms a question, starts included; load now {os.getloadavg()[0]:.1f}")
    for text in strange[:5]:
        print(f"  out of turn: {text[:150]}")
    return not (missing or strange or unexplained) and len(times) == updates


def _bare(text: str) -> str:
    return " ".join(text.split())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("home", type=Path)
    parser.add_argument("--updates", type=int, default=5000)
    parser.add_argument("--chats", type=int, default=500)
    parser.add_argument("--rate", type=float, default=20.0, help="questions a second")
    parser.add_argument("--faults", type=float, default=0.1, help="share of all calls")
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=Path, help="where what the bot logged is left")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

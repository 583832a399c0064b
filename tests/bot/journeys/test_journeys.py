"""Every flow through the real bot, in a process of its own, against a Bot API as strict as Telegram's."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tanya.settings import Settings
from tests.bot.journeys.journeys import JOURNEYS, Journey
from tests.bot.journeys.papers import home_for_journeys
from tests.bot.journeys.process import running_bot, settings_of
from tests.bot.journeys.stage import GROUP, Stage
from tests.bot.telegram.faults import BROKEN, GATEWAY, TOO_MANY, UNHEARD
from tests.bot.telegram.server import TelegramServer, telegram_server
from tests.shipped import shipped

__all__ = ["shipped"]

PAGES = Path(__file__).parents[3] / "docs" / "telegram"
EVERYDAY = [journey for journey in JOURNEYS if not journey.settings and not journey.model]
SPECIAL = [journey for journey in JOURNEYS if journey not in EVERYDAY]
_FAULTY = ("sendMessage", "sendPhoto", "editMessageText", "getUpdates")
_people = count(2001)


@pytest.fixture(scope="session")
def home(shipped: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return home_for_journeys(shipped, tmp_path_factory.getbasetemp() / "perjalanan")


@pytest.fixture(scope="module")
def everyday(home: Path) -> Iterator[TelegramServer]:
    """A bot without any settings, for people who do not know of each other."""
    with telegram_server() as telegram, running_bot(home, telegram):
        yield telegram


def walked(journey: Journey, telegram: TelegramServer) -> str:
    """The page of it, by somebody new; Telegram has refused nothing that was not ordered."""
    number = next(_people)
    stage = Stage(telegram.people, journey.title, number, GROUP - number)
    journey.walk(stage)
    assert telegram.refused == []
    return stage.page


def is_its_page(page: str, journey: Journey) -> bool:
    return page.startswith(f"# {journey.title}\n") and (PAGES / f"{journey.name}.md").is_file()


@pytest.mark.parametrize("journey", EVERYDAY, ids=[journey.name for journey in EVERYDAY])
def test_people_go_through_a_flow_and_its_page_is_in_the_docs(
    everyday: TelegramServer, journey: Journey
) -> None:
    assert is_its_page(walked(journey, everyday), journey)


@pytest.mark.parametrize("journey", SPECIAL, ids=[journey.name for journey in SPECIAL])
def test_people_go_through_a_flow_of_a_bot_with_settings_of_its_own(home: Path, journey: Journey) -> None:
    with (
        telegram_server() as telegram,
        settings_of(journey.model) as model,
        running_bot(home, telegram, **journey.settings, **model),
    ):
        assert is_its_page(walked(journey, telegram), journey)


def test_faults_on_the_way_change_nothing_of_what_people_see(everyday: TelegramServer) -> None:
    journey, faults = JOURNEYS[0], everyday.faults
    undisturbed = walked(journey, everyday)
    for method in _FAULTY:
        faults.order(method, TOO_MANY, UNHEARD, None, BROKEN, GATEWAY)  # twice in a row is waited for longer
    faults.order("answerCallbackQuery", TOO_MANY)  # what nobody waits for long is not tried long
    assert walked(journey, everyday) == undisturbed
    assert not any(map(faults.left, _FAULTY))

"""Every flow through the real bot, in a process of its own, against a Bot API as strict as Telegram's."""

from pathlib import Path

import pytest

from tanya.settings import Settings
from tests.bot.journeys.journeys import JOURNEYS, Journey
from tests.bot.journeys.papers import home_for_journeys
from tests.bot.journeys.process import running_bot, settings_of
from tests.bot.journeys.stage import Stage
from tests.bot.telegram.faults import BROKEN, GATEWAY, TOO_MANY, UNHEARD
from tests.bot.telegram.server import TelegramServer, telegram_server
from tests.shipped import shipped

__all__ = ["shipped"]

PAGES = Path(__file__).parents[3] / "docs" / "telegram"
_FAULTY = ("sendMessage", "sendPhoto", "editMessageText", "getUpdates")


@pytest.fixture(scope="session")
def home(shipped: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return home_for_journeys(shipped, tmp_path_factory.getbasetemp() / "perjalanan")


def walked(home: Path, journey: Journey, telegram: TelegramServer) -> str:
    """The page of it; Telegram has refused nothing that was not ordered."""
    with settings_of(journey.model) as model, running_bot(home, telegram, **journey.settings, **model):
        stage = Stage(telegram.people, journey.title)
        journey.walk(stage)
    assert telegram.refused == []
    return stage.page


@pytest.mark.parametrize("journey", JOURNEYS, ids=[journey.name for journey in JOURNEYS])
def test_people_go_through_a_flow_and_its_page_is_in_the_docs(home: Path, journey: Journey) -> None:
    with telegram_server() as telegram:
        assert walked(home, journey, telegram).startswith(f"# {journey.title}\n")
    assert (PAGES / f"{journey.name}.md").is_file()


def test_faults_on_the_way_change_nothing_of_what_people_see(home: Path) -> None:
    journey = JOURNEYS[0]
    with telegram_server() as telegram:
        undisturbed = walked(home, journey, telegram)
    with telegram_server() as telegram:
        for method in _FAULTY:
            telegram.faults.order(method, TOO_MANY, BROKEN, UNHEARD, GATEWAY)
        telegram.faults.order("answerCallbackQuery", TOO_MANY)  # what nobody waits for long is not tried long
        assert walked(home, journey, telegram) == undisturbed

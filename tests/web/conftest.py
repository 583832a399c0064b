"""The page in a real browser, over a real build, on loopback."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from api.desk import Assists, Desk
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.settings import Settings, settings_from
from tests.api.service import PLENTY, answering, unlimited
from tests.shipped import shipped
from tests.web.papers import home_with_papers
from tests.web.visit import Visit

__all__ = ["shipped"]

CHROMIUM = Path("/usr/bin/chromium")
OPEN = {"TANYA_ANONYMOUS": "ya", "TANYA_RATE_PER_ADDRESS": str(PLENTY)}
Visiting = Callable[..., Visit]
Serving = Callable[..., str]


@pytest.fixture(scope="session")
def papers(shipped: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return home_with_papers(shipped, tmp_path_factory.getbasetemp() / "kertas")


@pytest.fixture(scope="session")
def assistant(papers: Settings) -> Iterator[Assistant]:
    opened = open_assistant(papers)
    yield opened
    opened.close()


# For a module: as long as it is open, no test of a coroutine can run beside it.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"needs {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        # Nothing of Chromium's own may call home while requests are counted.
        quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield opened
        opened.close()


@pytest.fixture
def serving(papers: Settings) -> Iterator[Serving]:
    """`serving(assistant, TANYA_ALLOWED_ORIGINS=...)` is the address of that service."""
    with ExitStack() as stack:

        def serve(assistant: Assists, desk: Desk | None = None, **environ: str) -> str:
            settings = settings_from({"TANYA_HOME": str(papers.home)} | OPEN | environ)
            return str(stack.enter_context(answering(assistant, settings, desk)).base_url)

        yield serve


@pytest.fixture(scope="module")
def address(papers: Settings, assistant: Assistant) -> Iterator[str]:
    """Of a service that is open to everyone."""
    with answering(assistant, unlimited(papers)) as client:
        yield str(client.base_url)


@pytest.fixture
def visiting(browser: Browser, address: str) -> Iterator[Visiting]:
    """`visiting("/koleksi", phone=True)` is a page there; nothing it does may leave its origin or fail."""
    with ExitStack() as stack:

        def visit(path: str = "/", *, at: str = address, **options: object) -> Visit:
            return stack.enter_context(Visit.opened(browser, at, path, **options))

        yield visit


@pytest.fixture
def visit(visiting: Visiting) -> Visit:
    """The empty chat on a desk."""
    return visiting()


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit.page

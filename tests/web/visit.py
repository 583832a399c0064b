"""One visit of the page, watched: what it asked for, what it said on the console, what fell."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
GARDEN = "Kapan laporan kinerja kebun raya paling lambat disampaikan?"
COMPARED = "Bandingkan PP 71/2031 dengan PP 72/2031 tentang batas waktu penyampaian laporan kinerja"


def _origin(url: str) -> str:
    """Of whoever is asked; a blob: is the page's own."""
    parts = urlsplit(url.removeprefix("blob:"))
    return f"{parts.scheme}://{parts.netloc}"


expect.set_options(timeout=15_000)


def until(page: Page, told: str) -> None:
    """Until this expression is true there. (wait_for_function() needs an eval, which the policy forbids.)"""
    for _ in range(300):
        if page.evaluate(told):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{told} did not come true")


@dataclass
class Visit:
    page: Page
    origin: str
    asked: list[str] = field(default_factory=list)  # addresses of all requests
    faults: list[str] = field(default_factory=list)  # uncaught errors, and what the policy forbade

    @classmethod
    @contextmanager
    def opened(
        cls,
        browser: Browser,
        origin: str,
        path: str,
        *,
        phone: bool = False,
        dark: bool = False,
        beside: str = "",
        **options: object,
    ) -> Iterator["Visit"]:
        """beside: the one other origin that may be asked."""
        context = browser.new_context(
            viewport=PHONE if phone else DESK,
            has_touch=phone,
            is_mobile=phone,
            color_scheme="dark" if dark else "light",
            locale="id-ID",
            **options,
        )
        visit = cls(context.new_page(), origin)
        visit._watch()
        visit.page.goto(origin + path)
        yield visit
        context.close()
        assert visit.faults == []
        assert {_origin(url) for url in visit.asked} <= {origin, beside or origin}

    def _watch(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on(
            "console",
            lambda said: (
                self.faults.append(said.text)
                if said.type == "error" and not said.text.startswith("Failed to load resource")
                else None
            ),
        )

    def until_fault(self, words: str) -> None:
        """Until the console has told of one with these words: it is told a moment after what causes it."""
        for _ in range(300):
            if any(words in fault for fault in self.faults):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{words} is not among {self.faults}")

    def ask(self, question: str) -> None:
        """Writes the question, presses Enter, and waits for the whole answer."""
        before = self.page.locator(".turn").count()
        field = self.page.get_by_label("Pertanyaan", exact=True)
        field.fill(question)
        # On the field itself: a dialog that closes may give the focus back at this very moment.
        field.press("Enter")
        expect(self.page.locator(".turn")).to_have_count(before + 1)
        expect(self.page.locator(".turn").last.locator(".actions")).to_be_visible()

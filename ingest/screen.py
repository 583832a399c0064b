"""What an ingest shows: a progress bar on a terminal, plain lines elsewhere, and the closing table."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich import progress as bars
from rich.console import Console
from rich.table import Table

from ingest.building.records import FileRow, Progress, Report
from tanya.text.visible import visible

_PLAIN_EVERY = 25  # steps between two lines of a log
_PLAIN_WIDTH = 160
_LONGEST_NAME = 60


def console(stderr: bool = False) -> Console:
    """As wide as the terminal; in a log wide enough for a table row."""
    screen = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)
    if screen.is_terminal:
        return screen
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, width=_PLAIN_WIDTH)


@contextmanager
def progress_on(screen: Console) -> Iterator[Progress]:
    if not screen.is_terminal:
        yield _Lines(screen)
        return
    columns = (bars.TextColumn("{task.description}"), bars.BarColumn(), bars.MofNCompleteColumn())
    with bars.Progress(*columns, bars.TimeElapsedColumn(), console=screen, transient=True) as bar:
        yield _Bar(bar)


class _Bar:
    def __init__(self, bar: bars.Progress) -> None:
        self._bar = bar
        self._task: bars.TaskID | None = None

    def begin(self, step: str, total: int) -> None:
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(step, total=total)

    def advance(self) -> None:
        if self._task is not None:
            self._bar.advance(self._task)


class _Lines:
    def __init__(self, screen: Console) -> None:
        self._screen = screen
        self._step, self._total, self._done = "", 0, 0

    def begin(self, step: str, total: int) -> None:
        self._step, self._total, self._done = step, total, 0
        self._screen.print(f"{step} ...")

    def advance(self) -> None:
        self._done += 1
        if self._done % _PLAIN_EVERY == 0:
            self._screen.print(f"{self._step}: {self._done}/{self._total}")


def show_report(report: Report, screen: Console, errors: Console) -> None:
    """The table and the totals; what went wrong on the error stream, one line each."""
    if report.rows:
        screen.print(_table(report.rows))
    for note in report.notes:
        errors.print(visible(f"Perhatian: {note}"), soft_wrap=True)
    for fault in report.faults:
        reason = fault.reason.removeprefix(f"{fault.path.name}: ")
        errors.print(visible(f"Gagal: {fault.path.name}: {reason}"), soft_wrap=True)
    if not report.changed:
        screen.print("Tidak ada yang berubah; indeks yang ada tetap dipakai.")
    counts = report.counts
    screen.print(
        f"Indeks {report.build_id}: {counts.documents} dokumen, {counts.pages} halaman, "
        f"{counts.pasal} pasal, {counts.passages} bagian teks.",
        markup=False,
    )


def _table(rows: tuple[FileRow, ...]) -> Table:
    table = Table("Berkas", "Dokumen", box=None, header_style="bold")
    for title in ("Halaman", "Pasal", "Bagian teks"):
        table.add_column(title, justify="right")
    table.add_column("Peringatan")
    for row in rows:
        numbers = (str(row.pages or "-"), str(row.pasal or "-"), str(row.passages))
        document = row.document or "(tidak dipakai)"
        table.add_row(_short(row.file), document, *numbers, visible("; ".join(row.warnings)))
    return table


def _short(name: str) -> str:
    """A name that leaves room for the other columns."""
    name = visible(name)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 9]}…{name[-8:]}"

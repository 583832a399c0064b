"""Every file of a collection to a reading or a fault, from the cache where it can be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.building.collect import as_before
from ingest.building.fingerprint import picture_fingerprint, reading_fingerprint
from ingest.building.orders import ParseFile, ReadPicture, is_heavy, is_passing
from ingest.building.parsed_cache import entry_path, load_parsed, read_entry
from ingest.building.readers import Readers
from ingest.building.records import FileFault, InputFile, Progress, Reading
from ingest.building.tries import left_alone, note_try
from ingest.limits import LIMITS, PARSING, RECOGNISING, Allowance
from ingest.recognition.choice import Choice
from ingest.recognition.store import PictureStore

_WAY_OUT = "pecah menjadi beberapa berkas, atau simpan ulang"
_OUTDATED = (
    "berkasnya tidak ada atau tidak terbaca, dan bacaan terakhirnya dibuat versi lama yang tidak dapat "
    "dipakai lagi; kembalikan berkasnya, lalu masukkan lagi"
)
_TOO_HEAVY = "gambar lain berkas ini terlalu berat"


@dataclass(frozen=True, slots=True)
class Readings:
    readings: tuple[Reading, ...]
    faults: tuple[FileFault, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Eyes:
    """How files are read: by which parser, and by which engine the pictures of their pages."""

    parser: str
    cache: Path  # of all that was read
    engine: Choice
    patience: Allowance = RECOGNISING  # with each picture

    @property
    def pipeline(self) -> str:
        """The fingerprint of an entry that needs no new reading."""
        return reading_fingerprint(self.engine.fingerprint)

    def entry(self, file: InputFile) -> Path:
        """Where the parsed file is kept."""
        return entry_path(self.cache / "parsed", file.sha256, file.path.name)

    def pictures(self, file: InputFile) -> PictureStore | None:
        """What was read from pictures of its pages; None when none are looked at."""
        if not self.engine.on:
            return None
        engine = picture_fingerprint(self.engine.fingerprint)
        return PictureStore.of_file(self.cache / "pictures", file.sha256, engine)


def read_files(files: Sequence[InputFile], eyes: Eyes, progress: Progress) -> Readings:
    """Read what the cache does not hold, then settle each file; one bad file never stops another."""
    stale = [file for file in files if file.here and not file.refusal and not _is_fresh(file, eyes)]
    given_up = _left_alone(stale, eyes)
    stale = [file for file in stale if file.path not in given_up]
    given_up |= _parse(stale, eyes, "Membaca berkas", progress)
    if pictured := [file for file in stale if file.path not in given_up and _unseen(file, eyes)]:
        _read_pictures(pictured, eyes, progress)
        given_up |= _parse(pictured, eyes, "Menyusun halaman gambar", progress)
    readings, faults, notes = [], [], []
    for file in files:
        settled = _settle(file, eyes.entry(file), eyes.pipeline, given_up.get(file.path))
        if isinstance(settled, Reading):
            readings.append(settled)
            continue
        faults.append(settled)
        if file.earlier and (older := _settle_earlier(file, eyes)):
            readings.append(older)
            notes.append(f"{file.path.name}: versi terakhir yang terbaca tetap dipakai")
    return Readings(tuple(readings), tuple(faults), tuple(notes))


def _left_alone(files: Sequence[InputFile], eyes: Eyes) -> dict[Path, str]:
    """Those that were tried in vain often enough, with the reason."""
    told = ((file.path, left_alone(eyes.entry(file), eyes.pipeline)) for file in files)
    return {path: reason for path, reason in told if reason}


def _parse(files: Sequence[InputFile], eyes: Eyes, step: str, progress: Progress) -> dict[Path, str]:
    """The files that were given up, with the reason."""
    if not files:
        return {}
    given_up = {}
    progress.begin(step, len(files))
    orders = [ParseFile(f.path, f.sha256, eyes.entry(f), eyes.pipeline, eyes.pictures(f)) for f in files]
    with _readers(eyes, PARSING) as readers:
        for order, reason in readers.carry_out(orders):
            progress.advance()
            if reason and is_passing(reason):
                given_up[order.path] = reason
            elif reason:
                given_up[order.path] = note_try(order.result, eyes.pipeline, f"{reason}; {_WAY_OUT}")
    return given_up


def _readers(eyes: Eyes, allowance: Allowance) -> Readers:
    eyes.cache.mkdir(parents=True, exist_ok=True)
    return Readers(eyes.parser, allowance, scratch=eyes.cache)


def _read_pictures(files: Sequence[InputFile], eyes: Eyes, progress: Progress) -> None:
    """Page by page, side by side; a page that cannot be read is noted in its store, and tried once more by
    the next ingest where it may be the machine that was to blame.
    """
    orders = [
        ReadPicture(file.path, file.modified, page, eyes.engine.name, pictures)
        for file in files
        if (pictures := eyes.pictures(file))
        # Those that were given up come last: they shall not keep others from being read.
        for page in sorted(_unseen(file, eyes), key=pictures.tries)
    ]
    progress.begin("Membaca gambar halaman (OCR)", len(orders))
    lost: Counter[Path] = Counter()
    with _readers(eyes, eyes.patience) as readers:
        for order, reason in readers.carry_out(orders, lambda order: _too_heavy(lost[order.path])):
            progress.advance()
            if reason and isinstance(order, ReadPicture):
                spared = reason == _TOO_HEAVY or is_passing(reason)
                lost[order.path] += not spared and is_heavy(reason)
                order.pictures.give_up(order.page, reason, spared=spared)


def _too_heavy(lost: int) -> str | None:
    """Why the pictures of a file that are still to come are left unread, after so many were given up."""
    return _TOO_HEAVY if lost >= LIMITS.lost_pictures else None


def _unseen(file: InputFile, eyes: Eyes) -> tuple[int, ...]:
    """The pages whose picture has still to be read; none where no engine is."""
    known = read_entry(eyes.entry(file))
    return known.header.unseen if known and known.header and eyes.engine.on else ()


def _settle(file: InputFile, entry: Path, pipeline: str, given_up: str | None) -> Reading | FileFault:
    if refusal := file.refusal or given_up:
        return FileFault(file.path, refusal)
    known = read_entry(entry)
    if known is None:
        return FileFault(file.path, "isinya tidak ada lagi, baik di disk maupun di tembolok")
    if known.header is None:
        return FileFault(file.path, known.refusal or "tidak terbaca")
    if known.pipeline != pipeline and not _is_loadable(entry):
        return FileFault(file.path, _OUTDATED)
    return Reading(file, known.header, entry, known.checksum)


def _is_loadable(entry: Path) -> bool:
    """Whether the records that an older code wrote are still those of today."""
    try:
        load_parsed(entry)
    except ValueError:
        return False
    return True


def _settle_earlier(file: InputFile, eyes: Eyes) -> Reading | None:
    """What the file said before it went bad, if the cache still has it."""
    before = as_before(file)
    settled = _settle(before, eyes.entry(before), eyes.pipeline, None)
    return settled if isinstance(settled, Reading) else None


def _is_fresh(file: InputFile, eyes: Eyes) -> bool:
    known = read_entry(eyes.entry(file))
    return known is not None and known.pipeline == eyes.pipeline and not _unseen(file, eyes)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.domain.locator import Locator, NodeKind, Step

_NUMBERS = st.integers(1, 150).map(str)
_LOWER = st.sampled_from("abcdefghijklmnopqrstuvwxyz")
_ROMAN = st.sampled_from(["I", "II", "III", "IV", "V", "VI", "IX", "XI"])
_HEADINGS = st.text("Abcdefgh ijk,.()-", min_size=1).filter(lambda text: text.strip())


def _step(kind: NodeKind, labels: st.SearchStrategy[str]) -> st.SearchStrategy[Step]:
    return labels.map(lambda label: Step(kind, label))


def _chain(*steps: st.SearchStrategy[Step]) -> st.SearchStrategy[tuple[Step, ...]]:
    """The first step, and as many of the others as one likes, in order."""
    first, *rest = steps
    return st.tuples(first, *(st.none() | step for step in rest)).map(
        lambda found: tuple(step for step in found if step)
    )


_PASAL = _step(NodeKind.PASAL, _NUMBERS | _NUMBERS.map(lambda n: f"{n}A") | _ROMAN)
_AYAT = _step(NodeKind.AYAT, _NUMBERS | _NUMBERS.map(lambda n: f"{n}a"))
_HURUF = _step(NodeKind.HURUF, _LOWER)
_ANGKA = _step(NodeKind.ANGKA, _NUMBERS)
_DECIMAL = _step(NodeKind.ANGKA, st.lists(_NUMBERS, min_size=2, max_size=4).map(".".join))
_ORDINALS = st.sampled_from(["Kesatu", "Kedua Belas", "Kedua Puluh Satu", "Ketiga-2"])
_DICTA = st.sampled_from(["KESATU", "PERTAMA", "KEDUA", "KESEBELAS", "KEDUA BELAS", "KESATU–KETIGA"])
_ANNEX = _step(NodeKind.LAMPIRAN, st.just("") | _ROMAN)
_PART = _step(NodeKind.HURUF, _LOWER.map(str.upper))
_LOCATORS = st.one_of(
    _chain(_PASAL, _AYAT, _HURUF, _ANGKA),
    _chain(_ANNEX, _step(NodeKind.BAB, _ROMAN), _PART, _ANGKA, _step(NodeKind.JUDUL, _HEADINGS)),
    _chain(_step(NodeKind.PENJELASAN, st.sampled_from(["", "Umum"]))),
    _chain(_step(NodeKind.PENJELASAN, st.just("")), _PASAL, _AYAT),
    _chain(_step(NodeKind.MENIMBANG, st.just("")), _HURUF),
    _chain(_step(NodeKind.MENGINGAT, st.just("")), _ANGKA),
    _chain(_step(NodeKind.HALAMAN, _NUMBERS)),
    _chain(_step(NodeKind.TABEL, _NUMBERS), _step(NodeKind.BARIS, _NUMBERS)),
    _chain(_ANNEX, _step(NodeKind.BAB, _ROMAN), _DECIMAL, _ANGKA, _step(NodeKind.TABEL, _NUMBERS)),
    _chain(_step(NodeKind.BAB, _ROMAN.map(lambda n: f"{n}-2")), _step(NodeKind.BAGIAN, _ORDINALS)),
    _chain(_step(NodeKind.DIKTUM, _DICTA), _HURUF),
    _chain(_PASAL, _ANGKA, _PASAL, _step(NodeKind.AYAT, _NUMBERS.map(lambda n: f"{n}-2"))),
).map(Locator)


def at(text: str) -> Locator:
    found = Locator.parse(text)
    assert found is not None
    return found


@given(_LOCATORS)
def test_every_locator_is_read_as_it_is_written(locator: Locator) -> None:
    assert Locator.parse(str(locator)) == locator


@given(_LOCATORS, _LOCATORS)
def test_two_locators_that_read_alike_are_the_same(one: Locator, other: Locator) -> None:
    assert (str(one) == str(other)) == (one == other)


@given(_LOCATORS)
def test_a_locator_covers_itself_and_what_is_below_it(locator: Locator) -> None:
    assert locator.covers(locator)
    assert locator.covers(locator.down(NodeKind.HURUF, "a"))
    assert not locator.down(NodeKind.HURUF, "a").covers(locator)


def test_a_locator_is_written_as_people_cite_it() -> None:
    locator = Locator.of((NodeKind.PASAL, "5"), (NodeKind.AYAT, "2"), (NodeKind.HURUF, "a"))
    assert str(locator) == "Pasal 5 ayat (2) huruf a"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("pasal 5 ayat 2", "Pasal 5 ayat (2)"),
        ("PASAL 5 AYAT (2) HURUF a", "Pasal 5 ayat (2) huruf a"),
        ("Pasal 5, ayat (2), huruf a", "Pasal 5 ayat (2) huruf a"),
        ("pasal 12a", "Pasal 12A"),
        ("lampiran ii huruf B angka 2", "Lampiran II huruf B angka 2"),
        ("Lampiran BAB III", "Lampiran BAB III"),
        ("penjelasan umum", "Penjelasan Umum"),
        ("halaman 4", "halaman 4"),
        ("kedua", "Diktum KEDUA"),
        ("diktum keduabelas huruf a", "Diktum KEDUA BELAS huruf a"),
        ("Lampiran BAB III angka 3.1.", "Lampiran BAB III angka 3.1"),
    ],
)
def test_usual_spellings_are_read(written: str, meant: str) -> None:
    assert str(at(written)) == meant


@pytest.mark.parametrize("written", ["", "   ", "kapan", "Pasal", "Pasal 5 dan seterusnya", "20", "5 ayat"])
def test_what_is_no_locator_is_not_read_as_one(written: str) -> None:
    assert Locator.parse(written) is None


def test_pasal_5_does_not_cover_pasal_50() -> None:
    assert not at("Pasal 5").covers(at("Pasal 50"))


def test_a_label_is_asked_for_by_its_kind() -> None:
    assert at("Pasal 5 ayat (2)").label(NodeKind.AYAT) == "2"
    assert at("Pasal 5 ayat (2)").label(NodeKind.HURUF) is None


@pytest.mark.parametrize(
    ("read", "citable"),
    [
        ("Pasal 5 ayat (2) huruf a angka 1", "Pasal 5 ayat (2) huruf a angka 1"),
        ("Pasal 5 huruf a huruf b", "Pasal 5 huruf a"),
        ("Pasal 5 ayat (1) ayat (2)", "Pasal 5 ayat (1)"),
        ("Pasal I angka 3 Pasal 7 ayat (1)", "Pasal I angka 3 Pasal 7 ayat (1)"),
        ("Lampiran II huruf B huruf A", "Lampiran II huruf B huruf A"),
    ],
)
def test_a_place_that_cannot_be_is_cited_only_as_far_as_it_can(read: str, citable: str) -> None:
    assert str(at(read).certain) == citable


@pytest.mark.parametrize(
    ("steps", "spoken"),
    [
        ((("bab", "III"), ("angka", "3.1"), ("angka", "3.1.2")), "BAB III angka 3.1.2"),
        ((("bab", "III"), ("angka", "3"), ("angka", "1")), "BAB III angka 3 angka 1"),
        ((("bab", "III"), ("angka", "4"), ("ayat", "9")), "BAB III angka 4 butir (9)"),
        ((("pasal", "5"), ("ayat", "2")), "Pasal 5 ayat (2)"),
    ],
)
def test_a_place_is_told_without_what_its_number_says_already(
    steps: tuple[tuple[str, str], ...], spoken: str
) -> None:
    assert Locator.of(*((NodeKind(kind), label) for kind, label in steps)).spoken == spoken

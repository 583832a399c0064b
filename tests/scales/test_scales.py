"""The scales as shipped."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.errors import CorpusError
from tanya.scales.load import load_scales
from tanya.scales.printed import bands_in, figure
from tanya.scales.records import Scale

SHIPPED = Path(__file__).parents[2] / "corpus" / "predikat.yaml"
SCALES = load_scales(SHIPPED)
BY_RULE = {scale.regulation.short: scale for scale in SCALES.scales}
HUNDREDTHS = ("PermenPANRB 88/2021", "PermenPANRB 12/2015")
_SCORES = st.decimals(0, 130, places=3)


@pytest.mark.parametrize("rule", BY_RULE)
@given(score=_SCORES)
def test_a_score_has_one_band_or_none(rule: str, score: Decimal) -> None:
    holders = [band for band in BY_RULE[rule].bands if band.interval.holds(score)]
    assert len(holders) <= 1
    assert BY_RULE[rule].band_of(score) == (holders[0] if holders else None)


@pytest.mark.parametrize("rule", HUNDREDTHS)
@given(score=st.decimals(0, 100, places=2))
def test_every_score_of_two_decimals_has_a_band_and_both_rules_give_the_same_letter(
    rule: str, score: Decimal
) -> None:
    band, current = BY_RULE[rule].band_of(score), BY_RULE["PermenPANRB 88/2021"].band_of(score)
    assert band
    assert current
    assert (band.label, band.name) == (current.label, current.name)


@pytest.mark.parametrize("rule", BY_RULE)
@given(lower=_SCORES, more=st.decimals(0, 50, places=3))
def test_a_higher_score_never_has_a_lower_band(rule: str, lower: Decimal, more: Decimal) -> None:
    scale = BY_RULE[rule]
    low, high = scale.band_of(lower), scale.band_of(lower + more)
    if low and high:
        assert scale.bands.index(high) <= scale.bands.index(low)


@pytest.mark.parametrize("rule", BY_RULE)
def test_bands_stand_from_the_highest_to_the_lowest(rule: str) -> None:
    for upper, lower in pairwise(BY_RULE[rule].bands):
        assert upper.interval.low is not None
        assert lower.interval.high is not None
        assert lower.interval.high <= upper.interval.low


@pytest.mark.parametrize(
    ("rule", "score", "label"),
    [
        *((rule, score, label) for rule in HUNDREDTHS for score, label in (
            ("72,35", "BB"), ("90,00", "A"), ("90,01", "AA"), ("80,00", "BB"), ("80,01", "A"), ("80,10", "A"),
            ("70,00", "B"), ("60,20", "B"), ("56,53", "CC"), ("60,00", "CC"), ("60,01", "B"), ("50,00", "C"),
            ("30,00", "D"), ("30,01", "C"), ("0", "D"), ("100", "AA"),
        )),
        ("PermenPANRB 12/2015", "80,005", "A"),
        ("PermenPANRB 88/2021", "80,005", None),
        ("PermenPANRB 88/2021", "100,01", None),
        ("PermenPANRB 59/2020", "2,60", "Baik"),
        ("PermenPANRB 59/2020", "2,59", "Cukup"),
        ("PermenPANRB 59/2020", "3,50", "Sangat Baik"),
        ("PermenPANRB 59/2020", "4,20", "Memuaskan"),
        ("PermenPANRB 59/2020", "1,79", "Kurang"),
        ("PermenPANRB 59/2020", "5,6", None),
        ("PermenPANRB 14/2017", "76,60", "C"),
        ("PermenPANRB 14/2017", "76,61", "B"),
        ("PermenPANRB 14/2017", "88,30", "B"),
        ("PermenPANRB 14/2017", "88,31", "A"),
        ("PermenPANRB 14/2017", "24", None),
        ("PermenPANRB 26/2020", "0", None),
        ("PP 46/2011", "90,5", None),
    ],
)  # fmt: skip
def test_a_score_is_of_the_band_that_the_rule_prints(rule: str, score: str, label: str | None) -> None:
    band = BY_RULE[rule].band_of(figure(score))
    assert (band.label if band else None) == label


@pytest.mark.parametrize("scale", SCALES.scales, ids=lambda scale: scale.regulation.slug)
def test_our_text_of_a_scale_reads_back_as_its_bands(scale: Scale) -> None:
    printed = bands_in("\n".join(scale.lines))
    assert [one.range for one in printed] == [band.range for band in scale.bands]
    assert all(one.is_called(band.label, band.name) for one, band in zip(printed, scale.bands, strict=True))


@pytest.mark.parametrize("scale", SCALES.scales, ids=lambda scale: scale.regulation.slug)
def test_a_scale_says_where_it_was_read(scale: Scale) -> None:
    assert scale.sources
    assert scale.note or scale.evidence == "naskah"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('range: "90,01 – 100,00"', "range: banyak", "'banyak' predikat AA tidak terbaca"),
        ("evidence: turunan", "evidence: ingatan", "evidence 'ingatan'"),
        ("regulation: PermenPANRB 88/2021", "regulation: 88 2021", "bukan JENIS NOMOR/TAHUN"),
        ("    topic: Predikat nilai AKIP dan rentangnya\n", "", "'topic' tidak ada"),
    ],
)
def test_a_scale_that_breaks_the_format_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "predikat.yaml"
    path.write_text(SHIPPED.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CorpusError, match=said):
        load_scales(path)

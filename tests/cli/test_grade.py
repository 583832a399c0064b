import json

from click.testing import CliRunner, Result

from tanya.cli.grade import predikat
from tanya.settings import Settings


def run(settings: Settings, *words: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(
        predikat, list(words), obj=settings, catch_exceptions=False
    )


def test_a_score_alone_is_one_of_the_akip(shipped: Settings) -> None:
    shown = run(shipped, "75,5")
    assert (shown.exit_code, "Nilai AKIP 75,5: predikat BB (Sangat Baik)" in shown.stdout) == (0, True)


def test_another_rule_can_be_named(shipped: Settings) -> None:
    assert "Indeks SPBE 2,95: predikat Baik" in run(shipped, "2,95", "--aturan", "SPBE").stdout
    assert "rentang >50 – 60" in run(shipped, "60", "--aturan", "PermenPANRB 12/2015").stdout


def test_programs_get_the_same_object_as_of_every_question(shipped: Settings) -> None:
    answer = json.loads(run(shipped, "80.01", "--json").stdout)
    assert (answer["status"], answer["citations"][0]["document"]) == ("ANSWERED", "permenpanrb-88-2021")


def test_what_is_no_score_is_told_with_the_way_out(shipped: Settings) -> None:
    refused = run(shipped, "banyak")
    assert refused.exit_code == 2
    assert "'banyak' bukan nilai. Tulis angkanya, misalnya: tanya predikat 75,5" in refused.output


def test_a_negative_score_is_no_option(shipped: Settings) -> None:
    refused = run(shipped, "-3")
    assert (refused.exit_code, "Nilai -3 kurang dari nol" in refused.stdout) == (1, True)

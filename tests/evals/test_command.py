"""`python -m evals` on a few questions: its folder, its report, and the same by a running API."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from evals.command import program
from evals.errors import EvalError
from evals.saving import load
from tanya.assistant import Assistant
from tanya.settings import Settings
from tests.api.service import PLENTY, answering

SMALL = Path(__file__).with_name("small.yaml")
KEY = "kunci-rahasia-yang-panjang"


@pytest.fixture(scope="module")
def questions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("questions")
    shutil.copy(SMALL, folder)
    return folder


def invoke(home: Path, *words: str) -> Result:
    environ = {"TANYA_HOME": str(home), "TANYA_TELEGRAM_TOKEN": "123:rahasia", "TANYA_API_KEY": KEY}
    return CliRunner().invoke(program, words, env=environ, catch_exceptions=False)


def only(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def done(shipped: Settings, questions: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    out = tmp_path_factory.mktemp("runs")
    result = invoke(shipped.home, "--questions", str(questions), "--out", str(out))
    return result, only(out)


@pytest.fixture(scope="module")
def report(done: tuple[Result, Path]) -> BeautifulSoup:
    return BeautifulSoup((done[1] / "report.html").read_text(encoding="utf-8"), "html.parser")


def test_a_run_keeps_each_question_with_its_answer_and_scores(done: tuple[Result, Path]) -> None:
    outcomes = {one.id: one for one in load(done[1]).outcomes}
    assert len(outcomes) == 5
    right = outcomes["laporan-kinerja-skpd"]
    assert right.right
    assert right.values["document@1"] == (1.0, 1.0)
    assert right.values["verbatim"] == (len(right.answer["citations"]),) * 2
    assert right.answer["citations"][0]["document"] == "pp-8-2006"
    assert right.milliseconds > 0
    assert outcomes["kalau-lanjutan"].question.context == ("PP 8/2006 mengatur apa?",)


def test_a_run_is_dated_and_names_the_corpus_that_the_index_holds(done: tuple[Result, Path]) -> None:
    assert done[1].name.endswith("-shipped")
    assert done[1].name[:8].isdigit()


def test_the_summary_has_every_group_with_intervals(done: tuple[Result, Path]) -> None:
    told = json.loads((done[1] / "summary.json").read_text(encoding="utf-8"))
    assert {"all", "seen", "held out", "kind tenggat", "kind luar_lingkup", "style typo"} <= set(told)
    right = told["all"]["metrics"]["right"]
    assert right["n"] == told["all"]["n"] == 5
    assert right["low"] <= right["value"] <= right["high"]


def test_the_configuration_repeats_a_run_and_holds_no_secret_nor_folder(
    done: tuple[Result, Path], shipped: Settings
) -> None:
    written = (done[1] / "config.json").read_text(encoding="utf-8")
    told = json.loads(written)
    assert told["embedder"]["setting"] == "tanya"
    assert told["composer"] == "extractive"
    assert told["tuning"]["retrieval"]["coverage"] > 0
    assert {"build", "code", "machine", "index", "settings"} <= set(told)
    assert not any(secret in written for secret in ("rahasia", KEY, str(shipped.home)))


def test_the_screen_shows_the_table_and_what_went_wrong(done: tuple[Result, Path]) -> None:
    said = done[0].stdout
    assert "✗ salah-harap" in said
    assert "in-force errors" in said
    assert str(done[1] / "report.html") in said
    assert "wahana luar angkasa" not in said


def test_the_report_names_each_failure_and_why(report: BeautifulSoup) -> None:
    cards = {str(card["id"]): card for card in report.select("details.fault")}
    assert "laporan-kinerja-skpd" not in cards
    wrong = cards["salah-harap"]
    assert "Apa itu perjanjian kinerja?" in wrong.select_one(".asked").text
    assert {"dokumen salah", "fakta kurang"} == set(wrong["data-why"].split("|"))
    assert "permenpanrb-53-2014" in wrong.text
    assert wrong.select("blockquote")
    assert "Pasal 99" in wrong.text
    assert "sumber benar" not in wrong.text


def test_a_held_out_failure_is_named_but_not_shown(report: BeautifulSoup) -> None:
    card = report.select_one("#rahasia-disisihkan")
    assert card["data-held"] == "ya"
    assert "wahana luar angkasa" not in str(report)


def test_the_report_needs_nothing_else_and_runs_no_foreign_script(report: BeautifulSoup) -> None:
    assert [script.get("src") for script in report.select("script")] == [None]
    assert not report.select("link, img, iframe, [onclick]")
    assert "<script>alert" not in str(report.select_one("#salah-harap"))
    policy = report.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert policy.startswith("default-src 'none'")


def test_the_report_can_be_narrowed_by_kind_style_cause_and_held_out(report: BeautifulSoup) -> None:
    choices = {s["name"]: [o.text for o in s.select("option")] for s in report.select("form.filters select")}
    assert "definisi" in choices["kind"]
    assert "chatty" in choices["style"]
    assert "fakta kurang" in choices["why"]
    assert set(choices) == {"kind", "style", "why", "held"}


def test_the_report_has_plots_of_the_metrics_and_the_groups(report: BeautifulSoup) -> None:
    captions = [figure.figcaption.text for figure in report.select("figure") if figure.select_one("svg.plot")]
    assert len(captions) == 6
    assert "Benar seluruhnya, per jenis pertanyaan" in captions


def test_held_out_failures_are_told_where_that_is_asked_for(
    shipped: Settings, questions: Path, tmp_path: Path
) -> None:
    invoke(
        shipped.home, "--questions", str(questions), "--out", str(tmp_path), "--reveal", "--which", "held-out"
    )
    assert "wahana luar angkasa" in (only(tmp_path) / "report.html").read_text(encoding="utf-8")


def test_two_runs_are_compared_on_screen_and_in_a_file(
    done: tuple[Result, Path], shipped: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "both.html"
    result = invoke(shipped.home, "compare", str(done[1]), str(done[1]), "--out", str(file))
    assert "turned right: 0, turned wrong: 0" in result.stdout
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    assert "berdampingan" in page.h1.text
    assert page.select_one("svg.plot")


def test_leaving_a_part_out_is_told_on_screen_and_in_the_report(
    shipped: Settings, questions: Path, tmp_path: Path
) -> None:
    result = invoke(
        shipped.home, "ablate", "--questions", str(questions), "--out", str(tmp_path), "--part", "glossary"
    )
    assert "without" in result.stdout
    told = json.loads((only(tmp_path) / "ablation.json").read_text(encoding="utf-8"))
    assert told[0]["name"] == "glossary"
    report = only(tmp_path) / "report.html"
    first = report.read_text(encoding="utf-8")
    assert "Nilai tiap bagian" in first
    report.unlink()
    invoke(shipped.home, "report", str(only(tmp_path)))  # from what was kept
    assert report.read_text(encoding="utf-8") == first


def test_a_part_that_is_not_there_is_answered_with_those_that_are(shipped: Settings, questions: Path) -> None:
    result = invoke(shipped.home, "ablate", "--questions", str(questions), "--part", "keajaiban")
    assert result.exit_code == 2
    assert "keajaiban is none of fields, dense" in result.stderr


@pytest.fixture(scope="module")
def address(assistant: Assistant, shipped: Settings) -> Iterator[str]:
    settings = Settings(shipped.home, shipped.corpus, api_key=KEY, rate_per_key=PLENTY)
    with answering(assistant, settings) as client:
        yield str(client.base_url)


def test_a_running_api_comes_to_the_same(
    address: str, done: tuple[Result, Path], shipped: Settings, questions: Path, tmp_path: Path
) -> None:
    invoke(shipped.home, "--api", address, "--questions", str(questions), "--out", str(tmp_path))
    here, there = load(done[1]), load(only(tmp_path))
    assert [one.values for one in there.outcomes] == [one.values for one in here.outcomes]
    assert there.config["build"] == here.config["build"]


def test_a_wrong_key_is_one_clear_line(
    address: str, shipped: Settings, questions: Path, tmp_path: Path
) -> None:
    with pytest.raises(EvalError, match="menolak: Sertakan kunci API"):
        invoke(
            shipped.home,
            "--api",
            address,
            "--key",
            "salah",
            "--questions",
            str(questions),
            "--out",
            str(tmp_path),
        )
    assert not list(tmp_path.iterdir())


def test_an_address_where_nobody_listens_is_one_clear_line(shipped: Settings, questions: Path) -> None:
    with pytest.raises(EvalError, match=r"http://127\.0\.0\.1:9 tidak dapat dihubungi"):
        invoke(shipped.home, "--api", "http://127.0.0.1:9", "--questions", str(questions))


def test_a_folder_without_a_run_is_one_clear_line(shipped: Settings, tmp_path: Path) -> None:
    with pytest.raises(EvalError, match="tidak memuat hasil evaluasi"):
        invoke(shipped.home, "compare", str(tmp_path), str(tmp_path))


def test_no_question_at_all_is_one_clear_line(shipped: Settings, tmp_path: Path) -> None:
    with pytest.raises(EvalError, match="Tidak ada pertanyaan untuk shipped"):
        invoke(shipped.home, "--questions", str(tmp_path))

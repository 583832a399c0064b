import json
from pathlib import Path

import pytest

from benchmarks.stock import main, options_of
from evals.errors import EvalError
from tanya.settings import Settings
from tests.shipped import shipped

__all__ = ["shipped"]

QUESTIONS = Path(__file__).parent.parent / "evals"


@pytest.fixture
def home(shipped: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANYA_HOME", str(shipped.home))


def words(folder: Path) -> list[str]:
    return ["--questions", str(QUESTIONS), "--cache", str(folder), "--out", str(folder / "out.json")]


@pytest.mark.usefixtures("home")
def test_every_system_is_asked_every_question_that_has_an_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(options_of(words(tmp_path)))
    told = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in told["questions"]][:2] == ["laporan-kinerja-skpd", "salah-harap"]
    systems = told["figures"]["all questions"]["all"]["systems"]
    assert list(systems) == [
        *("bm25", "dense", "ensemble", "bm25, our stems", "ensemble, our stems"),
        *("tanya search", "tanya answer"),
    ]
    assert all(one["shares"]["document@1"]["n"] == 4 for one in systems.values())
    assert "tanya search" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
def test_the_questions_themselves_are_not_written(tmp_path: Path) -> None:
    main(options_of(words(tmp_path)))
    assert "wahana luar angkasa" not in (tmp_path / "out.json").read_text(encoding="utf-8")


@pytest.mark.usefixtures("home")
def test_what_was_embedded_once_is_not_embedded_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(options_of(words(tmp_path)))
    assert "embedding" in capsys.readouterr().err
    main(options_of(words(tmp_path)))
    assert "embedding" not in capsys.readouterr().err


@pytest.mark.usefixtures("home")
def test_without_questions_there_is_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match="No question of"):
        main(options_of([*words(tmp_path), "--questions", str(tmp_path)]))

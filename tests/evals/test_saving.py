"""A run written down and read again."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evals.errors import EvalError
from evals.running import Run
from evals.saving import load, new_folder, save
from evals.summary import summary
from tanya.domain.answer import Question
from tests.evals.making import REFUSAL, RIGHT, UNANSWERABLE, WANTED, outcome

ODD = Question("baris\u2028baru?", ("sebelumnya",), "Kota Contoh", date(2033, 5, 1))


def test_what_is_read_again_is_what_was_written(tmp_path: Path) -> None:
    outcomes = (outcome(RIGHT, replace(WANTED, question=ODD)), outcome(REFUSAL, UNANSWERABLE))
    save(Run("ini", {"corpus": "data"}, outcomes), summary(outcomes), tmp_path)
    told = load(tmp_path)
    assert told.outcomes == outcomes
    assert told.config == {"corpus": "data"}


def test_a_run_from_before_a_field_was_kept_is_still_read(tmp_path: Path) -> None:
    save(Run("ini", {}, (outcome(),)), summary([outcome()]), tmp_path)
    line = json.loads((tmp_path / "run.jsonl").read_text(encoding="utf-8"))
    del line["proven"], line["quotes"]
    (tmp_path / "run.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert load(tmp_path).outcomes[0].proven == ()


def test_a_run_that_broke_off_while_it_was_written_is_no_run(tmp_path: Path) -> None:
    unwritable = replace(outcome(), milliseconds={1.5})  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        save(Run("ini", {}, (unwritable,)), summary([outcome()]), tmp_path)
    with pytest.raises(EvalError, match="tidak memuat hasil evaluasi"):
        load(tmp_path)


def test_two_runs_of_one_second_have_a_folder_each(tmp_path: Path) -> None:
    started = datetime(2036, 1, 1, 8, 0, 0)
    first, second = (new_folder("data", started, tmp_path) for _ in range(2))
    assert (first.name, second.name) == ("20360101-080000-data", "20360101-080000-data-2")

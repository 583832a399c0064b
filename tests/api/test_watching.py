"""What a dashboard and alerts are made of is what the service really tells."""

import json
import math
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from api.metrics import Metrics, age_of
from tanya.steps import Step, listening, note, step
from tests.api.test_service import measured

ROOT = Path(__file__).parents[2]
DASHBOARD = json.loads((ROOT / "deploy" / "grafana" / "tanya.json").read_text(encoding="utf-8"))
RULES: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "deploy" / "prometheus" / "alerts.yaml").read_text(encoding="utf-8")
)["groups"][0]["rules"]
PROMETHEUS = {"up"}  # its own
_NAME = re.compile(r"\b(?:tanya|process)_[a-z_]+\b|\bup\b")
_SELECTOR = re.compile(r"\b((?:tanya|process)_[a-z_]+)\{([^}]*)\}")
_TYPE = re.compile(r"^# TYPE (\S+) (\S+)$", re.MULTILINE)


def _expressions() -> list[str]:
    shown = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
    return shown + [rule["expr"] for rule in RULES]


def _told(text: str) -> set[str]:
    """The names of all series that there may be."""
    found = set()
    for name, kind in _TYPE.findall(text):
        found |= {f"{name}_{end}" for end in ("bucket", "sum", "count")} if kind == "histogram" else {name}
    return found


def test_every_metric_of_the_dashboard_and_the_alerts_is_one_that_the_service_tells(
    client: httpx.Client,
) -> None:
    told = _told(client.get("/metrics").text) | PROMETHEUS
    named = {name for expression in _expressions() for name in _NAME.findall(expression)}
    assert named - told == set()
    assert {"tanya_step_seconds_bucket", "tanya_inbox", "tanya_dropped_claims_total"} <= named


def test_every_label_that_they_choose_by_is_one_that_the_series_have(client: httpx.Client) -> None:
    client.post("/v1/ask", json={"question": "Apa itu perjanjian kinerja?"})
    series = client.get("/metrics").text
    for expression in _expressions():
        for name, chosen in _SELECTOR.findall(expression):
            ours = {label for label in re.findall(r"(\w+)[=!]", chosen) if label not in ("job", "instance")}
            held = re.search(rf"^{name}\{{([^}}]*)\}}", series, re.MULTILINE)
            assert not ours or held or name.startswith("tanya_model"), expression
            assert not held or ours <= set(re.findall(r"(\w+)=", held[1])), expression


def test_every_alert_says_in_the_guide_what_it_means_and_what_to_do() -> None:
    guide = (ROOT / "docs" / "operasi.md").read_text(encoding="utf-8")
    for rule in RULES:
        _, heading, rest = guide.partition(f"\n#### {rule['alert']}\n")
        assert heading, rule["alert"]
        assert len(rest.partition("\n#")[0].strip()) > 100, rule["alert"]
        assert rule["annotations"]["summary"]


def test_an_answer_tells_how_long_each_of_its_steps_took(client: httpx.Client) -> None:
    before = measured(client)
    client.post("/v1/ask", json={"question": "Kapan laporan kinerja SKPD disampaikan?"})
    after = measured(client)
    for name in ("understand", "retrieve", "compose", "verify", "render"):
        counted = f'tanya_step_seconds_count{{step="{name}"}}'
        assert after[counted] > before.get(counted, 0)
    assert after["tanya_inbox"] == 0
    assert after["tanya_build_age_seconds"] >= 0


def test_a_step_is_told_without_the_steps_in_it_and_facts_are_counted() -> None:
    metrics = Metrics()
    with listening(metrics), step(Step.COMPOSE):
        with step(Step.RETRIEVE):
            sum(range(1_000_000))
        note(dropped=2, model="slow")
        note(answer="ANSWERED", doubted=1)
    told = metrics.text().decode()
    seconds = dict(re.findall(r'tanya_step_seconds_sum\{step="(\w+)"\} (\S+)', told))
    assert float(seconds["compose"]) < float(seconds["retrieve"])
    for line in (
        "tanya_dropped_claims_total 2.0",
        "tanya_doubted_answers_total 1.0",
        'tanya_answers_total{status="ANSWERED"} 1.0',
        'tanya_model_answers_total{outcome="slow"} 1.0',
    ):
        assert line in told


@pytest.mark.parametrize(("build", "age"), [("20310101-000000-000000", 60), ("uji", None)])
def test_the_age_of_a_build_is_read_from_its_id(build: str, age: float | None) -> None:
    found = age_of(build, datetime(2031, 1, 1, 0, 1, tzinfo=UTC))
    assert found == age if age is not None else math.isnan(found)

"""Whatever goes well or wrong with a caller, a model or a store: no secret is told, and none is logged."""

import logging
import traceback
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tanya.assembly import open_assistant
from tanya.settings import Settings
from tanya.state.records import Scope
from tests.api.access.house import carrying, opened

_API_KEY = "kunci-setelan-RAHASIA-panjang-sekali"
_MODEL_KEY = "sk-model-RAHASIA-0001"
_REDIS = "redis://:sandi-redis-RAHASIA@127.0.0.1:9/0"
_MODEL = "http://orang:sandi-model-RAHASIA@127.0.0.1:9/v1"  # nobody listens there
_GUESSED = "tebakan-RAHASIA-yang-keliru"


def test_no_secret_is_logged_or_told_even_where_everything_is_logged(
    shipped: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = {
        "api_key": _API_KEY,
        "llm": "contoh-1",
        "llm_base_url": _MODEL,
        "llm_api_key": _MODEL_KEY,
        "redis_url": _REDIS,
    }
    asked = {"question": "Kapan SKPD paling lambat menyampaikan laporan kinerja?"}
    settings = replace(shipped, **secrets)  # type: ignore[arg-type]
    with closing(open_assistant(settings)) as assistant, opened(tmp_path, assistant, **secrets) as house:
        issued = house.state.keys.issue("Portal RAHASIA", "dinas", [Scope.ASK]).secret
        told = [
            house.client.post("/v1/ask", json=asked, headers=headers)
            for headers in (carrying(_API_KEY), {"X-API-Key": issued}, carrying(_GUESSED), {})
        ]
    assert [response.status_code for response in told] == [200, 200, 401, 401]
    shown = capfd.readouterr()
    logged = [caplog.text, shown.out, shown.err, repr(settings)]
    logged += ["".join(traceback.format_exception(*r.exc_info)) for r in caplog.records if r.exc_info]
    assert len(caplog.records) > 10
    assert not [one for text in logged for one in ("RAHASIA", issued) if one in text]
    assert not [response.text for response in told if "RAHASIA" in response.text]

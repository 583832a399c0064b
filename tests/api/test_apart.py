"""Many conversations side by side: nobody is told, shown or kept a word of another's."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from tanya.assistant import Assistant
from tanya.state.records import Scope
from tests.api.access.house import Headers, opened

_PEOPLE = 18
_CANARY = re.compile(r"kanari\d{4}", re.IGNORECASE)
_TOPICS = (
    "Kapan SKPD paling lambat menyampaikan laporan kinerja?",
    "Apa itu perjanjian kinerja?",
    "Apakah PermenPANRB 12/2015 masih berlaku?",
)
_FOLLOW_UP = "pasal berapa itu?"


def _said(client: httpx.Client, key: Headers, canary: str, topic: str) -> tuple[str, str, str]:
    """One conversation: all that was told first, what the follow-up said, and all that is kept of it."""
    conversation = client.post("/v1/conversations", headers=key).json()["id"]
    told = []
    for question in (f"apa itu {canary}?", topic, _FOLLOW_UP):
        asked = {"question": question, "conversation": conversation}
        told.append(client.post("/v1/ask", json=asked, headers=key))
    assert {response.status_code for response in told} == {200}
    kept = client.get(f"/v1/conversations/{conversation}", headers=key).text
    everything = client.get("/v1/me/data", headers=key).text
    return "".join(response.text for response in told), told[-1].json()["text"], kept + everything


def test_conversations_at_the_same_time_learn_nothing_of_each_other(
    assistant: Assistant, tmp_path: Path
) -> None:
    with opened(tmp_path, assistant) as house:
        keys = [house.key(Scope.ASK, Scope.READ) for _ in range(_PEOPLE)]
        alone = [
            _said(house.client, house.key(Scope.ASK, Scope.READ), "kanari0000", one)[1] for one in _TOPICS
        ]
        names = [f"kanari{number:04}" for number in range(1, _PEOPLE + 1)]
        topics = [_TOPICS[number % len(_TOPICS)] for number in range(_PEOPLE)]
        with ThreadPoolExecutor(_PEOPLE) as pool:
            said = list(
                pool.map(lambda key, name, topic: _said(house.client, key, name, topic), keys, names, topics)
            )
    assert len(set(alone)) == len(_TOPICS)
    for number, (name, (told, followed, kept)) in enumerate(zip(names, said, strict=True)):
        assert {found.lower() for found in _CANARY.findall(told + kept)} == {name}
        assert followed == alone[number % len(_TOPICS)]

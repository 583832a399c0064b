"""An assistant whose model is a loopback server, opened by the settings as a user would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tanya.assembly import answering_of
from tanya.assistant import Assistant
from tanya.chat.choosing import model_of
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings, settings_from
from tests.chat.server import KEY, MODEL, Behaves, ModelServer, model_server
from tests.invented import TODAY


def set_to(home: Path, server: ModelServer, **variables: str) -> Settings:
    """TANYA_LLM_... by their last words: first_wait="1"."""
    named = {f"TANYA_LLM_{name.upper()}": value for name, value in variables.items()}
    base = {"TANYA_LLM": MODEL, "TANYA_LLM_BASE_URL": server.url, "TANYA_LLM_API_KEY": KEY}
    return settings_from({"TANYA_HOME": str(home), **base, **named})


@contextmanager
def told_by_model(home: Path, *turns: Behaves, **variables: str) -> Iterator[tuple[Assistant, ModelServer]]:
    """An assistant of that home whose model takes these turns."""
    with model_server(*turns) as server:
        settings = set_to(home, server, **variables)
        model = model_of(settings)
        assistant = Assistant(
            CurrentBuild(home), lambda build: answering_of(build, settings, model=model), lambda: TODAY
        )
        yield assistant, server
        assistant.close()

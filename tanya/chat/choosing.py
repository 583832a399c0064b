"""Which language model the settings name."""

from tanya.chat.model import Waits
from tanya.chat.patience import PatientModel
from tanya.errors import SettingsError
from tanya.settings import Settings

ANSWER = 800  # tokens that are kept free for what it writes


def model_of(settings: Settings) -> PatientModel | None:
    """None where none is set; raises SettingsError when it cannot be used."""
    if settings.llm is None:
        if settings.llm_base_url:
            raise SettingsError(
                "TANYA_LLM_BASE_URL tanpa TANYA_LLM. Isi juga TANYA_LLM dengan nama modelnya."
            )
        return None
    # Heavy, and never needed by the default.
    from tanya.chat.langchain import langchain_model  # noqa: PLC0415

    waits = Waits(settings.llm_first_wait, settings.llm_whole_wait)
    model = langchain_model(
        settings.llm, settings.llm_base_url, settings.llm_api_key, waits.whole, settings.llm_budget + ANSWER
    )
    return PatientModel(model, waits, settings.llm_budget)

from pathlib import Path

import pytest

from tanya.errors import SettingsError
from tanya.settings import settings_from


def test_nothing_set_serves_this_machine_alone_with_the_shipped_corpus() -> None:
    settings = settings_from({})
    assert (settings.host, settings.embedding, settings.api_key) == ("127.0.0.1", "tanya", None)
    assert (settings.corpus / "katalog.yaml").is_file()


def test_every_variable_has_its_place() -> None:
    settings = settings_from(
        {
            "TANYA_HOME": "/srv/tanya",
            "TANYA_CORPUS": "/srv/korpus",
            "TANYA_EMBEDDING": "ollama:bge-m3",
            "TANYA_OCR": "mati",
            "TANYA_LLM": "ollama:qwen3",
            "TANYA_LLM_BASE_URL": "http://127.0.0.1:11434",
            "TANYA_LLM_API_KEY": "sk-1",
            "TANYA_LLM_FIRST_WAIT": "5",
            "TANYA_LLM_WHOLE_WAIT": "30",
            "TANYA_LLM_BUDGET": "2000",
            "TANYA_TELEGRAM_TOKEN": "12:ab",
            "TANYA_CHROMA_URL": "http://10.0.0.5:8000",
            "TANYA_BUILDS": "s3://tanya/indeks",
            "TANYA_API_KEY": "kunci",
            "TANYA_HOST": "0.0.0.0",
            "TANYA_PORT": "9000",
            "TANYA_MAX_QUESTION": "500",
        }
    )
    assert (settings.home, settings.corpus) == (Path("/srv/tanya"), Path("/srv/korpus"))
    assert (settings.embedding, settings.ocr) == ("ollama:bge-m3", "mati")
    assert (settings.llm, settings.llm_base_url) == ("ollama:qwen3", "http://127.0.0.1:11434")
    assert (settings.llm_api_key, settings.llm_budget) == ("sk-1", 2000)
    assert (settings.llm_first_wait, settings.llm_whole_wait) == (5, 30)
    assert (settings.telegram_token, settings.api_key) == ("12:ab", "kunci")
    assert (settings.chroma_url, settings.builds) == ("http://10.0.0.5:8000", "s3://tanya/indeks")
    assert (settings.host, settings.port, settings.max_question) == ("0.0.0.0", 9000, 500)


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert settings_from({"TANYA_API_KEY": "  ", "TANYA_PORT": ""}) == settings_from({})


@pytest.mark.parametrize("name", ["TANYA_PORT", "TANYA_MAX_QUESTION", "TANYA_LLM_BUDGET"])
@pytest.mark.parametrize("value", ["delapan ribu", "-1", "80.5"])
def test_a_number_that_is_none_is_refused_by_its_variable(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        settings_from({name: value})


def test_a_budget_in_which_no_passage_fits_is_refused() -> None:
    with pytest.raises(SettingsError, match="TANYA_LLM_BUDGET harus paling sedikit 800"):
        settings_from({"TANYA_LLM_BUDGET": "0"})


def test_variables_of_other_programs_change_nothing() -> None:
    assert settings_from({"PORT": "1", "HOME": "/root"}) == settings_from({})


def test_what_the_service_is_set_to() -> None:
    settings = settings_from(
        {
            "TANYA_ANONYMOUS": "ya",
            "TANYA_DATABASE_URL": "postgresql+pg8000://tanya@127.0.0.1/tanya",
            "TANYA_RETENTION_DAYS": "30",
            "TANYA_REDIS_URL": "redis://127.0.0.1",
            "TANYA_RATE_PER_KEY": "60",
            "TANYA_RATE_PER_ADDRESS": "5",
            "TANYA_ALLOWED_ORIGINS": "https://a.contoh, https://b.contoh",
            "TANYA_TRUSTED_PROXIES": "127.0.0.1",
            "TANYA_OIDC_ISSUER": "https://masuk.contoh",
            "TANYA_OIDC_AUDIENCE": "tanya",
            "TANYA_OIDC_CLAIM": "realm_access.roles",
            "TANYA_CONCURRENT_PER_KEY": "8",
            "TANYA_CONCURRENT_PER_ADDRESS": "2",
            "TANYA_KEPT_ANSWERS": "0",
        }
    )
    assert settings.anonymous
    assert settings.database_url == "postgresql+pg8000://tanya@127.0.0.1/tanya"
    assert (settings.retention_days, settings.rate_per_key, settings.rate_per_address) == (30, 60, 5)
    assert settings.redis_url == "redis://127.0.0.1"
    assert settings.allowed_origins == ("https://a.contoh", "https://b.contoh")
    assert settings.trusted_proxies == ("127.0.0.1",)
    assert (settings.oidc_issuer, settings.oidc_audience) == ("https://masuk.contoh", "tanya")
    assert settings.oidc_claim == "realm_access.roles"
    assert (settings.concurrent_per_key, settings.concurrent_per_address) == (8, 2)
    assert settings.kept_answers == 0


@pytest.mark.parametrize(
    "name", ["RATE_PER_KEY", "RATE_PER_ADDRESS", "CONCURRENT_PER_KEY", "CONCURRENT_PER_ADDRESS"]
)
def test_a_limit_that_would_let_nobody_in_is_refused_by_its_variable(name: str) -> None:
    with pytest.raises(SettingsError, match=f"TANYA_{name} harus paling sedikit 1"):
        settings_from({f"TANYA_{name}": "0"})


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("RETENTION_DAYS", "0", "paling sedikit 1, bukan 0"),
        ("RETENTION_DAYS", "800000", "paling banyak 36500, bukan 800000"),
        ("PORT", "70000", "paling banyak 65535, bukan 70000"),
        ("RATE_PER_KEY", "9" * 5000, "paling banyak 1000000000, bukan 9999999999"),
        ("LLM_BUDGET", "²", "berupa angka"),
    ],
)
def test_a_number_beyond_its_bounds_is_refused_by_its_variable(name: str, value: str, told: str) -> None:
    with pytest.raises(SettingsError, match=f"TANYA_{name} harus {told}"):
        settings_from({f"TANYA_{name}": value})


def test_the_bounds_themselves_are_taken() -> None:
    settings = settings_from({"TANYA_RETENTION_DAYS": "36500", "TANYA_PORT": "65535"})
    assert (settings.retention_days, settings.port) == (36500, 65535)
    settings = settings_from({"TANYA_RETENTION_DAYS": "1", "TANYA_PORT": "0"})
    assert (settings.retention_days, settings.port) == (1, 0)


def test_nobody_asks_without_a_key_unless_that_is_set() -> None:
    assert not settings_from({}).anonymous
    with pytest.raises(SettingsError, match="TANYA_ANONYMOUS harus ya atau tidak"):
        settings_from({"TANYA_ANONYMOUS": "mungkin"})


def test_who_may_ask_on_telegram_and_how_often() -> None:
    settings = settings_from(
        {
            "TANYA_TELEGRAM_ACCESS": "Daftar",
            "TANYA_TELEGRAM_ALLOWED": "7, -1001234567890",
            "TANYA_TELEGRAM_ADMINS": "1000",
            "TANYA_TELEGRAM_PER_HOUR": "10",
            "TANYA_TELEGRAM_PER_HOUR_IN_ALL": "500",
            "TANYA_TELEGRAM_WEBHOOK": "https://tanya.contoh.go.id",
            "TANYA_TELEGRAM_BASE_URL": "http://127.0.0.1:8081",
        }
    )
    assert (settings.telegram_access, settings.telegram_allowed) == ("daftar", (7, -1001234567890))
    assert (settings.telegram_admins, settings.telegram_per_hour) == ((1000,), 10)
    assert settings.telegram_per_hour_in_all == 500
    assert settings.telegram_webhook == "https://tanya.contoh.go.id"
    assert settings.telegram_base_url == "http://127.0.0.1:8081"
    assert settings_from({}).telegram_access == "terbuka"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ACCESS", "tertutup", "harus terbuka, daftar, kode"),
        ("ALLOWED", "@ani", "'@ani' bukan nomor Telegram"),
        ("ADMINS", "1,²", "bukan nomor Telegram"),
        ("WEBHOOK", "http://tanya.contoh.go.id", "harus berupa alamat https"),
        ("PER_HOUR", "0", "paling sedikit 1"),
    ],
)
def test_what_makes_no_sense_on_telegram_is_refused_by_its_variable(name: str, value: str, told: str) -> None:
    with pytest.raises(SettingsError, match=f"TANYA_TELEGRAM_{name}.*{told}"):
        settings_from({f"TANYA_TELEGRAM_{name}": value})


@pytest.mark.parametrize("url", ["chroma:8000", "http://", "http://a:rahasia@host:8000", "http://host/a?b"])
def test_an_address_of_the_vectors_that_is_none_is_refused_without_telling_its_password(url: str) -> None:
    with pytest.raises(SettingsError, match="TANYA_CHROMA_URL") as refused:
        settings_from({"TANYA_CHROMA_URL": url})
    assert "rahasia" not in str(refused.value)

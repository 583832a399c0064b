"""What a service needs to reach: Redis, the server of vectors, Telegram, a language model."""

import re
import time
from collections.abc import Collection, Mapping
from contextlib import closing
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
from redis import Redis, RedisError

from tanya.chat.choosing import model_of
from tanya.chat.model import Message, ModelFault, Role
from tanya.checking.records import SLOW, WAIT, Found, Gravity, Round
from tanya.errors import VectorsAway
from tanya.library.layout import Home
from tanya.sharing.served_vectors import WAIT as PATIENCE
from tanya.sharing.served_vectors import collection_of
from tanya.sharing.vector_server import VectorServer

_TELEGRAM = "https://api.telegram.org"
_TOKEN = re.compile(r"\d{1,20}:[\w-]{1,100}", re.ASCII)
_MANY = 100  # updates that wait at Telegram
_MODEL_WAIT = 30.0  # seconds
_HELLO = (Message(Role.USER, "Balas dengan satu kata: siap"),)


def redis(of: Round) -> Found:
    if of.settings.redis_url is None:
        yield Gravity.GOOD, "tidak dipakai; tiap proses menghitung batasnya sendiri"
        return
    url = of.settings.redis_url.replace("redis+unix://", "unix://", 1)
    try:
        with closing(Redis.from_url(url, socket_timeout=WAIT, socket_connect_timeout=WAIT)) as opened:
            opened.ping()  # connects, which a service does once
            began = time.monotonic()
            seconds, micro = opened.time()
            late = time.monotonic() - began
    except (RedisError, OSError, ValueError) as fault:
        # Its own words may hold the address, and so a password.
        yield (
            Gravity.MIND,
            f"tidak menjawab ({type(fault).__name__}); tiap proses kini menghitung batasnya sendiri. "
            "Jalankan Redis, atau periksa TANYA_REDIS_URL",
        )
        return
    of.clocks["Redis"] = seconds + micro / 1_000_000 - time.time()
    if late > SLOW:
        yield (
            Gravity.MIND,
            f"baru menjawab sesudah {late:.1f} detik; tiap proses kini menghitung batasnya sendiri. "
            "Periksa beban mesinnya dan jaringannya",
        )
        return
    yield Gravity.GOOD, "menjawab"


def vectors(of: Round) -> Found:
    """A server of vectors, where the settings know one: whether it has those of the served index."""
    url = of.settings.chroma_url
    if not url:
        yield Gravity.GOOD, "dicari di indeks sendiri, tanpa server Chroma"
        return
    began = time.monotonic()
    try:
        with closing(VectorServer(url, WAIT)) as server:
            yield from _told_of_vectors(of, server.names(), time.monotonic() - began)
    except (VectorsAway, httpx.InvalidURL) as fault:
        why = str(fault) if isinstance(fault, VectorsAway) else "tidak dapat dihubungi"
        yield (
            Gravity.MIND,
            f"server Chroma {why}; jawaban kini dicari dari kata saja. "
            "Jalankan servernya, atau periksa TANYA_CHROMA_URL",
        )


def _told_of_vectors(of: Round, held: Collection[str], seconds: float) -> Found:
    build_id = Home(of.settings.home).current_id()
    if build_id and collection_of(build_id) not in held:
        yield (
            Gravity.MIND,
            f"server Chroma menjawab, tetapi vektor indeks {build_id} tidak ada di sana; jawaban kini dicari "
            "dari kata saja. Jalankan: tanya ingest",
        )
    elif seconds > PATIENCE:
        yield (
            Gravity.MIND,
            f"server Chroma baru menjawab sesudah {seconds:.1f} detik; jawaban menunggunya {PATIENCE:g} "
            "detik, lalu dicari dari kata saja. Periksa beban mesinnya",
        )
    else:
        yield (
            Gravity.GOOD,
            f"server Chroma menjawab{', dan memuat vektor indeks yang dipakai' if build_id else ''}",
        )


def telegram(of: Round) -> Found:
    token = of.settings.telegram_token
    if token is None:
        yield Gravity.GOOD, "tidak dipakai"
        return
    if not _TOKEN.fullmatch(token):
        yield (
            Gravity.BROKEN,
            "TANYA_TELEGRAM_TOKEN bukan token; bentuknya 123456789:AbCd..., lihat lagi di @BotFather",
        )
        return
    server = (of.settings.telegram_base_url or _TELEGRAM).rstrip("/")
    try:
        with httpx.Client(base_url=f"{server}/bot{token}/", timeout=WAIT) as client:
            me, hook = (client.post(method) for method in ("getMe", "getWebhookInfo"))
            yield from _told_of_bot(of, me, hook)
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError) as fault:
        # Its own words hold the address, and so the token.
        yield (
            Gravity.BROKEN,
            f"tidak dapat dihubungi ({type(fault).__name__}); periksa jaringan, proksi, atau "
            "TANYA_TELEGRAM_BASE_URL",
        )


def _told_of_bot(of: Round, me: httpx.Response, hook: httpx.Response) -> Found:
    if me.status_code in (401, 404):
        yield Gravity.BROKEN, "token ditolak; lihat lagi di @BotFather, lalu isi TANYA_TELEGRAM_TOKEN"
        return
    if told := me.headers.get("date"):
        of.clocks["Telegram"] = parsedate_to_datetime(told).timestamp() - time.time()
    name: str = me.raise_for_status().json()["result"]["username"]
    yield Gravity.GOOD, f"menjawab sebagai @{name}"
    if of.settings.telegram_name and of.settings.telegram_name.casefold() != name.casefold():
        yield Gravity.MIND, f"TANYA_TELEGRAM_NAME={of.settings.telegram_name}, seharusnya {name}"
    yield from _told_of_webhook(of, hook.raise_for_status().json()["result"])


def _told_of_webhook(of: Round, told: Mapping[str, Any]) -> Found:
    ours, theirs = (urlsplit(url or "").netloc for url in (of.settings.telegram_webhook, told.get("url")))
    if ours != theirs:
        yield (
            Gravity.MIND,
            f"alamat kirimnya di Telegram {theirs or 'tidak ada'}, di pengaturan {ours or 'tidak ada'}; "
            "disamakan ketika tanya serve atau tanya bot dimulai ulang",
        )
    if (waiting := int(told.get("pending_update_count", 0))) > _MANY:
        yield Gravity.MIND, f"{waiting} pesan menunggu di Telegram; periksa apakah bot berjalan"
    last = int(told.get("last_error_date", 0))
    if time.time() - last < 3600:
        yield (
            Gravity.MIND,
            "Telegram gagal mengirim pesan sejam terakhir; periksa HTTPS dan TANYA_TELEGRAM_WEBHOOK",
        )


def model(of: Round) -> Found:
    """Asks it for one word."""
    opened = model_of(of.settings)
    if opened is None:
        yield Gravity.GOOD, "tidak dipakai; jawaban disusun dari kutipan"
        return
    began = time.monotonic()
    try:
        with closing(opened.ask(_HELLO, _MODEL_WAIT)) as pieces:
            next(pieces, None)
    except ModelFault as fault:
        yield (
            Gravity.MIND,
            f"{opened.name} tidak menjawab ({fault}); jawaban tetap disusun dari kutipan. Periksa TANYA_LLM, "
            "TANYA_LLM_BASE_URL, dan TANYA_LLM_API_KEY",
        )
        return
    yield Gravity.GOOD, f"{opened.name} menjawab dalam {time.monotonic() - began:.1f} detik"

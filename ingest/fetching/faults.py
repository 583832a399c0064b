"""What went wrong on the way to a server, in one Indonesian line."""

import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from tanya.errors import FetchError

BY_HAND = "unduh lewat peramban, lalu masukkan dengan tanya ingest"
_PLAIN = {
    401: f"meminta izin masuk (401), padahal naskah resmi semestinya terbuka; {BY_HAND}",
    403: f"menolak permintaan (403); {BY_HAND}",
    404: "tidak punya halaman itu lagi (404); cari alamatnya yang baru, lalu beri dengan --alamat",
    410: "sudah menghapus halaman itu (410); cari alamatnya yang baru, lalu beri dengan --alamat",
}
_BREAKS = (httpx.ReadTimeout, httpx.WriteTimeout, httpx.RemoteProtocolError, httpx.ReadError)


class BrokenOff(FetchError):
    """A transfer that ended before its end; str() lacks what a further try is worth."""


def of_transport(host: str, fault: httpx.HTTPError) -> FetchError:
    """fault: what httpx met before or amid an answer."""
    if isinstance(fault, _BREAKS) and not _certificate(fault):
        return BrokenOff(f"{host} {_told(fault)}")
    return FetchError(f"{host} {_told(fault)}")


def _told(fault: httpx.HTTPError) -> str:
    if certificate := _certificate(fault):
        return (
            f"sambungan aman (TLS) ditolak: {certificate}; sertifikat situs itu tidak dapat dipercaya. "
            f"Periksa alamatnya; bila benar, {BY_HAND}"
        )
    match fault:
        case httpx.ConnectTimeout() | httpx.PoolTimeout():
            return "tidak dapat dihubungi dalam waktu wajar; coba lagi nanti"
        case httpx.ReadTimeout() | httpx.WriteTimeout():
            return "berhenti mengirim"
        case httpx.ConnectError():
            return "tidak dapat dihubungi; periksa jaringan dan alamatnya"
        case httpx.RemoteProtocolError() | httpx.ReadError():
            return "memutus kiriman sebelum selesai"
        case _:
            return f"sambungan gagal ({type(fault).__name__})"


def of_status(status: int) -> str:
    if status >= 500:
        return f"sedang bermasalah ({status}); coba lagi nanti"
    return _PLAIN.get(status, f"menjawab dengan status {status} yang tidak dapat dipakai")


def wait_asked(response: httpx.Response, otherwise: float) -> float:
    """Seconds that a 429 or 503 asks to wait."""
    written = response.headers.get("retry-after", "").strip()
    if written.isascii() and written.isdigit():
        return float(written[:9])
    try:
        until = parsedate_to_datetime(written).astimezone(UTC)
    except (ValueError, OverflowError):  # no date, or one that in UTC lies beyond the last year
        return otherwise
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def _certificate(fault: BaseException | None) -> str:
    """What TLS said, wherever it lies below the fault."""
    while fault is not None:
        if isinstance(fault, ssl.SSLCertVerificationError):
            return fault.verify_message
        if isinstance(fault, ssl.SSLError):
            return fault.reason or "jabat tangan gagal"
        fault = fault.__cause__ or fault.__context__
    return ""

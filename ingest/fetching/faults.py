"""What went wrong on the way to a server, in one Indonesian line."""

import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

_PLAIN = {
    401: "meminta izin masuk (401); naskah resmi semestinya terbuka",
    403: "menolak permintaan (403)",
    404: "tidak punya halaman itu lagi (404); cari alamatnya yang baru, lalu beri dengan --alamat",
    410: "sudah menghapus halaman itu (410); cari alamatnya yang baru, lalu beri dengan --alamat",
}


def of_transport(fault: httpx.HTTPError) -> str:
    """fault: what httpx met before or amid an answer."""
    if certificate := _certificate(fault):
        return f"sambungan aman (TLS) ditolak: {certificate}; sertifikat situs itu tidak dapat dipercaya"
    match fault:
        case httpx.ConnectTimeout() | httpx.PoolTimeout():
            return "tidak dapat dihubungi dalam waktu wajar; coba lagi nanti"
        case httpx.ReadTimeout() | httpx.WriteTimeout():
            return "berhenti mengirim; coba lagi nanti, yang sudah sampai dilanjutkan"
        case httpx.ConnectError():
            return "tidak dapat dihubungi; periksa jaringan dan alamatnya"
        case httpx.RemoteProtocolError() | httpx.ReadError():
            return "memutus kiriman sebelum selesai; coba lagi, yang sudah sampai dilanjutkan"
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

"""Which addresses are asked at all, and which machine a name may lead to."""

import pytest

from ingest.fetching.policy import Policy, checked, shown
from ingest.fetching.resolving import is_public
from tanya.errors import FetchError
from tanya.settings import OFFICIAL_HOSTS
from tests.ingest.fetching.house import House, Names
from tests.ingest.fetching.liar import Exchange, Liar, pdf

OFFICIAL = Policy(OFFICIAL_HOSTS)


def test_an_official_host_may_be_asked_by_https() -> None:
    assert (
        shown(checked("https://jdih.menpan.go.id/a/b.pdf?x=1#c", OFFICIAL))
        == "https://jdih.menpan.go.id/a/b.pdf"
    )


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://jdih.menpan.go.id/a.pdf", "bukan https"),
        ("ftp://jdih.menpan.go.id/a.pdf", "bukan https"),
        ("file:///etc/passwd", "bukan https"),
        ("https://jdih.menpan.go.id:8443/a.pdf", "port 8443"),
        ("https://jdih.menpan.go.id@contoh.id/a.pdf", "nama pengguna"),
        ("https://contoh.id/jdih.menpan.go.id", "contoh.id tidak ada dalam daftar"),
        ("https://jdih.menpan.go.id.contoh.id/a.pdf", "tidak ada dalam daftar"),
        ("https://jdih.menpan.go.id./a.pdf", "tidak ada dalam daftar"),
        ("https://jdih.menpаn.go.id/a.pdf", "xn--"),  # a Cyrillic letter
        ("https://127.0.0.1/a.pdf", "tidak ada dalam daftar"),
        ("https://2130706433/a.pdf", "tidak ada dalam daftar"),
        ("https://[::1]/a.pdf", "tidak ada dalam daftar"),
        ("//jdih.menpan.go.id/a.pdf", "bukan https"),
        ("https://", "tanpa nama situs"),
        ("https://jdih.menpan.go.id:x/", "tidak dapat dibaca"),
        ("", "bukan https"),
    ],
)
def test_any_other_address_is_refused_with_the_reason(address: str, told: str) -> None:
    with pytest.raises(FetchError, match=told):
        checked(address, OFFICIAL)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *(
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "192.0.2.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "ff02::1",
        ),
        *(
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:0:7f00:1::",
        ),
        *("fe80::1%eth0", "bukan alamat", "2001:db8::1"),
    ],
)
def test_an_address_that_is_not_of_the_public_internet_is_none(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "103.10.10.10", "2606:4700:4700::1111"])
def test_an_address_of_the_public_internet_is_one(address: str) -> None:
    assert is_public(address)


def test_one_private_address_among_public_ones_is_enough_to_refuse_a_name(house: House) -> None:
    names = Names([["103.10.10.10", "10.0.0.7"]])
    told = house.under(hosts=("jdih.contoh.go.id",)).refusal("https://jdih.contoh.go.id/a.pdf", names)
    assert "jdih.contoh.go.id menunjuk 10.0.0.7" in told


def test_a_name_of_a_trial_leads_to_this_machine_or_nowhere(house: House) -> None:
    trial = house.under(trials=("coba.contoh.id:80",))
    assert "menunjuk 103.10.10.10, bukan mesin ini" in trial.refusal(
        "http://coba.contoh.id/", Names([["103.10.10.10"]])
    )


def test_the_connection_goes_to_the_address_that_was_checked(house: House, liar: Liar) -> None:
    """No resolver of the system knows this name."""
    port = liar.authority.rpartition(":")[2]
    liar.says(lambda exchange: exchange.whole(pdf()))
    house.under(trials=(f"coba.contoh.invalid:{port}",)).fetch(
        f"http://coba.contoh.invalid:{port}/naskah.pdf", Names([["127.0.0.1"]])
    )
    assert {one.headers["host"] for one in liar.asked} == {f"coba.contoh.invalid:{port}"}


def test_a_name_that_turns_private_between_two_requests_is_not_followed_there(
    house: House, liar: Liar
) -> None:
    port = liar.authority.rpartition(":")[2]
    names = Names([["127.0.0.1"], ["10.0.0.1"]])
    trial = house.under(trials=(f"coba.contoh.invalid:{port}",))
    assert "menunjuk 10.0.0.1" in trial.refusal(f"http://coba.contoh.invalid:{port}/naskah.pdf", names)
    assert liar.requests == []


def moved(to: str) -> "Moving":
    return Moving(to)


class Moving:
    def __init__(self, to: str) -> None:
        self.to = to

    def __call__(self, exchange: Exchange) -> None:
        exchange.whole(b"", 302, Location=self.to)


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("http://127.0.0.1:9/rahasia", "bukan https"),
        ("https://127.0.0.1/rahasia", "tidak ada dalam daftar"),
        ("http://169.254.169.254/latest/meta-data", "bukan https"),
        ("https://10.0.0.1/", "tidak ada dalam daftar"),
        ("https://contoh.id/naskah.pdf", "contoh.id tidak ada dalam daftar"),
        ("file:///etc/passwd", "bukan https"),
        ("https://[::ffff:127.0.0.1]/", "tidak ada dalam daftar"),
    ],
)
def test_a_redirect_is_judged_like_the_first_address(house: House, liar: Liar, to: str, told: str) -> None:
    liar.says(moved(to))
    line = house.refusal()
    assert "mengalihkan ke tempat yang tidak diikuti" in line
    assert told in line


def test_a_redirect_to_a_listed_name_that_leads_to_loopback_is_refused(house: House, liar: Liar) -> None:
    liar.says(moved("https://jdih.contoh.go.id/naskah.pdf"))
    names = Names([["127.0.0.1"]])  # as long as the trial is asked, that is right
    line = house.under(hosts=("jdih.contoh.go.id",)).refusal(resolver=names)
    assert "jdih.contoh.go.id menunjuk 127.0.0.1, bukan alamat internet umum" in line


def test_redirects_within_the_list_are_followed_to_the_text(house: House, liar: Liar) -> None:
    liar.says(moved("/b"))
    liar.says(moved(liar.at("/c.pdf?unduh=1")), "/b")
    liar.says(lambda exchange: exchange.whole(pdf()), "/c.pdf?unduh=1")
    house.fetch()
    assert (house.entry.content.address, house.entry.content.final) == (liar.address, liar.at("/c.pdf"))


def test_a_circle_of_redirects_ends(house: House, liar: Liar) -> None:
    liar.says(moved("/naskah.pdf"))
    assert "mengalihkan lebih dari 5 kali" in house.refusal()
    assert len(liar.requests) == 6

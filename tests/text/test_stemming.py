import random

import pytest
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from tanya.text.stemming import QuickStemmer

BEFORE = (
    *("", "be", "ber", "bel", "te", "ter", "me", "mem", "men", "meng", "meny", "menge", "memper", "mempe"),
    *(
        "pe",
        "per",
        "pem",
        "pen",
        "peng",
        "peny",
        "penge",
        "pel",
        "di",
        "diper",
        "ke",
        "keter",
        "se",
        "ku",
        "kau",
    ),
)
BEHIND = ("", "", "i", "an", "kan", "nya", "lah", "kah", "pun", "isasi", "annya")


@pytest.fixture(scope="module")
def both() -> tuple[QuickStemmer, object]:
    return QuickStemmer(), StemmerFactory().create_stemmer().delegatedStemmer


def test_every_rule_for_prefixes_is_known_by_its_beginning(both: tuple[QuickStemmer, object]) -> None:
    """A rule that another release adds is asked of every word, which is only slower; here it shows."""
    quick, _ = both
    rules = quick.visitor_provider.get_prefix_visitors()
    assert len(quick._rules_for("xyz")) == 0
    beginnings = ("bek", "tek", "mek", "pek", "kur", "kau", "dik", "ber", "bel", "bem", "bin")
    assert {id(rule) for one in beginnings for rule in quick._rules_for(one)} == set(map(id, rules))


def test_words_with_affixes_have_the_roots_that_sastrawi_finds(both: tuple[QuickStemmer, object]) -> None:
    quick, whole = both
    chance = random.Random(20261)
    roots = chance.sample(sorted(quick.dictionary.words), 400)
    words = [chance.choice(BEFORE) + root + chance.choice(BEHIND) for root in roots for _ in range(6)]
    assert [quick.stem(word) for word in words] == [whole.stem(word) for word in words]  # type: ignore[attr-defined]


def test_words_misread_have_the_roots_that_sastrawi_finds(both: tuple[QuickStemmer, object]) -> None:
    quick, whole = both
    chance = random.Random(20262)
    words = ["".join(chance.choices("abdegiklmnprstuy", k=chance.randint(2, 12))) for _ in range(1500)]
    assert [quick.stem(word) for word in words] == [whole.stem(word) for word in words]  # type: ignore[attr-defined]

"""Questions in the words that are understood, for what people fill in on the command line or in a form."""

import re

SCORE = re.compile(r"-?\d{1,6}(?:[.,]\d{1,4})?%?")


def of_standing(regulation: str) -> str:
    """Whether it still applies."""
    return f"Apakah {regulation} masih berlaku?"


def of_predikat(score: str, rule: str) -> str:
    """Which predikat a score is given. rule: what kind of score (`AKIP`), or the regulation to judge by."""
    by = f"menurut {rule}" if any(letter.isdigit() for letter in rule) else rule
    return f"nilai {score} predikatnya apa {by}"


def of_comparison(left: str, right: str, about: str = "") -> str:
    """about: what of both is compared; empty for all that tells them apart."""
    return f"Apa beda {about} menurut {left} dan {right}?" if about else f"Apa beda {left} dan {right}?"

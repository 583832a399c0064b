"""Answering one question from one build, step by step."""

from tanya.answering.answering import Answering

__all__ = ["Answering"]

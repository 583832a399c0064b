"""The core of tanya: from a question to an answer in which every sentence is proven."""

__version__ = "0.1.0"

"""Answers in a language model's words: what it is shown, what it wrote, and what of that is proven."""

"""Ranking learnt from reference questions: what is told of each unit, and the trees that judge by it."""

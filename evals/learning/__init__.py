"""Growing the trees by which tanya ranks, from reference questions: docs/decisions/0023-learnt-ranking.md."""

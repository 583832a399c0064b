"""From a score to its predikat and back: reading such questions, choosing the rule, quoting its bands."""

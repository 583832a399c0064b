"""Reference questions, their metrics, and the gate."""

"""Everything that can go wrong, made to go wrong: `python -m benchmarks.faults HOME`."""

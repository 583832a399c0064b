"""How the vectors of subwords that come with the package are learnt: `python -m evals encode`."""

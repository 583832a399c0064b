"""The program as a benchmark starts it: that of the interpreter which runs the benchmark."""

import sys

TANYA = (sys.executable, "-m", "tanya")

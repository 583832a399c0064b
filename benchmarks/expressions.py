"""Every regular expression of the packages, on texts made to keep it busy.

    python benchmarks/expressions.py [--length 4000]

Prints those that take notice of such a text, the worst first: how many times as long they work on a text that
is twice as long (2 is linear, 4 quadratic). Exit status 0 when none grows faster than it should.
"""

import argparse
import sys
import time

from tests.hostile.expressions import expressions
from tests.hostile.growth import LINEAR, growth


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--length", type=int, default=4000, help="characters of the shorter text")
    length = options.parse_args().length
    ours, began = expressions(), time.process_time()
    grown = sorted(((growth(one, length), one.name) for one in ours), reverse=True)
    for rate, name in grown:
        if rate:
            print(f"{rate:6.1f}  {name}")
    print(f"{len(ours)} expressions, {time.process_time() - began:.0f} s of the processor")
    return int(grown[0][0] > LINEAR)


if __name__ == "__main__":
    sys.exit(main())

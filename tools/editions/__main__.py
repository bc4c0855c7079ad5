"""The proof of editions at scale: ``python -m tools.editions [--documents N] [--seed N]``.

Full editions are invented, and much in them is closed at random. Of each a *twin* is made that
differs in nothing but what is withheld: other words, other numbers of them, other kinds of unit.
The two must have the same public edition, byte for byte: whoever holds it cannot know of which it
was made, so it tells nothing of what was withheld. What was put into the twin is marked with a word
that stands nowhere else and must not be found; and what stands openly must all be there, in its
order.
"""

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tools.editions.proving import prove


def main() -> int:
    """Run the proof and print what came of it; the exit code is 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tools.editions")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    began = time.perf_counter()
    chunk = 250
    seeds = range(asked.seed, asked.seed + asked.documents, chunk)
    total: Counter[str] = Counter()
    with ProcessPoolExecutor() as pool:
        for number, found in enumerate(pool.map(prove_many, seeds, [chunk] * len(seeds)), 1):
            total += found
            if number % 40 == 0:
                print(f"{number * chunk:,} …", file=sys.stderr, flush=True)
    seconds = time.perf_counter() - began
    for what, count in sorted(total.items()):
        print(f"{count:>9,}  {what}")
    print(f"{seconds:.0f} s, {asked.documents / seconds:.0f} full editions a second")
    return 1 if any(what.startswith("WRONG") for what in total) else 0


def prove_many(seed: int, count: int) -> Counter[str]:
    """Prove full editions one after the other."""
    total: Counter[str] = Counter()
    for number in range(seed, seed + count):
        total.update(prove(number))
    return total


if __name__ == "__main__":
    sys.exit(main())

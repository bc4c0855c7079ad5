"""How well are printed minutes read? ``python -m tools.reading --help`` tells the options.

Invented offices (`tools.offices`) print meetings whose truth is known; `kaigiroku.read` reads them
back; what it found is held against what a human reader must find by docs/en/guide/reading.md. The
figures:
remarks with the right label and text in the right order, fields of the header that are right,
characters of the source that have their one place in the document (proven anew), and speakers whose
entry on the roster was found. `--worst` and `--show` tell the differences.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator

from tools.offices import FAMILIES, document
from tools.offices.measuring import Measure, measure, share

__all__ = ["main"]


def _told(name: str, result: Measure) -> Iterator[str]:
    percent = " ".join(f"{100 * one:6.2f}" for one in (*result.shares, share(result.attendees)))
    yield f"━━ {name}: remarks, header, coverage, attendees {percent}"
    for one, times in Counter(result.differences).items():
        yield f"  {one.field}" + (f" ({times} times)" if times > 1 else "")
        yield f"    expected  {one.expected}"
        yield f"    got       {one.got}"
        if one.print:
            yield f"    print     {one.print.strip()[:160]}"


def _show(family: str, number: int) -> None:
    printed = document(family, number)
    print(printed.source)
    print("\n".join(_told(f"{family}/{number}", measure(printed))))


def _faults(result: Measure) -> int:
    counted = (result.remarks, result.header, result.coverage, result.attendees)
    return sum(every - right for right, every in counted)


def main(arguments: list[str] | None = None) -> int:
    """Measure, print a table, and tell whether the bars are held."""
    parser = argparse.ArgumentParser(prog="python -m tools.reading", description=__doc__)
    parser.add_argument("--documents", type=int, default=40, metavar="N", help="a family")
    parser.add_argument(
        "--seed", "--first", dest="first", type=int, default=0, metavar="S", help="of the first"
    )
    parser.add_argument("--family", choices=FAMILIES, action="append")
    parser.add_argument("--show", type=int, metavar="SEED", help="print one document of --family")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="K", help="tell the worst documents"
    )
    options = parser.parse_args(arguments)
    families = tuple(options.family or FAMILIES)
    if options.show is not None:
        _show(families[0], options.show)
        return 0
    print(f"{'family':10}{'documents':>10}{'remarks':>9}{'right':>9}{'header':>9}{'coverage':>10}"
          f"{'attendees':>11}")  # fmt: skip
    numbers = range(options.first, options.first + options.documents)
    worst: list[tuple[int, str, Measure]] = []
    passes, every = True, Measure()
    for family in families:
        whole = Measure()
        for number in numbers:
            one = measure(document(family, number))
            whole.add(one)
            worst.append((_faults(one), f"{family} --show {number}", one))
        remarks, header, covered = (f"{100 * one:.2f} %" for one in whole.shares)
        known = f"{100 * share(whole.attendees):.2f} %"
        print(f"{family:10}{options.documents:>10}{whole.remarks[1]:>9}{remarks:>9}{header:>9}"
              f"{covered:>10}{known:>11}", flush=True)  # fmt: skip
        passes &= whole.passes
        every.add(whole)
    fields = (f"{name} {100 * share(counted):.1f}" for name, counted in every.fields.items())
    print("fields of the header, %:", ", ".join(fields))
    for faults, name, one in sorted(worst, key=lambda each: -each[0])[: options.worst]:
        if faults:
            print("\n".join(_told(name, one)))
    return 0 if passes else 1


if __name__ == "__main__":
    sys.exit(main())

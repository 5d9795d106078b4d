#!/usr/bin/env python3
"""Computes which share of random values each pattern lets through, and writes it where the packs hold it.

usage: rates.py CHECK [--write] [--trials N] PACK...

CHECK is the program checksum-check. For each pattern with check digits, values are drawn in the shapes of
the block's examples. Where the share differs from the pack's false_accept_rate by more than chance and a
tenth, the pattern is listed, and with --write the pack is rewritten; a figure that a block states for all
of its patterns becomes the largest of theirs. Ends with 1 where something differs and is not written.
PACK may be a folder: all packs in it and below are taken, and what is no pack is left out.
"""
import argparse
import pathlib
import re
import subprocess
import sys

# Types for which more is stated than random digits say, with the reason.
CAUTIOUS = {
    "NO_FODSELSNUMMER": "eleven digits are the order numbers of many, and nothing sets these apart",
    "SE_PERSONNUMMER": "times and numbers of tickets begin with a day as well, and a tenth of them passes",
} | dict.fromkeys(
    ("BA_JMBG", "FR_TAX_ID", "HR_JMBG", "LU_NATIONAL_ID", "ME_JMBG", "MK_EMBG", "SI_EMSO"),
    "times in thousandths of a second have as many digits, and begin with a day of this century",
) | dict.fromkeys(
    ("KW_CIVIL_ID", "UY_RUT"), "times written as year, month, day, hour and minute pass far more often")


def packs(paths):
    """The files named, and those of folders that hold blocks of types."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*.yaml")):
            if re.search(r"(?m)^- type: ", file.read_text(encoding="utf-8")):
                yield file


def rounded(rate):
    """Two digits that count; never less than one in a billion."""
    return f"{max(float(f'{rate:.2g}'), 1e-9):.9f}".rstrip("0").rstrip(".")


def differs(kind, stated, measured, trials):
    if kind in CAUTIOUS and measured < stated:
        return False
    noise = 4 * (max(measured, stated) * (1 - min(1, measured)) / trials) ** 0.5
    return abs(stated - measured) > 0.1 * stated + noise + 1e-9


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--trials", type=int, default=100_000)
    parser.add_argument("packs", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    differing = 0
    for path in packs(options.packs):
        text = path.read_text(encoding="utf-8")
        rows = subprocess.run(
            [options.check, "rates", str(options.trials)], input=text, capture_output=True, text=True, check=True
        ).stdout.splitlines()
        found = {}
        for row in rows:
            kind, pattern, _, sort, stated, measured = row.split("\t")
            if sort == "arithmetic":
                found.setdefault(kind, {})[pattern] = (float(stated) if stated else None, float(measured))
        changed = text
        for kind, patterns in found.items():
            start = changed.index(f"- type: {kind}\n")
            end = changed.find("\n- type: ", start)
            end = len(changed) if end < 0 else end + 1
            block = changed[start:end]
            shared = []
            for pattern, (stated, measured) in patterns.items():
                line = re.compile(rf"(?m)^    - \{{ name: {re.escape(pattern)},.*$").search(block)
                own = line and re.search(r"(false_accept_rate: )([0-9.e-]+)", line.group())
                # Nothing was let through: the share is too small for these trials to say.
                if not own:
                    shared.append((stated, measured))
                    continue
                if stated is None or differs(kind, stated, measured, options.trials) and measured > 0:
                    differing += 1
                    print(f"{path}: {kind} {pattern}: stated {stated}, measured {rounded(measured)}")
                    new = line.group().replace(own.group(), own.group(1) + rounded(measured))
                    block = block.replace(line.group(), new)
            if shared:
                stated, measured = shared[0][0], max(rate for _, rate in shared)
                if stated is not None and measured > 0 and differs(kind, stated, measured, options.trials):
                    differing += 1
                    print(f"{path}: {kind}: stated {stated}, measured {rounded(measured)}")
                    block = re.sub(
                        r"(?m)^(  false_accept_rate: ).*$", lambda match: match.group(1) + rounded(measured), block,
                        count=1)
            changed = changed[:start] + block + changed[end:]
        if options.write and changed != text:
            path.write_text(changed, encoding="utf-8")
    print(f"{differing} differ" + (" and were written" if options.write and differing else ""))
    sys.exit(1 if differing and not options.write else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes Sources/Matching/LookAlikes.swift: the letters that look like letters or digits of ASCII.

usage: lookalikes.py CONFUSABLES > Sources/Matching/LookAlikes.swift

CONFUSABLES is Unicode's confusables.txt (UTS #39, https://www.unicode.org/Public/security/), or the
confusables.json that the package confusable-homoglyphs of PyPI makes of it, in whose wheel it lies.
Both are under the Unicode License, which asks that the notice in the file written here is kept.

What is taken: letters of Greek, Cyrillic, Armenian and Cherokee. Mathematical letters and full-width
forms follow a rule and need no table.
"""
import json
import pathlib
import sys
import unicodedata

RANGES = [(0x370, 0x58F), (0x13A0, 0x13FF)]


def pairs(path):
    """Each character and one that it can be taken for."""
    text = pathlib.Path(path).read_text(encoding="utf-8-sig")
    if path.endswith(".json"):
        for character, others in json.loads(text).items():
            for other in others:
                yield character, other["c"]
        return
    for line in text.splitlines():
        fields = line.split("#")[0].split(";")
        if len(fields) >= 2:
            yield tuple("".join(chr(int(code, 16)) for code in field.split()) for field in fields[:2])


def main():
    table = {}
    for character, other in pairs(sys.argv[1]):
        if len(character) != 1 or len(other) != 1 or not (other.isascii() and other.isalnum()):
            continue
        if not any(first <= ord(character) <= last for first, last in RANGES):
            continue
        if not unicodedata.category(character).startswith("L"):
            continue
        # The data say "l" for all that is but a stroke.
        if other == "l" and unicodedata.category(character) == "Lu":
            other = "I"
        table[ord(character)] = min(other, table.get(ord(character), other))
    print('''// Made by Benchmarks/LookAlikes/lookalikes.py from the confusables of Unicode (UTS #39, Unicode Security
// Mechanisms). Copyright © 1991-2024 Unicode, Inc. Distributed under the Unicode License V3,
// https://www.unicode.org/license.txt, which permits use and copying with this notice.

/// The letters of Greek, Cyrillic, Armenian and Cherokee that look like a letter or digit of ASCII, with it.
let lookAlikes: [UInt32: UInt8] = [''')
    line = " "
    for code, other in sorted(table.items()):
        item = f" 0x{code:X}: 0x{ord(other):X},"
        if len(line) + len(item) > 98:
            print(line)
            line = " "
        line += item
    print(line + "\n]")


if __name__ == "__main__":
    main()

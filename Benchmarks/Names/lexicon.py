#!/usr/bin/env python3
"""Makes Sources/CNames/lexicon.bin: what lists of names and of common words say of a word, by its hash.

usage: lexicon.py --names FOLDER --places FILE…

FOLDER holds names.tsv (name, given or surname, languages, count), common_words.tsv (word, language, rank, share of
capitals) and name_titleshare_en.tsv (name, share). Each FILE has one place a line. What they were made from, and
under which licences, is in Sources/CNames/SOURCES.md. The lists beside this script are our own.
"""
import argparse
import collections
import pathlib
import struct

import engine

FREQUENT_BITS, BITS = 13, 17
HERE = pathlib.Path(__file__).resolve().parent


def own(name):
    """One of our own lists: pairs of a heading and a word."""
    for line in (HERE / "lists" / (name + ".txt")).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            heading, words = line.split(":", 1)
            for word in words.split():
                yield heading, word


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", required=True, type=pathlib.Path)
    parser.add_argument("--places", type=pathlib.Path, nargs="*", default=[])
    options = parser.parse_args()
    loaded = engine.library()
    hashes = {}

    def key(word):
        code = word.encode()
        if word not in hashes:
            hashes[word] = loaded.scrubjay_names_hash(code, len(code))
        return hashes[word]

    levels = {"given": collections.defaultdict(int), "surname": collections.defaultdict(int)}
    spelled = {}

    def name(kind, word, level):
        for part in word.replace("-", " ").split() if " " in word or "-" in word else [word]:
            if len(part) < 2:
                continue
            code = key(part)
            if code:
                spelled[code] = part
                levels[kind][code] = max(levels[kind][code], level)

    for word, kind, languages, count in rows(options.names / "names.tsv"):
        many = len(languages.split(","))
        count = int(count or 0)
        frequent, medium = (50_000, 2_000) if kind == "given" else (60_000, 5_000)
        level = 3 if count >= frequent or many >= 8 else 2 if count >= medium or many >= 4 else 1
        name(kind, word, level)
    for kind, file in (("given", "given"), ("surname", "surnames")):
        for _, word in own(file):
            name(kind, word, 2)

    # How common words are: by rank where there is one, and where several languages have the word.
    common, capital, lexical = {}, {}, set()
    steps = {"en": (2_000, 8_000), "es": (1_500, 6_000), "de": (1_500, 6_000)}
    seen = collections.defaultdict(set)
    never = set()
    for word, language, rank, share in rows(options.names / "common_words.tsv"):
        code = key(word)
        if not code:
            continue
        rank = int(rank or 0)
        share = float(share) if share else None
        first, second = levels["given"][code], levels["surname"][code]
        if language in steps and rank:
            most, many = steps[language]
            level = 3 if rank <= most else 2 if rank <= many else 1
            if language == "de" and max(first, second) >= 2:
                level = min(level, 1)
            common[code] = max(common.get(code, 0), level)
            if language == "en" or (language == "es" and code not in capital):
                capital[code] = 1 if share < 0.15 else 2 if share < 0.6 else 3
            isname = max(first, second) >= 2 and share >= 0.6
            if not isname and rank <= (8_000 if language == "en" else 3_000):
                lexical.add(code)
            if share < 0.12 and rank <= (400 if language == "en" else 150) and first < 2:
                never.add(code)
        else:
            seen[code].add(language)
    for code, languages in seen.items():
        if max(levels["given"][code], levels["surname"][code]) == 0:
            common[code] = max(common.get(code, 0), 2 if len(languages) >= 2 else 1)
    for word, share, *_ in rows(options.names / "name_titleshare_en.tsv"):
        code = key(word)
        if code and code not in capital:
            share = float(share)
            capital[code] = 0 if share == 0 else 1 if share < 0.15 else 2 if share < 0.6 else 3

    bits = collections.defaultdict(int)
    for file, bit in (("frames", engine.FRAME), ("titles", engine.TITLE), ("particles", engine.PARTICLE),
                      ("things", engine.THING), ("never", engine.NEVER)):
        for _, word in own(file):
            code = key(word)
            if code:
                bits[code] |= bit
                if file != "things" or max(levels["given"][code], levels["surname"][code]) < 3:
                    lexical.add(code)
                if file in ("frames", "never") and code not in common:
                    common[code] = 3
    for path in options.places:
        for word, in rows(path):
            code = key(word)
            if code:
                bits[code] |= engine.PLACE
    for code in never:
        bits[code] |= engine.NEVER
    for code in lexical:
        bits[code] |= engine.WORD
    # A title or a particle may be a part of what is replaced; and nothing is both never a name and often one.
    for code, value in list(bits.items()):
        if value & (engine.TITLE | engine.PARTICLE):
            bits[code] &= ~engine.NEVER

    facts = {}
    for code in {*levels["given"], *levels["surname"], *common, *bits}:
        value = (levels["given"].get(code, 0) << engine.GIVEN | levels["surname"].get(code, 0) << engine.SURNAME
                 | common.get(code, 0) << engine.COMMON | capital.get(code, 0) << engine.CAPITAL | bits.get(code, 0))
        if value:
            facts[code] = value
    # What is common and no name at all is never one.
    for code, value in facts.items():
        if value >> engine.COMMON & 3 >= 2 and not value & 15 and not value & (engine.TITLE | engine.PARTICLE):
            facts[code] |= engine.NEVER
    # Those that are looked up first: no more than fill two fifths of their table.
    frequent = sorted(
        (code for code, value in facts.items() if value & (engine.WORD | engine.NEVER)),
        key=lambda code: (-(facts[code] >> engine.COMMON & 3), not facts[code] & engine.WORD, code))
    frequent = set(frequent[:8 * (1 << FREQUENT_BITS) // 5])
    clashes, data = 0, bytearray()
    for bits, codes in ((FREQUENT_BITS, frequent), (BITS, facts.keys() - frequent)):
        size = 1 << bits
        table = [[] for _ in range(size)]
        # Frequent names and words first, so that they are found at the first look.
        for code in sorted(codes, key=lambda code: (-(facts[code] & engine.WORD), -(facts[code] & 15), code)):
            bucket, fingerprint = code & (size - 1), code >> 16 | 1
            while len(table[bucket]) == 4 and all(known != fingerprint for known, _ in table[bucket]):
                bucket = (bucket + 1) % size
            if any(known == fingerprint for known, _ in table[bucket]):
                clashes += 1
            else:
                table[bucket].append((fingerprint, facts[code]))
        for bucket in table:
            bucket += [(0, 0)] * (4 - len(bucket))
            data += struct.pack("<8H", *(known for known, _ in bucket), *(said for _, said in bucket))
    (engine.ROOM / "lexicon.bin").write_bytes(data)
    print(f"{len(facts)} words, {len(frequent)} of them frequent; {clashes} told by another with their hash; {len(data)} bytes")


if __name__ == "__main__":
    main()

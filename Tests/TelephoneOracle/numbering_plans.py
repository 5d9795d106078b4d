#!/usr/bin/env python3
"""Writes Sources/Checksums/NumberingPlan+Table.swift: lengths and leading digits of telephone numbers by country.

usage: numbering_plans.py [OUTPUT]

The facts are those that the package phonenumbers (PyPI) carries from the countries' published plans. Each
of its expressions becomes the lengths and the first digits, three at most, that a number may have: a table
that is small, needs no regular expression, and lets through a little more than the expression does.
"""
import functools
import pathlib
import sys

try:
    import re._parser as parser, re._constants as ops
except ImportError:  # before Python 3.11
    import sre_parse as parser, sre_constants as ops

import phonenumbers
from phonenumbers import PhoneMetadata

# How many leading digits are told apart.
DEPTH = 3
# One letter for what a number is of: m mobile, f fixed, e either (North America), s a service.
KINDS = [
    ("f", ["fixed_line"]), ("m", ["mobile", "pager", "personal_number", "voip"]),
    ("s", ["toll_free", "premium_rate", "shared_cost", "uan", "voicemail"]),
]


class Automaton:
    """A regular expression over digits, as states that are reached without reading and edges that read one."""

    def __init__(self, expression):
        self.edges, self.empty = [], []
        self.start = self.state()
        self.end = self.build(parser.parse(expression), self.start)

    def state(self):
        self.edges.append([])
        self.empty.append([])
        return len(self.edges) - 1

    def build(self, sequence, state):
        for operator, argument in sequence:
            state = self.one(operator, argument, state)
        return state

    def one(self, operator, argument, state):
        if operator in (ops.LITERAL, ops.IN):
            after = self.state()
            self.edges[state].append((self.digits(operator, argument), after))
            return after
        if operator is ops.SUBPATTERN:
            return self.build(argument[3], state)
        if operator is ops.BRANCH:
            after = self.state()
            for branch in argument[1]:
                self.empty[self.build(branch, state)].append(after)
            return after
        if operator is ops.MAX_REPEAT:
            least, most, body = argument
            for _ in range(least):
                state = self.build(body, state)
            after = self.state()
            self.empty[state].append(after)
            for _ in range(most - least):
                state = self.build(body, state)
                self.empty[state].append(after)
            return after
        raise SystemExit(f"numbering_plans: cannot read {operator}")

    @staticmethod
    def digits(operator, argument):
        if operator is ops.LITERAL:
            return {argument - 48}
        found = set()
        for kind, value in argument:
            if kind is ops.LITERAL:
                found.add(value - 48)
            elif kind is ops.RANGE:
                found |= set(range(value[0] - 48, value[1] - 47))
            elif kind is ops.CATEGORY and value is ops.CATEGORY_DIGIT:
                found |= set(range(10))
            else:
                raise SystemExit(f"numbering_plans: cannot read {kind}")
        return found

    def closure(self, states):
        found, open_ = set(states), list(states)
        while open_:
            for after in self.empty[open_.pop()]:
                if after not in found:
                    found.add(after)
                    open_.append(after)
        return frozenset(found)

    @functools.lru_cache(maxsize=None)
    def step(self, states, digit):
        return self.closure({after for state in states for digits, after in self.edges[state] if digit in digits})

    @functools.lru_cache(maxsize=None)
    def completes(self, states, length):
        if length == 0:
            return self.end in states
        return any(self.completes(self.step(states, digit), length - 1) for digit in range(10) if states)

    def prefixes(self, states, length, depth):
        """What may come next so that the number ends after `length` digits: True for anything."""
        if not self.completes(states, length):
            return False
        if depth == 0 or length == 0:
            return True
        children = [self.prefixes(self.step(states, digit), length - 1, depth - 1) for digit in range(10)]
        return True if all(child is True for child in children) else children


def merge(left, right):
    if left is True or right is True:
        return True
    if left is False:
        return right
    if right is False:
        return left
    children = [merge(*pair) for pair in zip(left, right)]
    return True if all(child is True for child in children) else children


def written(tree, prefix=""):
    """The prefixes of a tree, with a hyphen where the last digit ascends."""
    if tree is True:
        return [prefix]
    parts, run = [], []

    def flush():
        if run:
            parts.append(run[0] if len(run) == 1 else f"{run[0]}-{run[-1][-1]}")
            run.clear()

    for digit, child in enumerate(tree):
        if child is True:
            run.append(prefix + str(digit))
            continue
        flush()
        if child is not False:
            parts += written(child, prefix + str(digit))
    flush()
    return parts


def line(region):
    metadata = PhoneMetadata.metadata_for_region(region)
    fields = [region, str(metadata.country_code), metadata.national_prefix or "-"]
    rules = {}
    for letter, names in KINDS:
        trees = {}
        for name in names:
            description = getattr(metadata, name)
            if description is None or not description.national_number_pattern:
                continue
            automaton = Automaton(description.national_number_pattern)
            start = automaton.closure({automaton.start})
            for length in description.possible_length:
                if length < 5:
                    continue
                tree = automaton.prefixes(start, length, DEPTH)
                trees[length] = merge(trees.get(length, False), tree)
        for length, tree in sorted(trees.items()):
            if tree is False:
                continue
            text = ",".join(written(tree))
            # What may be either is said once.
            if letter == "m" and length in rules.get(("f", text), []):
                rules["f", text].remove(length)
                letter = "e"
            rules.setdefault((letter, text), []).append(length)
            letter = "m" if letter == "e" else letter
    for (letter, text), lengths in rules.items():
        if lengths:
            fields.append(f"{letter}{'.'.join(map(str, sorted(lengths)))}:{text}")
    return " ".join(fields)


def main():
    output = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "Sources/Checksums/NumberingPlan+Table.swift")
    regions = sorted(
        phonenumbers.SUPPORTED_REGIONS,
        key=lambda region: (PhoneMetadata.metadata_for_region(region).country_code, region))
    lines = [line(region) for region in regions]
    output.write_text(
        "extension NumberingPlan {\n"
        "  /// One plan a line, by calling code: country, code, national prefix, then kind, lengths and leading digits.\n"
        "  ///\n"
        "  /// Written by `Tests/TelephoneOracle/numbering_plans.py`; not to be edited. `m` mobile, `f` fixed, `e`\n"
        "  /// either, `s` a service; `71-5` is 71 to 75.\n"
        "  static let table = \"\"\"\n"
        + "".join(f"    {text}\n" for text in lines)
        + "    \"\"\"\n}\n")


if __name__ == "__main__":
    main()

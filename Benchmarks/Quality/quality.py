#!/usr/bin/env python3
"""Measures what is found in labelled text, and writes it beside what other engines find.

usage: quality.py --binary FILE --data FOLDER --scorer FILE [--output FILE]

FOLDER holds labelled/*.jsonl, one document a line: {id, text, spans: [{start, end, type}],
annotated_types}, offsets in Unicode scalars; and a README.md with a table of other engines. The
scorer is a program of its own: GOLD PRED --aliases FILE --types LIST --json FILE. Its aliases.json
lies beside it and says which of our type names is which of the labels.

Exits with 0 also where a target is missed: figures are for people to judge.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

# The types that the target is about, as the labels call them.
CORE = ["EMAIL", "PHONE", "CREDIT_CARD", "IBAN", "NATIONAL_ID", "IP"]
# What is written in some form, and so can be found without understanding the text.
STRUCTURED = CORE + [
    "BANK_ACCOUNT", "COORDINATE", "CRYPTO", "DEVICE_ID", "DOB", "DRIVER_LICENSE", "HEALTH_ID", "MAC",
    "PASSPORT", "PASSWORD", "POSTCODE", "SECRET", "TAX_ID", "URL", "USERNAME", "VEHICLE",
]
# What each labelled set holds one kind of has figures of its own.
APART = ["phones", "stdnum_chat", "presidio_unit"]
# Sets that say whether a document has a secret, and not where.
WHOLE = "_doclevel"
# Metrics of the target, with what they are called there, and the least that is good enough.
TARGETS = [
    ("leak_recall", "leak recall", 0.93), ("precision", "precision", 0.95), ("typed_f1", "typed F1", 0.90)]
# One line of chat in this many may be flagged where there is nothing to find.
FLAGGED_ONE_IN = 200


def main():
    parser = argparse.ArgumentParser()
    for name in ("binary", "data", "scorer"):
        parser.add_argument("--" + name, required=True, type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, help="where the page goes, as Markdown")
    options = parser.parse_args()
    labelled = options.data / "labelled"
    for path, what in ((labelled, "labelled text: set QUALITY_DATA"), (options.scorer, "scorer: set QUALITY_SCORER")):
        if not path.exists():
            print(f"quality: {path} is not there, so nothing is measured; to measure, name the {what}")
            return
    with tempfile.TemporaryDirectory(prefix="scrubjay-quality-") as folder:
        measure(Session(options, pathlib.Path(folder)), options)


class Session:
    """The command, the scorer, and what the command found in each set, under some flags."""

    def __init__(self, options, folder):
        self.binary, self.scorer, self.folder = options.binary, options.scorer, folder
        self.sets = {}
        for path in sorted((options.data / "labelled").glob("*.jsonl")):
            with open(path, encoding="utf-8") as lines:
                self.sets[path.stem] = [json.loads(line) for line in lines if line.strip()]
        self.aliases = json.loads((options.scorer.parent / "aliases.json").read_text())
        # Types that the scorer has not heard of: labels.json beside this file says what they are.
        labels = json.loads(pathlib.Path(__file__).with_name("labels.json").read_text())
        for label, names in labels.items():
            for name in names:
                self.aliases.setdefault(name, label)
        self.aliases_path = folder / "aliases.json"
        self.aliases_path.write_text(json.dumps(self.aliases))
        self.found = {}

    def run(self, *arguments):
        return subprocess.run(
            [self.binary.resolve(), *arguments], check=True, capture_output=True, text=True).stdout

    def types(self):
        """The names of all types that the command knows, by default and otherwise."""
        return [json.loads(line)["type"] for line in self.run("patterns", "list", "--json").splitlines()]

    def canonical(self, name):
        return self.aliases.get(name, name)

    def predictions(self, name, flags):
        """What is found in a set: a list of spans for each document, in order."""
        key = (name, flags)
        if key not in self.found:
            documents = self.sets[name]
            path = self.folder / f"{name}.jsonl"
            with open(path, "w", encoding="utf-8") as out:
                for document in documents:
                    out.write(json.dumps({"text": document["text"]}, ensure_ascii=False) + "\n")
            spans = [[] for _ in documents]
            for line in self.run("scan", "-f", "jsonl", *flags, str(path)).splitlines():
                finding = json.loads(line)
                if finding["field"] == "/text":
                    spans[finding["record"] - 1].append(
                        {"start": finding["start"], "end": finding["end"], "type": finding["entity"]})
            self.found[key] = spans
        return self.found[key]

    def score(self, names, types=None, flags=()):
        """What the scorer says about some sets together."""
        gold, pred, out = (self.folder / name for name in ("gold.jsonl", "pred.jsonl", "out.json"))
        with open(gold, "w") as golds, open(pred, "w") as preds:
            for name in names:
                for document, spans in zip(self.sets[name], self.predictions(name, flags)):
                    identity = f"{name}/{document['id']}"
                    golds.write(json.dumps({**document, "id": identity}) + "\n")
                    preds.write(json.dumps({"id": identity, "spans": spans}) + "\n")
        command = [sys.executable, str(self.scorer), str(gold), str(pred), "--json", str(out),
                   "--aliases", str(self.aliases_path)]
        if types:
            command += ["--types", ",".join(types)]
        subprocess.run(command, check=True, capture_output=True)
        return json.loads(out.read_text())


def figures(result):
    """The figures that are shown of one result of the scorer."""
    precision, _, _, _ = result["micro"]["typefree"]
    _, _, f1, f2 = result["micro"]["overlap"]
    return {
        "leak_recall": result["leak"]["leak_recall"], "precision": precision,
        "typed_f1": f1, "typed_f2": f2, "exact_f1": result["micro"]["exact"][2],
        "gold": result["leak"]["gold_spans"], "over": result["leak"]["over_redaction"],
        "flagged": result["leak"]["fp_docs_among_negative"]}


def show(number):
    return "–" if number is None else f"{number:.2f}"


def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(titles, rows):
    return [row(titles), "|" + "---|" * len(titles), *map(row, rows)]


def structured(session, spans):
    """Those of some findings that a set without any should not have."""
    return [span for span in spans if session.canonical(span["type"]) in STRUCTURED]


def measure(session, options):
    spans = [name for name in session.sets if not name.endswith(WHOLE)]
    judged = [name for name in spans if name not in APART]
    everything = tuple(part for name in session.types() for part in ("-e", name))

    core = figures(session.score(judged, CORE))
    page = ["# What is found, and what is not", "",
            "Made by `make quality` from labelled text that is not part of this repository: public sets of",
            "chats, documents and logs, each with what a person, a template or a grammar says is personal in",
            "it. With the default profile, where nothing else is said.", "",
            "- **Leak recall**: the share of the characters to be found that a finding of any type covers.",
            "- **Precision**: the share of findings that touch something to be found, of any type.",
            "- **F1**, **F2**: over findings of the right type that overlap; F2 weighs recall higher.", ""]

    page += ["## Targets", "", "E-mail addresses, telephone numbers, cards, IBANs, national numbers and IP addresses in all sets but",
             f"those that hold one kind only ({', '.join(APART)}); {core['gold']} values.", ""]
    rows = [(label, f"≥ {least:.2f}", f"{core[key]:.3f}", "yes" if core[key] >= least else "**no**")
            for key, label, least in TARGETS]
    if "neg_chat" in spans:
        share = figures(session.score(["neg_chat"]))["flagged"]
        chat = session.predictions("neg_chat", ())
        rows.append(("lines flagged in chat without any", f"≤ 1 in {FLAGGED_ONE_IN}", f"{round(share * len(chat))} of {len(chat)}",
                     "yes" if share * FLAGGED_ONE_IN <= 1 else "**no**"))
    page += table(["", "target", "is", "met"], rows) + [""]
    if "neg_chat" in spans:
        page += ["The lines of that chat are judged by the types that it is known to be without; names are none of",
                 f"these. Lines with a finding of any type, names too: {sum(map(bool, chat))}.", ""]

    page += ["## Core types", ""]
    rows = []
    for kind in CORE:
        result = session.score(judged, [kind])
        rows.append(by_type(result, kind))
    page += table(["type", "values", "leak recall", "precision", "F1", "F2"], rows) + [""]

    page += ["## All types", "",
             "In every set that labels the type, with every type on, also those that the default profile leaves",
             "off. What is missing here is not looked for at all.", ""]
    labels = sorted({label for name in spans for document in session.sets[name]
                     for label in map(session.canonical, document.get("annotated_types") or []) if label})
    ours = {session.canonical(name) for name in session.types()}
    rows = []
    for kind in labels:
        where = [name for name in spans if any(
            kind in map(session.canonical, document.get("annotated_types") or []) for document in session.sets[name])]
        result = session.score(where, [kind], everything)
        if result["leak"]["gold_spans"]:
            rows.append((kind if kind in ours else f"{kind} (not looked for)",) + by_type(result, kind)[1:])
    page += table(["type", "values", "leak recall", "precision", "F1", "F2"], rows) + [""]

    page += ["## Sets", "", "Structured types only: what is written in some form. Names, places and dates are not judged.", ""]
    rows = []
    for name in spans:
        result = figures(session.score([name], STRUCTURED))
        if result["gold"]:
            rows.append((name, result["gold"], show(result["leak_recall"]), show(result["precision"]),
                         show(result["typed_f1"]), show(result["typed_f2"]), show(result["over"])))
    page += table(["set", "values", "leak recall", "precision", "F1", "F2", "redacted for nothing"], rows) + [""]
    page += secrets(session)
    page += others(session, options.data, core, judged)

    text = "\n".join(page)
    print(text)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
        print(f"\nwritten to {options.output}", file=sys.stderr)


def by_type(result, kind):
    """Figures of one type: of the right type where it is about findings, of any where about leaks."""
    one = result["per_type"].get(kind)
    if not one or not one["gold"]:
        return (kind, 0, "–", "–", "–", "–")
    precision, _, f1, f2 = one["overlap"]
    return (kind, one["gold"], show(one["leak_recall"]), show(precision), show(f1), show(f2))


def secrets(session):
    """Sets that say whether a document has a secret."""
    rows = []
    for name in session.sets:
        if not name.endswith(WHOLE):
            continue
        counts = {(has, finds): 0 for has in (True, False) for finds in (True, False)}
        for document, spans in zip(session.sets[name], session.predictions(name, ())):
            finds = any(session.canonical(span["type"]) in ("SECRET", "PASSWORD") for span in spans)
            counts[(bool(document["has_secret"]), finds)] += 1
        hits, misses = counts[(True, True)], counts[(True, False)]
        alarms, quiet = counts[(False, True)], counts[(False, False)]
        rows.append((name.removesuffix(WHOLE), f"{hits} of {hits + misses}", f"{alarms} of {alarms + quiet}"))
    if not rows:
        return []
    return ["## Secrets", "", "Documents that have a secret and those that only look so.", "",
            *table(["set", "found in", "false alarm in"], rows), ""]


def others(session, data, core, judged):
    """The table of other engines with our line in it, or nothing if there is none."""
    readme = data / "README.md"
    lines = readme.read_text(encoding="utf-8").splitlines() if readme.exists() else []
    start = next((number for number, line in enumerate(lines) if line.startswith("| engine |")), None)
    if start is None:
        return []
    end = next((number for number in range(start, len(lines)) if not lines[number].startswith("|")), len(lines))
    theirs = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start:end]]
    whole = figures(session.score(judged, STRUCTURED))
    ours = {
        "engine": "**Scrubjay**, default profile", "core leak R": show(core["leak_recall"]), "core P": show(core["precision"]),
        "core F1": show(core["typed_f1"]),
        "all structured leak R / P / F1": " / ".join(show(whole[key]) for key in ("leak_recall", "precision", "typed_f1"))}
    if "phones" in session.sets:
        phones = figures(session.score(["phones"], ["PHONE"]))
        ours["phones leak R / FP docs"] = f"{show(phones['leak_recall'])} / {show(phones['flagged'])}"
    if "stdnum_chat" in session.sets:
        national = figures(session.score(["stdnum_chat"]))
        ours["national numbers leak R / typed F1"] = f"{show(national['leak_recall'])} / {show(national['typed_f1'])}"
    persons = figures(session.score(judged, ["PERSON"]))
    ours["PERSON leak R / P"] = f"{show(persons['leak_recall'])} / {show(persons['precision'])}"
    if {"neg_chat", "neg_logs"} <= session.sets.keys():
        rates = []
        for name in ("neg_chat", "neg_logs"):
            alarms = sum(len(structured(session, spans)) for spans in session.predictions(name, ()))
            rates.append(f"{alarms / sum(len(document['text']) for document in session.sets[name]) * 1e5:.1f}")
        ours["FP chat / logs"] = " / ".join(rates)
    ours["MB/s chat / logs"] = "[measured](../README.md)"
    titles = theirs[0]
    rows = [[ours.get(title, "–") for title in titles]] + [
        [re.sub(r"\s+", " ", cell) for cell in line] for line in theirs[2:]]
    return ["## Beside other engines", "",
            "Their figures come with the labelled text: taken with their defaults on other documents of the same",
            "kinds, so small differences mean nothing. R is recall, P precision; FP are false findings in 100 000",
            "characters of text without any; MB/s are those of one thread.", "",
            *table(titles, rows), "", *losses(titles, rows)]


def losses(titles, rows):
    """In which columns another engine is ahead, and which one most."""
    lines = []
    for column, title in enumerate(titles[1:], 1):
        parts = [part.strip() for part in title.split(" / ")]
        for place, part in enumerate(parts):
            values = [numbers(line[column]) for line in rows]
            if not values[0] or len(values[0]) <= place or "MB/s" in title:
                continue
            lower = "FP" in part or ("FP" in title and place > 0) or title.startswith("FP")
            best = None
            for line, value in zip(rows[1:], values[1:]):
                if len(value) > place and value[place] is not None:
                    ahead = values[0][place] - value[place] if lower else value[place] - values[0][place]
                    if ahead > 0.004 and (best is None or ahead > best[0]):
                        best = (ahead, line[0], value[place])
            if best:
                name = part if place == 0 else f"{title.split(' leak R')[0]} {part}"
                lines.append(f"- {name}: {best[1]} has {best[2]:g}, Scrubjay {values[0][place]:g}.")
    return ["Where another engine is ahead:", "", *lines, ""] if lines else []


def numbers(cell):
    parts = [part.strip(" *") for part in cell.split(" / ")]
    try:
        return [None if part == "–" else float(part) for part in parts]
    except ValueError:
        return []


if __name__ == "__main__":
    main()

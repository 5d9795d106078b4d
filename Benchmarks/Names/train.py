#!/usr/bin/env python3
"""Trains the weights with which names are told from other words: Sources/CNames/weights.bin.

usage: train.py --data FOLDER [--words FILE] [--left-out] [--dry-run] [--errors SET]

FOLDER holds labelled/*.jsonl: {id, text, spans: [{start, end, type}], annotated_types}. None of it goes anywhere but
into the sums that the weights are. Beside it, dialogues are learnt from that material.py makes of frames of our own
and names of the lists. With --left-out, each family of sets is also measured with a model that has not seen it.
"""
import argparse
import ctypes
import importlib.util
import json
import pathlib
import random
import struct
import time

import numpy
import scipy.optimize
import scipy.sparse

import engine
import material

# Sets that were made alike are one family; of each, at most so many documents, and how much each word weighs.
FAMILIES = {
    "ctxanon": [("ctxanon_chat", 400, 1.0), ("ctxanon_docs", 1600, 0.6), ("abcd_sample", 9, 1.0)],
    "presidio": [("presidio_research_large", 3000, 1.0)],
    "restaurant8k": [("restaurant8k", 6000, 1.0)],
    "sgd": [("sgd_dev", 500, 0.6)],
    "ambientmeta": [("ambientmeta_standard", 300, 1.0), ("ambientmeta_ambiguous", 300, 1.0)],
    "social": [("btc_test", 995, 0.4), ("wnut17_dev", 1009, 0.4)],
    "meddocan": [("meddocan_es_dev", 90, 0.5)],
    "small": [("datafog_corpus", 200, 1.0), ("nannigalaxy_nano", 200, 1.0)],
    "negative": [("neg_chat", 3000, 1.0), ("neg_logs", 120, 0.3), ("logs_gold", 60, 0.3)],
}
MEASURED = ["ctxanon_chat", "presidio_research_large", "restaurant8k", "sgd_dev", "ambientmeta_standard",
            "ambientmeta_ambiguous", "meddocan_es_dev", "btc_test", "wnut17_dev", "nannigalaxy_nano", "datafog_corpus"]
ROUNDS = 80
PENALTY = 1.0


class Labels:
    """Texts with a label for each byte: 1 in a name, 2 where nobody knows."""

    def __init__(self, loaded, model):
        self.loaded, self.model = loaded, model

    def facts(self, word):
        code = word.encode()
        return self.loaded.scrubjay_names_lookup(ctypes.byref(self.model), code, len(code))

    def is_listed(self, word):
        return self.facts(word) & 15 and not self.facts(word) & engine.NEVER

    def of(self, name, document):
        text = document["text"]
        labels = bytearray(len(text))
        known = set()
        judged = "PERSON" in (document.get("annotated_types") or ["PERSON"])
        for span in document["spans"]:
            value = text[span["start"]:span["end"]]
            mark = None
            if span["type"] == "PERSON":
                mark = 1
                if name in ("btc_test", "wnut17_dev") and (value.startswith("@") or text[:span["start"]].endswith(("@", "@ "))):
                    mark = 2
                if mark == 1:
                    known.update(value.replace(".", " ").split())
            elif span["type"] in ("USERNAME", "PUBLIC_PERSON"):
                mark = 2
            elif span["type"] == "ORG" and any(self.is_listed(word) for word in value.split()):
                mark = 2
            if mark:
                labels[span["start"]:span["end"]] = bytes([mark]) * (span["end"] - span["start"])
        # What was labelled in one place and not in another; names in sets that label none.
        for start, end in material.words(text):
            if any(labels[start:end]):
                continue
            word = text[start:end]
            if word in known and len(word) > 1:
                labels[start:end] = b"\2" * (end - start)
            elif not judged and word[:1].isupper() and self.facts(word) & 3 >= 2 and self.facts(word) >> 4 & 3 < 2:
                labels[start:end] = b"\2" * (end - start)
        return text, labels


def in_bytes(text, labels):
    """The same labels for each byte of UTF-8."""
    if text.isascii():
        return text.encode(), bytes(labels)
    out = bytearray()
    for character, label in zip(text, labels):
        out += bytes([label]) * len(character.encode())
    return text.encode(), bytes(out)


class Examples:
    def __init__(self, loaded, model):
        self.loaded, self.model = loaded, model
        self.features, self.outcomes, self.weights, self.lost, self.names = [], [], [], 0, 0

    def add(self, text, labels, weight, seed=0):
        code, marks = in_bytes(text, labels)
        capacity = len(code) // 2 + 8
        features = numpy.empty((capacity, engine.FEATURES), dtype=numpy.uint32)
        outcomes = numpy.empty(capacity, dtype=numpy.uint8)
        lost = ctypes.c_size_t()
        count = self.loaded.scrubjay_names_examples(
            ctypes.byref(self.model), code, len(code), marks, seed, features.ctypes.data, outcomes.ctypes.data, capacity,
            ctypes.byref(lost))
        self.features.append(features[:count].copy())
        self.outcomes.append(outcomes[:count].copy())
        self.weights.append(numpy.full(count, weight, dtype=numpy.float32))
        self.lost += lost.value
        self.names += int(outcomes[:count].sum())

    def arrays(self):
        return (numpy.concatenate(self.features), numpy.concatenate(self.outcomes).astype(numpy.float32),
                numpy.concatenate(self.weights))


def copies(examples, text, labels, weight, generator, swapper):
    """A text as it is, with other names, in small letters, and in capitals."""
    examples.add(text, labels, weight)
    if any(label == 1 for label in labels):
        for _ in range(2):
            if generator.random() < 0.6:
                other, marks = swapper.swap(text, labels)
                examples.add(other, marks, weight * 0.7, seed=generator.randrange(1, 1 << 30) if generator.random() < 0.4 else 0)
                if generator.random() < 0.6:
                    examples.add(other.lower() if len(other.lower()) == len(other) else other, marks, weight * 0.5)
    small = text.lower()
    if len(small) == len(text) and generator.random() < 0.8:
        examples.add(small, labels, weight * 0.7, seed=generator.randrange(1, 1 << 30) if generator.random() < 0.3 else 0)
    large = text.upper()
    if len(large) == len(text) and generator.random() < 0.08:
        examples.add(large, labels, weight * 0.5)


def fit(features, outcomes, weights):
    """Logistic regression with a quadratic penalty."""
    size = 1 << engine.WEIGHT_BITS
    count = len(outcomes)
    rows = scipy.sparse.csr_matrix(
        (numpy.ones(features.size, dtype=numpy.float32), features.astype(numpy.int32).ravel(),
         numpy.arange(0, features.size + 1, engine.FEATURES)), shape=(count, size))
    columns = rows.T.tocsr()
    signs = 2 * outcomes - 1

    def loss(vector):
        margins = rows @ vector.astype(numpy.float32)
        scaled = margins * signs
        value = float((weights * numpy.logaddexp(0, -scaled)).sum()) + 0.5 * PENALTY * float(vector @ vector)
        slopes = -weights * signs / (1 + numpy.exp(numpy.clip(scaled, -30, 30)))
        return value, (columns @ slopes.astype(numpy.float32)).astype(numpy.float64) + PENALTY * vector

    result = scipy.optimize.minimize(
        loss, numpy.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8})
    return result.x


def quantized(vector, shift=0.0, slope=1.0):
    """The weights as whole numbers of the room's unit, and the table of probabilities."""
    whole = numpy.clip(numpy.rint(vector * engine.UNIT), -127, 127).astype(numpy.int8)
    table = b""
    for margin in range(-engine.FARTHEST, engine.FARTHEST + 1):
        odds = (margin / engine.UNIT + shift) * slope
        table += struct.pack("<H", min(9900, max(1, round(10_000 / (1 + numpy.exp(-odds))))))
    return whole.tobytes(), table


def judge(scorer, loaded, model, documents, lower=False, least=5000):
    """Precision and recall by touch, and leak recall, as the scorer counts them."""
    gold, found = [], []
    for document in documents:
        text = document["text"]
        if lower:
            text = text.lower() if len(text.lower()) == len(text) else text
        code = text.encode()
        names = engine.find(loaded, model, code, least)
        if len(code) != len(text):
            place, count = {}, 0
            for index, character in enumerate(text):
                place[count] = index
                count += len(character.encode())
            place[count] = len(text)
            names = [(place[start], place[end], score) for start, end, score in names]
        gold.append({**document, "text": text})
        found.append({"id": document["id"], "spans": [{"start": a, "end": b, "type": "PERSON"} for a, b, _ in names]})
    result = scorer.score(gold, found, types={"PERSON"})
    precision, recall, *_ = result["per_type"].get("PERSON", {"overlap": (1, 1)})["overlap"]
    return precision, recall, result["leak"]["leak_recall"] or 0, result["errors"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--scorer", type=pathlib.Path)
    parser.add_argument("--words", type=pathlib.Path, help="common_words.tsv: words to learn that are no names")
    parser.add_argument("--left-out", action="store_true")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--errors", nargs="*", default=[])
    parser.add_argument("--shift", type=float, default=0.0)
    options = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", options.scorer or options.data.parent / "tools" / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    loaded = engine.library()
    lexicon = (engine.ROOM / "lexicon.bin").read_bytes()
    empty = engine.model(lexicon)
    began = time.time()

    sets = {}
    for family in FAMILIES.values():
        for name, *_ in family:
            with open(options.data / "labelled" / (name + ".jsonl"), encoding="utf-8") as lines:
                sets[name] = [json.loads(line) for line in lines]
    generator = random.Random(1)
    swapper = material.Swapper(random.Random(2))
    marker = Labels(loaded, empty)
    families = {}
    trained_on = set()
    for family, members in FAMILIES.items():
        examples = Examples(loaded, empty)
        for name, most, weight in members:
            documents = list(enumerate(sets[name]))
            random.Random(3).shuffle(documents)
            for index, document in documents[:most]:
                trained_on.add((name, index))
                text, labels = marker.of(name, document)
                copies(examples, text, labels, weight, generator, swapper)
        families[family] = examples.arrays()
        print(f"{family}: {len(families[family][1])} words, {examples.names} of names, {examples.lost} lost", flush=True)
    examples = Examples(loaded, empty)
    for text, labels in material.dialogues(random.Random(4)):
        copies(examples, text, labels, 0.7, generator, swapper)
    if options.words:
        # Single words, which are often all that an answer or a field has.
        rows = [line.split("\t")[0] for line in options.words.read_text(encoding="utf-8").splitlines()]
        rows = [word for word in rows if len(word) > 3 and word.isalpha() and not marker.facts(word) & 15]
        for word in generator.sample(rows, 9000):
            head, end = generator.choice(("", "", "Agent: ", "ok ", "User: ")), generator.choice(("", "", ".", "!", "?", ", ok"))
            for form in (word, word.capitalize()):
                examples.add(head + form + end, bytearray(len(head + form + end)), 0.5)
    families["own"] = examples.arrays()
    print(f"own: {len(families['own'][1])} words, {examples.names} of names, {examples.lost} lost", flush=True)
    for path, most in (("bank_questions_en.txt", 400_000),):
        file = options.data / "text" / path
        if file.exists():
            text = file.read_text(encoding="utf-8", errors="replace")[:most]
            examples = Examples(loaded, empty)
            text, labels = marker.of(path, {"text": text, "spans": [], "annotated_types": ["NONE"]})
            examples.add(text, labels, 0.3)
            examples.add(text.lower(), labels, 0.2)
            families[path] = examples.arrays()

    def train(without=None):
        parts = [value for name, value in families.items() if name != without]
        features, outcomes, weights = (numpy.concatenate(list(part)) for part in zip(*parts))
        # A wrong name costs as much as a missed one where both are equally likely; names are rare.
        return fit(features, outcomes, weights)

    def show(title, model, names):
        for name in names:
            documents = sets[name][:1500]
            whole = judge(scorer, loaded, model, documents)
            small = judge(scorer, loaded, model, documents, lower=True)
            print(f"{title:14}{name:26}{whole[0]:.2f} / {whole[1]:.2f} / {whole[2]:.2f}   lower "
                  f"{small[0]:.2f} / {small[1]:.2f} / {small[2]:.2f}", flush=True)
            if name in options.errors:
                for kind in ("MISS", "FP"):
                    errors = [error for error in whole[3] if error[0] == kind]
                    random.Random(0).shuffle(errors)
                    for error in errors[:30]:
                        print("    ", kind, repr(error[3]))

    def wrong(title, model):
        count = lines = 0
        shown = []
        for document in sets["neg_chat"]:
            for line in document["text"].split("\n"):
                lines += 1
                for start, end, _ in engine.find(loaded, model, line.encode()):
                    count += 1
                    shown.append(line.encode()[max(0, start - 20):start].decode(errors="replace") + "[[" + line.encode()[start:end].decode()
                                 + "]]" + line.encode()[end:end + 12].decode(errors="replace"))
        print(f"{title:14}neg_chat {1000 * count / lines:.1f} spans in 1000 lines")
        if "neg_chat" in options.errors:
            random.Random(0).shuffle(shown)
            print("\n".join("     " + one for one in shown[:60]))

    if options.left_out:
        for family in options.only or [name for name in FAMILIES]:
            if family == "negative" or family == "small":
                continue
            vector = train(without=family)
            model = engine.model(lexicon, *quantized(vector, options.shift))
            show("left out", model, [name for name, *_ in FAMILIES[family] if name in MEASURED])
            print(f"  {time.time() - began:.0f} s", flush=True)
        if options.only:
            return
    vector = train()
    weights, table = quantized(vector, options.shift)
    model = engine.model(lexicon, weights, table)
    show("seen", model, MEASURED)
    wrong("seen", model)
    print(f"{numpy.count_nonzero(numpy.frombuffer(weights, dtype=numpy.int8))} weights; {time.time() - began:.0f} s")
    if not options.dry_run:
        (engine.ROOM / "weights.bin").write_bytes(weights + table)


if __name__ == "__main__":
    main()

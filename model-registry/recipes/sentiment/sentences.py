"""The labelled sentences and their split."""

import csv
import hashlib
from dataclasses import dataclass

LABELS = ["negative", "positive"]


@dataclass(frozen=True)
class Sentence:
    label: int
    text: str


def read(path):
    """Every sentence of a file with the header `label<TAB>text`."""
    with open(path, encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows) != ["label", "text"]:
            raise ValueError(f"{path}: the first line must be label<TAB>text")
        return [Sentence(LABELS.index(label), text) for label, text in rows]


def held_out(sentence):
    """One sentence in ten, told by its text alone: the split survives reordering and additions."""
    return int(hashlib.sha256(sentence.text.encode()).hexdigest(), 16) % 10 == 0

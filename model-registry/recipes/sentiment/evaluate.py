"""Measures a head on the sentences that its training did not see.

    python evaluate.py --data sentences.tsv --encoder ENCODER.jar --model ../../models/sentiment/1

With --batch or --pad-to, also says what running texts together or filled up does to the results.
"""

import argparse
import math
import pathlib

import numpy as np
import onnxruntime
from sklearn.metrics import precision_recall_fscore_support

import sentences
from encoder import Encoder, normalized


def wilson(right, count, z=1.959964):
    """95 % interval of a share (Wilson, 1927)."""
    share = right / count
    centre = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (centre - half) / (1 + z * z / count), (centre + half) / (1 + z * z / count)


def report(name, truth, probabilities):
    predicted = probabilities.argmax(axis=1)
    right = int((predicted == truth).sum())
    low, high = wilson(right, len(truth))
    print(f"{name}: accuracy {right / len(truth):.4f} ({right} of {len(truth)}, 95 % {low:.4f} to {high:.4f})")
    figures = precision_recall_fscore_support(truth, predicted, labels=range(len(sentences.LABELS)))
    for label, precision, recall, f1, support in zip(sentences.LABELS, *figures):
        print(f"  {label}: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f} ({support} sentences)")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--encoder", required=True, help="the jar that holds the encoder")
    arguments.add_argument("--model", required=True, type=pathlib.Path)
    arguments.add_argument("--pad-to", type=int, default=1)
    arguments.add_argument("--batch", type=int, default=1)
    options = arguments.parse_args()

    part = [s for s in sentences.read(options.data) if sentences.held_out(s)]
    texts = [s.text for s in part]
    truth = np.array([s.label for s in part])
    encoder = Encoder(options.encoder)
    head = onnxruntime.InferenceSession(options.model / "model.onnx", providers=["CPUExecutionProvider"])

    def probabilities(means):
        return head.run(["probabilities"], {"embedding": normalized(means)})[0]

    alone = probabilities(encoder.embed(texts))
    report("held out", truth, alone)
    if options.pad_to > 1 or options.batch > 1:
        together = probabilities(encoder.embed_in_batches(texts, options.pad_to, options.batch))
        report(f"padded to {options.pad_to}, in batches of {options.batch}", truth, together)
        change = np.abs(together - alone).max(axis=1)
        flips = int((together.argmax(axis=1) != alone.argmax(axis=1)).sum())
        print(f"  probability changes by {change.mean():.4f} on average, {change.max():.4f} at most; {flips} other labels")


if __name__ == "__main__":
    main()

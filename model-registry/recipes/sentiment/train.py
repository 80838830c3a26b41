"""Trains the head that tells positive from negative sentences.

    python train.py --data sentences.tsv --encoder ENCODER.jar --out ../../models/sentiment/1

Logistic regression on the mean state of the encoder, scaled to length 1 as the encoder gives it to everyone; the
unscaled mean is measured beside it. The penalty is chosen by cross-validation on the training part; the held-out
part is not looked at here.
"""

import argparse
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import sentences
from encoder import Encoder, normalized

SEED = 0
PENALTIES = [0.0003, 0.001, 0.003, 0.01, 0.03]


def classifier(penalty):
    return make_pipeline(StandardScaler(), LogisticRegression(C=penalty, max_iter=2000))


def choose(features, labels):
    """The penalty with the best accuracy in ten-fold cross-validation."""
    folds = StratifiedKFold(10, shuffle=True, random_state=SEED)
    scores = {c: cross_val_score(classifier(c), features, labels, cv=folds).mean() for c in PENALTIES}
    for penalty, score in scores.items():
        print(f"    C={penalty}: {score:.4f}")
    return max(scores, key=scores.get)


def export(pipeline, path):
    """The scaler folded into the weights; the softmax of (-z/2, z/2) is the logistic function of z."""
    scaler, regression = pipeline[0], pipeline[1]
    weights = regression.coef_[0] / scaler.scale_
    bias = regression.intercept_[0] - weights @ scaler.mean_
    both = np.stack([-weights, weights], axis=1) / 2
    nodes = [
        helper.make_node("Gemm", ["embedding", "weights", "bias"], ["logits"]),
        helper.make_node("Softmax", ["logits"], ["probabilities"], axis=-1),
    ]
    graph = helper.make_graph(
        nodes,
        "sentiment",
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", len(weights)])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", 2])],
        [
            numpy_helper.from_array(both.astype(np.float32), "weights"),
            numpy_helper.from_array((np.array([-bias, bias]) / 2).astype(np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    model.producer_name = "seseragi recipes/sentiment"
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--encoder", required=True, help="the jar that holds the encoder")
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    options = arguments.parse_args()

    part = [s for s in sentences.read(options.data) if not sentences.held_out(s)]
    labels = np.array([s.label for s in part])
    raw = Encoder(options.encoder).embed([s.text for s in part])
    print(f"accuracy in cross-validation on {len(part)} sentences")
    print("  mean state, not shipped")
    choose(raw, labels)
    print("  mean state of length 1")
    features = normalized(raw)
    penalty = choose(features, labels)
    print(f"  C={penalty} ships")
    options.out.mkdir(parents=True, exist_ok=True)
    export(classifier(penalty).fit(features, labels), options.out / "model.onnx")
    (options.out / "labels.txt").write_text("\n".join(sentences.LABELS) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

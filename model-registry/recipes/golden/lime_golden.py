"""Golden vectors of the local linear model, from the Python package lime.

Needs lime==0.2.0.1 scikit-learn==1.9.1 numpy==2.4.6; run from the root of the project:

    python model-registry/recipes/golden/lime_golden.py operators/core/src/test/resources/golden/lime.txt

Lines of the file: `case NAME SELECTION FEATURES WIDTH RIDGE`, then `row DISTANCE PREDICTION VALUES...` for
each sample, `fit INTERCEPT FIDELITY` and `weight COLUMN VALUE`, strongest first. `text` lines hold an
explanation of a whole text, made with lime's own perturbations.
"""

import importlib.metadata
import math
import sys
from functools import partial

import numpy as np
from lime.lime_base import LimeBase
from lime.lime_text import LimeTextExplainer
from sklearn.linear_model import Ridge
from sklearn.metrics.pairwise import pairwise_distances


def kernel(distance, width):
    return np.sqrt(np.exp(-(distance**2) / width**2))


def masks(random, samples, features):
    data = np.ones((samples, features))
    for row in data[1:]:
        gone = random.integers(1, features + 1)
        row[random.choice(features, gone, replace=False)] = 0
    return data


def predictions(random, data):
    """A bent and noisy function, so that neither fit nor choice is trivial."""
    weights = random.normal(size=data.shape[1])
    score = data @ weights + 0.7 * data[:, 0] * data[:, 1] - 0.5 * data[:, 2] * data[:, 3]
    return 1 / (1 + np.exp(-score + random.normal(scale=0.2, size=len(data))))


def write_case(out, name, data, labels, selection, features, width, ridge):
    distances = pairwise_distances(data, data[:1], metric="cosine").ravel() * 100
    base = LimeBase(partial(kernel, width=width), random_state=0)
    intercept, weights, fidelity, _ = base.explain_instance_with_data(
        data, labels[:, None], distances, 0, features,
        feature_selection=selection, model_regressor=Ridge(alpha=ridge, fit_intercept=True))
    print("case", name, selection, features, width, ridge, file=out)
    for row, distance, label in zip(data, distances, labels):
        values = (format(value, ".17g") for value in row)
        print("row", format(distance, ".17g"), format(label, ".17g"), *values, file=out)
    print("fit", format(intercept, ".17g"), format(fidelity, ".17g"), file=out)
    for column, weight in weights:
        print("weight", column, format(weight, ".17g"), file=out)


TEXT = "a bold and moving film , not a dull one : bold , never dull"
SCORES = {"bold": 1.2, "moving": 0.8, "dull": -1.5, "not": 0.3, "never": 0.6, "film": 0.1}


def toy_classifier(texts):
    scores = [sum(SCORES.get(word, 0) for word in text.split()) for text in texts]
    positive = np.array([1 / (1 + math.exp(-score)) for score in scores])
    return np.stack([1 - positive, positive], axis=1)


def write_text(out):
    explainer = LimeTextExplainer(random_state=0)
    explanation = explainer.explain_instance(TEXT, toy_classifier, labels=(1,), num_features=6, num_samples=20000)
    print("text", TEXT, file=out)
    print("text-fit", format(explanation.intercept[1], ".6f"), format(explanation.score, ".6f"), file=out)
    for word, weight in explanation.as_list(label=1):
        print("text-weight", word, format(weight, ".6f"), file=out)


def main(path):
    random = np.random.default_rng(7)
    with open(path, "w", encoding="utf-8") as out:
        versions = (f"{name} {importlib.metadata.version(name)}" for name in ("lime", "scikit-learn", "numpy"))
        print("#", ", ".join(versions), "- made by model-registry/recipes/golden/lime_golden.py", file=out)
        data = masks(random, 40, 8)
        labels = predictions(random, data)
        write_case(out, "all-features", data, labels, "none", 8, 25, 1)
        write_case(out, "narrow-kernel", data, labels, "none", 8, 10, 0.1)
        write_case(out, "forward", data, labels, "forward_selection", 4, 25, 1)
        write_case(out, "auto-few", data, labels, "auto", 6, 25, 1)
        write_case(out, "auto-many", data, labels, "auto", 7, 25, 1)
        data = masks(random, 12, 20)
        write_case(out, "fewer-samples-than-features", data, predictions(random, data), "highest_weights", 9, 25, 1)
        data = random.normal(size=(30, 5))
        write_case(out, "real-values", data, predictions(random, data), "highest_weights", 3, 60, 2)
        write_text(out)


if __name__ == "__main__":
    main(sys.argv[1])

"""The sentence encoder as operators/core/text runs it: truncate, run one text at a time, mean of all states."""

import zipfile

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

MODEL = "all-minilm-l6-v2-q.onnx"
TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json"
MAX_TOKENS = 256


class Encoder:
    def __init__(self, jar):
        with zipfile.ZipFile(jar) as files:
            self.tokenizer = Tokenizer.from_str(files.read(TOKENIZER).decode())
            model = files.read(MODEL)
        # The file asks for 128 tokens, filled up; the state of a filler would change every int8 scale.
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(MAX_TOKENS)
        self.session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])

    def tokens(self, text):
        return self.tokenizer.encode(text).ids

    def means(self, texts, pad_to=1):
        """Mean states float32[n, 384] of tokenised texts that are run as one batch."""
        longest = max(len(text) for text in texts)
        ids = np.zeros((len(texts), -(-longest // pad_to) * pad_to), np.int64)
        mask = np.zeros_like(ids)
        for row, text in enumerate(texts):
            ids[row, : len(text)] = text
            mask[row, : len(text)] = 1
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = self.session.run(["last_hidden_state"], inputs)[0].astype(np.float64)
        means = (states * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        return means.astype(np.float32)

    def embed(self, texts):
        """Mean states of texts, each run alone."""
        return np.concatenate([self.means([self.tokens(text)]) for text in texts])

    def embed_in_batches(self, texts, pad_to, batch):
        """Mean states of texts run with others of the same padded length, as a batching operator would."""
        tokens = [self.tokens(text) for text in texts]
        buckets = {}
        for index, ids in enumerate(tokens):
            buckets.setdefault(-(-len(ids) // pad_to), []).append(index)
        means = np.empty((len(texts), 384), np.float32)
        for indexes in buckets.values():
            for start in range(0, len(indexes), batch):
                part = indexes[start : start + batch]
                means[part] = self.means([tokens[index] for index in part], pad_to)
        return means


def normalized(vectors):
    lengths = np.linalg.norm(vectors.astype(np.float64), axis=1, keepdims=True)
    return (vectors / lengths).astype(np.float32)

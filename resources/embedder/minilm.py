# SPDX-License-Identifier: GPL-3.0-or-later
"""all-MiniLM-L6-v2, computed with numpy: six transformer layers, mean pooling, normalised."""

import json
import struct

import numpy as np

HEADS = 12
LAYERS = 6
MAX_TOKENS = 256  # max_seq_length of the model's card, [CLS] and [SEP] among them


def read_safetensors(path):
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(size))
        data = file.read()
    tensors = {}
    for name, about in header.items():
        if name == "__metadata__" or about["dtype"] != "F32":
            continue
        begin, end = about["data_offsets"]
        tensors[name] = np.frombuffer(data[begin:end], dtype="<f4").reshape(about["shape"])
    return tensors


def _gelu(x):
    # erf by Abramowitz and Stegun 7.1.26: wrong by 1.5e-7 at most.
    z = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = t * (
        np.float32(0.254829592)
        + t * (np.float32(-0.284496736) + t * (np.float32(1.421413741) + t * (np.float32(-1.453152027) + t * np.float32(1.061405429))))
    )
    poly *= np.exp(-z * z)
    return np.maximum(x, 0) - np.float32(0.5) * np.abs(x) * poly


def _norm(x, weight, bias):
    x = x - x.mean(-1, keepdims=True)
    x *= 1 / np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(1e-12))
    return x * weight + bias


class MiniLM:
    def __init__(self, folder, tokenizer):
        self.tokenizer = tokenizer
        self.w = read_safetensors(f"{folder}/model.safetensors")

    def layer_outputs(self, ids, mask):
        """The last layer's output for every token; ids and mask of shape (texts, tokens)."""
        w = self.w
        texts, length = ids.shape
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:length]
        x = x + w["embeddings.token_type_embeddings.weight"][0]
        x = _norm(x, w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"]).reshape(texts * length, -1)
        width = x.shape[1]
        away = np.where(mask, 0, -1e9).astype(np.float32)[:, None, None, :]

        def linear(v, name):
            return v @ w[name + ".weight"].T + w[name + ".bias"]

        def heads(v):
            return v.reshape(texts, length, HEADS, width // HEADS).transpose(0, 2, 1, 3)

        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}."
            q = heads(linear(x, at + "attention.self.query")) * np.float32((width // HEADS) ** -0.5)
            k = heads(linear(x, at + "attention.self.key"))
            v = heads(linear(x, at + "attention.self.value"))
            scores = q @ k.transpose(0, 1, 3, 2) + away
            scores -= scores.max(-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(-1, keepdims=True)
            seen = (scores @ v).transpose(0, 2, 1, 3).reshape(texts * length, width)
            x = _norm(
                x + linear(seen, at + "attention.output.dense"),
                w[at + "attention.output.LayerNorm.weight"],
                w[at + "attention.output.LayerNorm.bias"],
            )
            inner = _gelu(linear(x, at + "intermediate.dense"))
            x = _norm(
                x + linear(inner, at + "output.dense"),
                w[at + "output.LayerNorm.weight"],
                w[at + "output.LayerNorm.bias"],
            )
        return x.reshape(texts, length, width)

    def embed_ids(self, id_lists, tokens_at_once=384, progress=None):
        """One normalised row for each list of token numbers (without [CLS] and [SEP])."""
        order = sorted(range(len(id_lists)), key=lambda i: len(id_lists[i]))
        result = np.zeros((len(id_lists), 384), dtype=np.float32)
        at = 0
        while at < len(order):
            longest = min(len(id_lists[order[at]]) + 2, MAX_TOKENS)
            batch = order[at : at + max(1, tokens_at_once // (longest + 4))]
            at += len(batch)
            lists = [
                [self.tokenizer.begin] + list(id_lists[i][: MAX_TOKENS - 2]) + [self.tokenizer.end] for i in batch
            ]
            length = max(map(len, lists))
            ids = np.zeros((len(batch), length), dtype=np.int64)
            mask = np.zeros((len(batch), length), dtype=bool)
            for row, tokens in enumerate(lists):
                ids[row, : len(tokens)] = tokens
                mask[row, : len(tokens)] = True
            outputs = self.layer_outputs(ids, mask)
            weights = mask[:, :, None].astype(np.float32)
            means = (outputs * weights).sum(1) / weights.sum(1)
            result[batch] = means / np.linalg.norm(means, axis=1, keepdims=True)
            if progress:
                progress(at, len(order))
        return result

    def embed(self, texts, progress=None):
        return self.embed_ids([self.tokenizer.encode(text) for text in texts], progress=progress)

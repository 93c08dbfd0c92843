# SPDX-License-Identifier: GPL-3.0-or-later
"""Retrieval collections and nDCG@10, as `sheaf-cli eval` computes it."""

import json

import numpy as np


def read_collection(folder, judgments="qrels.tsv"):
    def objects(name):
        with open(f"{folder}/{name}", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.strip()]

    docs = objects("docs.jsonl")
    queries = objects("queries.jsonl")
    relevant = {}
    with open(f"{folder}/{judgments}", encoding="utf-8") as lines:
        for line in lines:
            query, document, grade = line.split()
            relevant.setdefault(query, {})[document] = int(grade)
    queries = [q for q in queries if any(g > 0 for g in relevant.get(str(q["id"]), {}).values())]
    texts = [(d.get("title", "") + "\n" + d["text"]).strip() for d in docs]
    return [str(d["id"]) for d in docs], texts, queries, relevant


def ndcg10(doc_ids, queries, relevant, doc_vectors, query_vectors):
    """Mean over the queries that have a relevant document; gain is the grade, discount log2(rank + 1)."""
    scores = query_vectors @ doc_vectors.T
    total = 0.0
    for row, query in enumerate(queries):
        grades = relevant[str(query["id"])]
        ranked = np.argsort(-scores[row], kind="stable")[:10]
        gain = sum(grades.get(doc_ids[d], 0) / np.log2(rank + 2) for rank, d in enumerate(ranked))
        best = sorted((g for g in grades.values() if g > 0), reverse=True)[:10]
        total += gain / sum(g / np.log2(rank + 2) for rank, g in enumerate(best))
    return total / len(queries)

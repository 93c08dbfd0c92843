# SPDX-License-Identifier: GPL-3.0-or-later
"""Which vector each token should have, so that a text's tokens add up to the vector the large model gives the text."""

import numpy as np

BLOCK = 20000  # entries that are gathered at a time


class Counts:
    """How often each token stands in each text, over the square root of the text's length; a sparse matrix."""

    def __init__(self, id_lists, vocabulary_size):
        texts = np.concatenate([np.full(len(ids), n) for n, ids in enumerate(id_lists)])
        keys, counts = np.unique(
            texts.astype(np.int64) * vocabulary_size + np.concatenate(id_lists), return_counts=True
        )
        self.shape = (len(id_lists), vocabulary_size)
        text, token = keys // vocabulary_size, keys % vocabulary_size
        length = np.bincount(text, weights=counts, minlength=len(id_lists))
        value = (counts / np.sqrt(length[text])).astype(np.float32)
        self.by_text = (text, token, value)
        order = np.lexsort((text, token))
        self.by_token = (token[order], text[order], value[order])

    @staticmethod
    def _times(entries, matrix, rows):
        row, column, value = entries
        result = np.zeros((rows, matrix.shape[1]), np.float32)
        starts = np.flatnonzero(np.r_[True, row[1:] != row[:-1]])
        ends = np.r_[starts[1:], len(row)]
        at = 0
        while at < len(starts):
            behind = max(at + 1, int(np.searchsorted(ends, starts[at] + BLOCK, "right")))
            first, last = starts[at], ends[behind - 1]
            gathered = matrix[column[first:last]] * value[first:last, None]
            result[row[starts[at:behind]]] = np.add.reduceat(gathered, starts[at:behind] - first, axis=0)
            at = behind
        return result

    def dot(self, matrix):
        return self._times(self.by_text, matrix, self.shape[0])

    def transposed_dot(self, matrix):
        return self._times(self.by_token, matrix, self.shape[1])

    def token_squares(self):
        token, _, value = self.by_token
        return np.bincount(token, weights=value.astype(np.float64) ** 2, minlength=self.shape[1])


def ridge(counts, targets, start, weight, steps=16):
    """Rows E that minimise |counts E - targets|² + weight |E - start|², by preconditioned conjugate gradients."""
    precondition = (1 / (counts.token_squares() + weight)).astype(np.float32)[:, None]
    change = np.zeros_like(start)
    rest = counts.transposed_dot(targets - counts.dot(start))
    direction = precondition * rest
    size = (rest * direction).sum(0)
    for _ in range(steps):
        moved = counts.transposed_dot(counts.dot(direction)) + np.float32(weight) * direction
        step = size / np.maximum((direction * moved).sum(0), 1e-20)
        change += step * direction
        rest -= step * moved
        conditioned = precondition * rest
        new_size = (rest * conditioned).sum(0)
        direction = conditioned + (new_size / np.maximum(size, 1e-20)) * direction
        size = new_size
    return start + change

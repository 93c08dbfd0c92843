# SPDX-License-Identifier: GPL-3.0-or-later
"""The uncased BERT tokenizer (Devlin et al., NAACL 2019), on the standard library alone."""

import unicodedata

MAX_WORD = 100  # longer words are unknown as a whole, as in BERT


def _is_control(c):
    return c not in "\t\n\r" and unicodedata.category(c).startswith("C")


def _is_space(c):
    return c in " \t\n\r" or c.isspace() or unicodedata.category(c) == "Zs"


def _is_punctuation(c):
    n = ord(c)
    if 33 <= n <= 47 or 58 <= n <= 64 or 91 <= n <= 96 or 123 <= n <= 126:
        return True
    return unicodedata.category(c).startswith("P")


def _is_ideograph(c):
    n = ord(c)
    return (
        0x4E00 <= n <= 0x9FFF
        or 0x3400 <= n <= 0x4DBF
        or 0x20000 <= n <= 0x2A6DF
        or 0x2A700 <= n <= 0x2B73F
        or 0x2B740 <= n <= 0x2B81F
        or 0x2B920 <= n <= 0x2CEAF
        or 0xF900 <= n <= 0xFAFF
        or 0x2F800 <= n <= 0x2FA1F
    )


def basic_words(text):
    """Words and single punctuation marks: cleaned, without accents, in lower case."""
    cleaned = []
    for c in text:
        if c in "\0\ufffd" or _is_control(c):
            continue
        if _is_space(c):
            cleaned.append(" ")
        elif _is_ideograph(c):
            cleaned.append(f" {c} ")
        else:
            cleaned.append(c)
    words = []
    word = []
    plain = "".join(c for c in unicodedata.normalize("NFD", "".join(cleaned)) if unicodedata.category(c) != "Mn")
    for c in "".join(map(str.lower, plain)):  # by itself: no final sigma
        if _is_space(c):
            if word:
                words.append("".join(word))
                word = []
        elif _is_punctuation(c):
            if word:
                words.append("".join(word))
                word = []
            words.append(c)
        else:
            word.append(c)
    if word:
        words.append("".join(word))
    return words


class WordPiece:
    def __init__(self, vocabulary_file):
        with open(vocabulary_file, encoding="utf-8") as lines:
            self.tokens = [line.rstrip("\n") for line in lines]
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self.unknown = self.ids["[UNK]"]
        self.begin = self.ids["[CLS]"]
        self.end = self.ids["[SEP]"]
        self._known = {}

    def _word(self, word):
        if len(word) > MAX_WORD:
            return [self.unknown]
        pieces = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.ids[piece])
            start = end
        return pieces

    def encode(self, text):
        """Token numbers, without [CLS] and [SEP]."""
        result = []
        for word in basic_words(text):
            pieces = self._known.get(word)
            if pieces is None:
                pieces = self._known[word] = self._word(word)
            result.extend(pieces)
        return result

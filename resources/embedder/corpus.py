# SPDX-License-Identifier: GPL-3.0-or-later
"""Free English text to distil with: WordNet, GCIDE, FOLDOC and documentation, from Debian packages unpacked anywhere.

    for p in wordnet-base dict-gcide dict-foldoc debian-handbook python3.11-doc gnome-user-docs; do
        apt-get download $p && dpkg -x ${p}_*.deb FOLDER; done
"""

import glob
import gzip
import html
import os
import random
import re


def _wordnet(root):
    for kind in ("noun", "verb", "adj", "adv"):
        with open(f"{root}/usr/share/wordnet/data.{kind}", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("  ") or " | " not in line:
                    continue
                fields, gloss = line.split(" | ", 1)
                fields = fields.split()
                count = int(fields[3], 16)
                words = [fields[4 + 2 * i].replace("_", " ").split("(")[0] for i in range(count)]
                yield ", ".join(words) + ": " + gloss.strip()


def _entries(path):
    """Entries of a dictd file: from a line at the left margin to the next."""
    with gzip.open(path, "rt", encoding="utf-8", errors="ignore") as lines:
        entry = []
        for line in lines:
            if line[:1].strip() and entry:
                yield entry
                entry = []
            entry.append(line)
    yield entry


def _dictionary(path):
    for entry in _entries(path):
        text = re.sub(r"\s+", " ", " ".join(entry))
        text = re.sub(r"\\.*?\\,?", " ", text)  # pronunciation
        text = re.sub(r"\[(1913 Webster|[^\]]{1,60})\]|--[A-Z]\w+\.|[{}]", " ", text)
        text = re.sub(r"\s+", " ", text).strip()
        if 40 < len(text):
            yield text[:1000]


def _documentation(root):
    for path in sorted(glob.glob(f"{root}/usr/share/**/*.html", recursive=True)):
        if "genindex" in path or ("/html/" in path and "handbook" in path and "/en-US/" not in path):
            continue
        with open(path, encoding="utf-8", errors="ignore") as file:
            page = file.read()
        for found in re.findall(r"<p\b[^>]*>(.*?)</p>|<div class=\"para\">(.*?)</div>", page, re.S):
            text = html.unescape(re.sub(r"<[^>]+>", "", "".join(found)))
            text = re.sub(r"\s+", " ", text).replace("\u00b6", "").strip()
            if len(text) > 120:
                yield text[:1500]


def read_corpus(root, seed=1):
    """Texts in a random order that is always the same."""
    dictd = f"{root}/usr/share/dictd"
    sources = [
        (list(_wordnet(root)), 70000),
        (list(_dictionary(f"{dictd}/gcide.dict.dz")), 14000),
        (list(_dictionary(f"{dictd}/foldoc.dict.dz")), 4000),
        (list(dict.fromkeys(_documentation(root))), 6000),
    ]
    pick = random.Random(seed)
    texts = []
    for source, most in sources:
        texts += pick.sample(source, min(most, len(source)))
    pick.shuffle(texts)
    return texts

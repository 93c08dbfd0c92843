# SPDX-License-Identifier: GPL-3.0-or-later
"""The file that the program reads; its layout is described in core/engines/builtin/staticmodel.h."""

import struct

import numpy as np


def _filled(data, filling):
    return data + filling * (-len(data) % 8)


def _checksum(data):
    value = 0xCBF29CE484222325
    for word in np.frombuffer(data, dtype="<u8").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def quantised(rows):
    """Rows as 8-bit numbers, and a scale for each."""
    scales = np.maximum(np.abs(rows).max(1), 1e-12).astype("<f4") / np.float32(127)
    return np.rint(rows / scales[:, None]).astype(np.int8), scales


def write_table(path, tokens, rows, telling_length):
    numbers, scales = quantised(rows)
    vocabulary = "\n".join(tokens).encode("utf-8")
    body = (
        _filled(vocabulary, b"\n")
        + _filled(scales.tobytes(), b"\0")
        + _filled(numbers.tobytes(), b"\0")
    )
    header = b"SHEAFEM1" + struct.pack(
        "<IIIIfIQ", 1, len(tokens), rows.shape[1], len(vocabulary), telling_length, 0, _checksum(body)
    )
    with open(path, "wb") as file:
        file.write(header.ljust(64, b"\0") + body)

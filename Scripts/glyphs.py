#!/usr/bin/env python3
"""Draws the letters of the share image: Inter Bold, as grey glyphs in one file.

    glyphs.py Inter.var.ttf templates/share/inter-bold.glyphs

Needs fonttools and Pillow. The font is under the SIL Open Font License (templates/assets/inter-OFL.txt), and so is what is
drawn from it. Run once, by hand; Sources/Graphics/GlyphAtlas.swift reads the file.

The file, numbers of two bytes little-endian: `JGLY`, version, size of an em in pixels, height of a line's top above its
baseline, number of glyphs; then for each glyph, by code point: code point, advance in 1/64 pixels, left and top of the drawing
from the pen (top downwards from the line's top), its width and height, and how many bytes it takes, which follow all headers
in the same order. A drawing is read row by row, in halves of bytes, the high one first: see `packed`.
"""
import struct
import sys
import tempfile

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from PIL import Image, ImageDraw, ImageFont

SIZE = 80
EXTRA = "ŒœŸ–—‘’‚“”„†•…‹›€−→×ŠšŽž"
LETTERS = sorted({chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x180)]} | set(EXTRA))
LETTERS = [letter for letter in LETTERS if letter != "\u00AD"]


def bold(path):
    font = TTFont(path)
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    axes["wght"] = 700
    if "opsz" in axes:
        axes["opsz"] = next(axis.maxValue for axis in font["fvar"].axes if axis.axisTag == "opsz")
    return instantiateVariableFont(font, axes)


def grey(font, letter, ascent):
    """The drawing of a letter in 16 greys, cut to what is not empty, and where it is."""
    canvas = Image.new("L", (SIZE * 3, SIZE * 2))
    ImageDraw.Draw(canvas).text((SIZE, 0), letter, font=font, fill=255, anchor="la")
    canvas = canvas.point(lambda value: (value * 15 + 127) // 255)
    box = canvas.getbbox() or (SIZE, 0, SIZE, 0)
    return canvas.crop(box), box[0] - SIZE, box[1]


def packed(drawing):
    """Nibbles: 1 to 14 are a pixel; 0 and 15 are a run of it, whose length less one follows, 15 meaning 15 and more."""
    pixels = drawing.tobytes()
    nibbles, i = [], 0
    while i < len(pixels):
        value, j = pixels[i], i + 1
        if value in (0, 15):
            while j < len(pixels) and pixels[j] == value:
                j += 1
            more = j - i - 1
            nibbles += [value] + [15] * (more // 15) + [more % 15]
        else:
            nibbles.append(value)
        i = j
    nibbles += [1] * (len(nibbles) % 2)
    return bytes(high << 4 | low for high, low in zip(nibbles[::2], nibbles[1::2]))


def main(source, target):
    instance = bold(source)
    cmap, advances, em = instance.getBestCmap(), instance["hmtx"], instance["head"].unitsPerEm
    with tempfile.NamedTemporaryFile(suffix=".ttf") as file:
        instance.save(file.name)
        font = ImageFont.truetype(file.name, SIZE, layout_engine=ImageFont.Layout.BASIC)
    ascent, _ = font.getmetrics()
    letters = [letter for letter in LETTERS if ord(letter) in cmap]
    headers, drawings = bytearray(), bytearray()
    for letter in letters:
        drawing, left, top = grey(font, letter, ascent)
        bytes_ = packed(drawing)
        advance = round(advances[cmap[ord(letter)]][0] * SIZE * 64 / em)
        headers += struct.pack("<HHhhHHH", ord(letter), advance, left, top, *drawing.size, len(bytes_))
        drawings += bytes_
    head = b"JGLY" + struct.pack("<HHHH", 1, SIZE, ascent, len(letters))
    with open(target, "wb") as file:
        file.write(head + headers + drawings)
    print(f"{len(letters)} letters, {len(head + headers + drawings)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])

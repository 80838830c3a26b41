"""Renders the demonstration's images and the texts that they carry.

Usage: python make_images.py OUTPUT_FOLDER

Needs Pillow 11 or later and the DejaVu fonts (Debian: fonts-dejavu-core). Writes receipt.png, sign.jpg,
label.png and texts.tsv (header, then path and the lines joined by " | ", in reading order). The words
are made up for this purpose.
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts/truetype/dejavu")

RECEIPT = [
    ("Mill Stream Bakery", ""),
    ("12 Orchard Lane", ""),
    ("Rye bread", "3.80"),
    ("Plum tart", "2.45"),
    ("Oat biscuits", "4.10"),
    ("Total", "10.35"),
    ("Thank you", ""),
]
SIGN = ["Riverside", "Weir bridge 2 km", "No boats today"]
LABEL = ["FRAGILE", "Handle with care", "Batch 7-0241", "Keep below 25 degrees"]


def font(name, size):
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size)


def receipt():
    image = Image.new("RGB", (420, 560), (206, 203, 196))
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 20, 390, 540), fill=(250, 249, 244))
    y = 44
    for index, (left, right) in enumerate(RECEIPT):
        heading = index == 0
        face = font("DejaVuSans-Bold" if heading or left == "Total" else "DejaVuSans", 26 if heading else 24)
        if right:
            draw.text((56, y), left, font=face, fill=(40, 40, 46))
            draw.text((364, y), right, font=face, fill=(40, 40, 46), anchor="ra")
        else:
            draw.text((210, y), left, font=face, fill=(40, 40, 46), anchor="ma")
        y += 66
    return image, [text for line in RECEIPT for text in line if text]


def sign():
    image = Image.new("RGB", (640, 420))
    draw = ImageDraw.Draw(image)
    for y in range(420):
        draw.line((0, y, 640, y), fill=(150 - y // 6, 186 - y // 8, 205 - y // 4))
    draw.rectangle((300, 300, 340, 420), fill=(108, 82, 58))
    draw.rounded_rectangle((60, 50, 580, 330), 18, fill=(22, 92, 70), outline=(240, 240, 236), width=6)
    draw.text((320, 80), SIGN[0], font=font("DejaVuSans-Bold", 62), fill=(245, 245, 240), anchor="ma")
    draw.text((320, 178), SIGN[1], font=font("DejaVuSans", 44), fill=(245, 245, 240), anchor="ma")
    draw.text((320, 254), SIGN[2], font=font("DejaVuSans", 40), fill=(250, 214, 92), anchor="ma")
    return image.filter(ImageFilter.GaussianBlur(0.6)), SIGN


def label():
    card = Image.new("RGBA", (460, 300), (252, 250, 246, 255))
    draw = ImageDraw.Draw(card)
    draw.rectangle((6, 6, 453, 293), outline=(188, 40, 36), width=5)
    draw.text((230, 26), LABEL[0], font=font("DejaVuSans-Bold", 58), fill=(188, 40, 36), anchor="ma")
    for row, text in enumerate(LABEL[1:]):
        draw.text((230, 118 + 58 * row), text, font=font("DejaVuSerif", 31), fill=(34, 34, 34), anchor="ma")
    turned = card.rotate(8, resample=Image.Resampling.BICUBIC, expand=True)
    image = Image.new("RGB", (560, 440), (171, 137, 98))
    image.paste(turned, ((560 - turned.width) // 2, (440 - turned.height) // 2), turned)
    return image, LABEL


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    rows = ["path\ttext"]
    for name, (image, texts), options in [
        ("receipt.png", receipt(), {"optimize": True}),
        ("sign.jpg", sign(), {"quality": 88}),
        ("label.png", label(), {"optimize": True}),
    ]:
        if name.endswith(".png"):
            image = image.quantize(64, dither=Image.Dither.NONE)
        image.save(folder / name, **options)
        rows.append(f"{name}\t{' | '.join(texts)}")
    (folder / "texts.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

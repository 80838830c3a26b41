"""Golden vectors for the log-mel features: what librosa makes of a short signal.

    pip install -r requirements-logmel.txt
    python logmel.py ../../../operators/core/src/test/resources/dev/seseragi/core/signal

Writes samples.csv (16-bit integers, one line) and one file for each flavour: a comment with the
versions, then a line for each frame.
"""

import sys
from pathlib import Path

import librosa
import numpy as np
import scipy
from scipy.signal import windows

FLAVOURS = {
    # The features of the model speech-ctc, version 1.
    "speech-ctc": dict(
        sr=16000, win_length=400, hop_length=160, n_fft=512, n_mels=80, fmin=20, fmax=7600,
        window=windows.hann(400, sym=True), htk=True, norm=None, floor=1e-6),
    # librosa's own flavour: Slaney's scale with triangles of equal area.
    "slaney": dict(
        sr=16000, win_length=400, hop_length=160, n_fft=400, n_mels=80, fmin=0, fmax=8000,
        window="hann", htk=False, norm="slaney", floor=1e-10),
    "hamming": dict(
        sr=8000, win_length=200, hop_length=80, n_fft=256, n_mels=40, fmin=100, fmax=3800,
        window=windows.hamming(200, sym=True), htk=False, norm=None, floor=1e-8),
    "povey": dict(
        sr=16000, win_length=400, hop_length=160, n_fft=512, n_mels=23, fmin=20, fmax=8000,
        window=windows.hann(400, sym=True) ** 0.85, htk=True, norm=None, floor=1e-6),
}


def signal():
    """A chirp and a falling noise, loud at first and near silence at the end."""
    rng = np.random.default_rng(20261124)
    t = np.arange(1600) / 16000
    chirp = 0.4 * np.sin(2 * np.pi * (150 * t + 30000 * t**2)) * np.exp(-30 * t)
    noise = 0.1 * rng.standard_normal(t.size) * np.exp(-45 * t)
    return np.round(32768 * np.clip(chirp + noise, -1, 1)).astype(int)


def log_mel(samples, *, floor, **flavour):
    # librosa centres a window in a longer transform; ours starts with the frame.
    shift = (flavour["n_fft"] - flavour["win_length"]) // 2
    padded = np.pad(samples / 32768, (shift, shift))
    energy = librosa.feature.melspectrogram(
        y=padded, center=False, power=2, dtype=np.float64, **flavour)
    return np.log(energy.T + floor)


def main(folder):
    samples = signal()
    (folder / "samples.csv").write_text(",".join(map(str, samples)) + "\n")
    made = f"# librosa {librosa.__version__}, numpy {np.__version__}, scipy {scipy.__version__}\n"
    for name, flavour in FLAVOURS.items():
        rows = (",".join(f"{v:.6f}" for v in row) for row in log_mel(samples, **flavour))
        (folder / f"logmel-{name}.csv").write_text(made + "\n".join(rows) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

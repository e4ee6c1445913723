#!/usr/bin/env python3
"""Whether confidence means what it says: of judgements with a confidence near 0.8, are 8 in 10 right?

    reliability.py GOLD PRED        (PRED: what `shiplog score` prints for GOLD)

Prints a line per step of confidence: how many judgements, their mean confidence, the share that is right with its Wilson interval of
95 %; then the mean distance between confidence and share, weighted by count (expected calibration error).
"""
import json
import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def wilson(right, count, z=1.96):
    share, spread = right / count, z * z / count
    middle = (share + spread / 2) / (1 + spread)
    half = z * (share * (1 - share) / count + spread / (4 * count)) ** 0.5 / (1 + spread)
    return middle - half, middle + half


def judged(gold, predicted):
    """(confidence, whether it is right) of each judgement on whose stance the coders agreed."""
    claims = {row["id"]: {claim["claim"]: claim for claim in row.get("claims", [])} for row in rows(predicted) if "id" in row}
    for post in rows(gold):
        for claim in post["claims"]:
            given = claims.get(post["id"], {}).get(claim["claim"])
            if given and claim["claim"] + ".stance" not in post.get("unsure", []):
                yield given["confidence"], given["stance"] == claim["stance"]


def main(gold, predicted, steps=(0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001)):
    found = list(judged(gold, predicted))
    if not found:
        return print("reliability: no judgements")
    print(f"{'confidence':>12}{'n':>6}{'mean':>8}{'right':>8}   95 %")
    error = 0.0
    for low, high in zip(steps, steps[1:]):
        step = [(sure, right) for sure, right in found if low <= sure < high]
        if not step:
            continue
        mean, right = sum(sure for sure, _ in step) / len(step), sum(right for _, right in step)
        bounds = wilson(right, len(step))
        error += abs(mean - right / len(step)) * len(step) / len(found)
        print(f"{low:>6.2f}-{min(high, 1):.2f} {len(step):>5}{mean:>8.2f}{right / len(step):>8.2f}   {bounds[0]:.2f}-{bounds[1]:.2f}")
    print(f"mean distance of confidence from share right: {error:.3f}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

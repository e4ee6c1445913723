#!/usr/bin/env python3
"""The bar for the stance engine: what a learner gets that explains nothing.

    baseline.py GOLD_FOLDER        (a folder with train.jsonl and dev.jsonl)

Logistic regression on word 1-3-grams and character 2-5-grams of the post, blind to names, scopes and
quotations; cross-validated by fandom on train, then trained on train and measured on dev. Beside it the
keyword rule: canon / not / maybe / just friends. Needs scikit-learn; prints macro-F1 over the four stances.
"""
import json
import re
import sys
from pathlib import Path

STANCES = ["confirmed", "ambiguous", "rejected", "none"]


def pairs(path):
    """(text, stance, fandom) of each post and claim on whose stance the coders agreed."""
    for line in path.read_text(encoding="utf-8").splitlines():
        post = json.loads(line)
        unsure = set(post.get("unsure", []))
        for claim in post["claims"]:
            if claim["claim"] + ".stance" not in unsure:
                yield post["text"], claim["stance"], post["fandom"]


def keyword(text):
    text = text.lower()
    if re.search(r"just friends|like sisters|like brothers|not canon|isn't canon|never canon", text):
        return "rejected"
    if re.search(r"\b(maybe|might|ambiguous|interpretation|perhaps)\b", text):
        return "ambiguous"
    if re.search(r"\b(canon|confirmed|endgame|official)\b", text):
        return "rejected" if re.search(r"\b(not|never|no)\b", text) else "confirmed"
    return "none"


def main(folder):
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import f1_score
        from sklearn.model_selection import GroupKFold, cross_val_predict
        from sklearn.pipeline import make_pipeline, make_union
    except ImportError:
        print("baseline: skipped, scikit-learn is not installed (pip install scikit-learn)")
        return 0
    train, dev = list(pairs(folder / "train.jsonl")), list(pairs(folder / "dev.jsonl"))
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, min_df=2),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3))
    model = make_pipeline(features, LogisticRegression(C=10, max_iter=3000, class_weight="balanced"))
    texts, labels, fandoms = zip(*train)
    crossed = cross_val_predict(model, texts, labels, groups=fandoms, cv=GroupKFold(10))
    model.fit(texts, labels)
    dev_texts, dev_labels, _ = zip(*dev)

    def line(name, gold, given):
        print(f"{name:44} macro-F1 {f1_score(gold, given, labels=STANCES, average='macro'):.3f}  n {len(gold)}")

    line("keywords, train", labels, [keyword(t) for t in texts])
    line("keywords, dev", dev_labels, [keyword(t) for t in dev_texts])
    line("n-gram regression, train by fandom", labels, crossed)
    line("n-gram regression, dev", dev_labels, model.predict(dev_texts))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

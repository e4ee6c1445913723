"""The bar of the engines: what a learner gets that explains nothing.

Logistic regression on word 1-3-grams and character 2-5-grams of the post, blind to names, scopes and quotations; cross-validated
by fandom on train, then trained on train and measured on dev: for stance, and for the two sentiments of three classes.
"""
import json

STANCES = ["confirmed", "ambiguous", "rejected", "none"]
THREE = ["positive", "negative", "neutral"]
MEASURES = [("stance", STANCES), ("post_sentiment_3", THREE), ("target_sentiment_3", THREE)]


def labelled(path, measure, labels):
    """(text, label, fandom) of each post, or post and claim, on whose label the coders agreed."""
    for line in path.read_text(encoding="utf-8").splitlines():
        post = json.loads(line)
        unsure = set(post.get("unsure", []))
        if measure == "post_sentiment_3":
            units = [("post_sentiment", post["post_sentiment"])]
        else:
            field = measure.removesuffix("_3")
            units = [(f"{claim['claim']}.{field}", claim[field]) for claim in post["claims"]]
        for name, label in units:
            if name not in unsure and label in labels:
                yield post["text"], label, post["fandom"]


def rows(folder):
    """The learner's rows of the table; none, with a line that says so, without scikit-learn."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import f1_score
        from sklearn.model_selection import GroupKFold, cross_val_predict
        from sklearn.pipeline import make_pipeline, make_union
    except ImportError:
        print("learner: skipped, scikit-learn is not installed (pip install scikit-learn)")
        return
    for measure, labels in MEASURES:
        features = make_union(
            TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, min_df=2),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3))
        model = make_pipeline(features, LogisticRegression(C=10, max_iter=3000, class_weight="balanced"))
        texts, gold, fandoms = zip(*labelled(folder / "train.jsonl", measure, labels))
        crossed = cross_val_predict(model, texts, gold, groups=fandoms, cv=GroupKFold(10))
        model.fit(texts, gold)
        dev_texts, dev_gold, _ = zip(*labelled(folder / "dev.jsonl", measure, labels))
        for name, due, given in [("gold-train by fandom", gold, crossed), ("gold-dev", dev_gold, model.predict(dev_texts))]:
            yield [name, measure, "n-grams", f"{f1_score(due, given, labels=labels, average='macro'):.3f}", "", "", len(due)]

"""LightGBM's trees as plain arrays."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import lightgbm
import numpy as np

from evals.learning.examples import RIGHT, WHOLE, Example
from tanya.composing.learnt.features import FEATURES, Matrix
from tanya.composing.learnt.judging import NAMES, with_standing
from tanya.composing.learnt.trees import Trees, Vector

_GAINS = [0, 1, 3, 7]  # of a unit that is wrong, at the place, that says some of the facts, that says all
_COMMON = {"verbose": -1, "num_threads": 1, "deterministic": True, "bagging_freq": 1, "bagging_fraction": 0.8}
_RANKING = {
    "objective": "lambdarank",
    "label_gain": _GAINS,
    "lambdarank_truncation_level": 5,
    "num_leaves": 8,
    "learning_rate": 0.06,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.5,
    "lambda_l2": 5,
}
_ANSWERING = {
    "objective": "binary",
    "num_leaves": 6,
    "learning_rate": 0.05,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.4,
    "lambda_l2": 10,
}
_RANKING_ROUNDS, _ANSWERING_ROUNDS = 200, 120
_JUDGED = 2  # of the best units of a question, whether each answers


def grow_ranking(examples: Sequence[Example], seed: int = 0) -> Trees:
    """Trees whose sum puts the units of a question in order."""
    used = [one for one in examples if one.answerable and one.labels.max() > 0]
    rows = np.vstack([one.rows for one in used])
    grades = np.concatenate([_grades(one) for one in used])
    data = lightgbm.Dataset(rows, grades, group=[len(one.labels) for one in used])
    return _trees(lightgbm.train({**_COMMON, **_RANKING, "seed": seed}, data, _RANKING_ROUNDS), FEATURES)


def grow_answering(examples: Sequence[Example], scores: Sequence[Vector], seed: int = 0) -> Trees:
    """Trees whose sum is the log odds that a unit answers. scores: of each example by trees that never saw it."""
    rows, right = [], []
    for one, scored in zip(examples, scores, strict=True):
        standing = with_standing(one.rows, scored, one.documents)
        for at in np.argsort(-scored, kind="stable")[:_JUDGED]:
            rows.append(standing[at])
            right.append(float(one.labels[at] >= RIGHT))
    data = lightgbm.Dataset(np.vstack(rows), np.array(right))
    return _trees(lightgbm.train({**_COMMON, **_ANSWERING, "seed": seed}, data, _ANSWERING_ROUNDS), NAMES)


def _grades(example: Example) -> Matrix:
    labels = example.labels
    return np.where(labels >= WHOLE, 3, np.where(labels > RIGHT, 2, np.where(labels > 0, 1, 0)))


def _trees(grown: lightgbm.Booster, names: Sequence[str]) -> Trees:
    flat = [list(_nodes(tree["tree_structure"])) for tree in grown.dump_model()["tree_info"]]
    shape = (len(flat), max(map(len, flat)))
    feature, left, right = (np.full(shape, fill, dtype=np.int16) for fill in (-1, 0, 0))
    threshold, value = np.zeros(shape), np.zeros(shape)
    for tree, nodes in enumerate(flat):
        for at, node in enumerate(nodes):
            feature[tree, at], threshold[tree, at], left[tree, at], right[tree, at], value[tree, at] = node
    return Trees(feature, threshold, left, right, value, tuple(names))


def _nodes(root: Mapping[str, Any]) -> Iterator[tuple[int, float, int, int, float]]:
    """Each node as feature, threshold, the places of its two branches, value; the root first."""
    queue, next_free = [root], 1
    for node in queue:
        if "leaf_value" in node:
            yield -1, 0.0, 0, 0, node["leaf_value"]
            continue
        yield node["split_feature"], node["threshold"], next_free, next_free + 1, 0.0
        queue += [node["left_child"], node["right_child"]]
        next_free += 2

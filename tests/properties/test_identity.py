"""Laws of matching: order does not matter, people's word stands, merge and split are inverse."""

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st
from sentences import said

from timeline.identity.decisions import Decision, Decisions
from timeline.identity.likeness import LINK, likeness
from timeline.identity.matcher import ROUNDS, Standing, assign, links_among

AFFAIRS = {
    ("sign", "Norvik", "Saldova"): "signed the Erstal treaty on fishing off Marn",
    ("attack", "Marenia"): "shelled the port of Tolland with Kestrel rockets",
    ("test", "Saldova"): "tested a Kestrel rocket over the sea off Marn",
    ("say", "Norvik"): "said that the Kestrel test off Marn was a provocation",
    ("resign", "person:Ada Ruva"): "resigned over the Erstal treaty",
}
DATES = ["2024-06-18", "2024-06-19", "2024-06-20", "2024-06", "2024", None]
MORE = ["in the palace", "before dawn in heavy fog", "as agencies reported from Vellin", ""]


@st.composite
def mentions(draw):
    """A mention of one of a few affairs, told in some words, with some date."""
    key = draw(st.sampled_from(sorted(AFFAIRS)))
    sentence = f"{key[1].split(':')[-1]} {AFFAIRS[key]} {draw(st.sampled_from(MORE))}."
    day = draw(st.sampled_from(DATES))
    article = f"article {draw(st.integers(1, 8))}"
    number = draw(st.integers(0, 999))
    return said(sentence, day, key[0], *key[1:], article=article, mention=f"{article} {number:03}", not_after="" if day else "2024-06-20")


pools = st.lists(mentions(), min_size=2, max_size=14, unique_by=lambda item: item.mention)


def one_by_one(articles):
    """The events after the articles came in, one after the other, as the service takes its steps."""
    known, event, since = {}, {}, {}
    for fresh in articles:
        known.update((item.mention, item) for item in fresh)
        since.update((item.mention, len(since) + place) for place, item in enumerate(fresh))
        near = defaultdict(set)
        for link in links_among(list(known.values()), LINK):
            near[link.one].add(link.other)
            near[link.other].add(link.one)
        reached = frontier = {item.mention for item in fresh}
        for _ in range(ROUNDS):
            events = {event[other] for name in frontier for other in near[name] if other in event}
            frontier = {name for name, held in event.items() if held in events} - reached
            reached = reached | frontier
        standing = {name: Standing(event.get(name, ""), fixed=False, since=since[name]) for name in reached}
        event.update((item.mention, item.mention) for item in fresh)
        taken = frozenset(held for name, held in event.items() if name not in reached)
        event.update((item.mention, item.event) for item in assign([known[name] for name in sorted(reached)], standing, taken))
    return partition(event)


def partition(event):
    groups = defaultdict(set)
    for mention, held in event.items():
        groups[held].add(mention)
    return sorted(map(sorted, groups.values()))


def by_article(pool):
    articles = defaultdict(list)
    for item in pool:
        articles[item.article].append(item)
    return list(articles.values())


@given(pools, st.randoms(use_true_random=False))
def test_all_at_once_the_order_has_no_part_in_it(pool, random):
    fresh = {item.mention: Standing("", fixed=False, since=1) for item in pool}
    found = [{item.mention: item.event for item in assign(some, fresh)} for some in (pool, random.sample(pool, len(pool)))]
    assert found[0] == found[1]


@settings(max_examples=150)
@given(pools, st.randoms(use_true_random=False))
def test_articles_one_by_one_give_the_same_events_in_any_order(pool, random):
    """And the same as all at once: where what hangs together fits into one decision, the order has no part in it.

    In a store it may differ where a mention has more candidates than are looked at, and where more than 400 mentions hang together: there
    the service decides on a part. `benchmarks/identity.py order` says how near real articles come.
    """
    articles = by_article(pool)
    whole = partition(
        {item.mention: item.event for item in assign(pool, {item.mention: Standing("", fixed=False, since=1) for item in pool})}
    )
    assert one_by_one(articles) == one_by_one(random.sample(articles, len(articles))) == whole


@given(mentions(), mentions())
def test_likeness_is_symmetric_and_bounded(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other).score <= 1000


@given(pools, st.data())
def test_what_people_fixed_is_never_moved(pool, data):
    fixed = {item.mention: data.draw(st.sampled_from(["", "", "x", "y"])) for item in pool}
    standing = {name: Standing(event, fixed=bool(event), since=1) for name, event in fixed.items()}
    after = dict(fixed) | {item.mention: item.event for item in assign(pool, standing)}
    assert all(after[name] == event for name, event in fixed.items() if event)
    assert all(after.values())


EVENTS = ["e1", "e2", "e3", "e4"]


@given(st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS)).filter(lambda pair: pair[0] != pair[1]), max_size=5), st.data())
def test_merge_and_split_are_inverse(before, data):
    """After any merges, merging one more pair of events and splitting it again leaves every event where it was."""
    steps = [Decision(at, "events-merged", {"into": into, "events": [event]}) for at, (into, event) in enumerate(before, 1)]
    decisions = Decisions(steps)
    roots = sorted({decisions.event(event) for event in EVENTS})
    if len(roots) < 2:
        return
    into, gone = data.draw(st.permutations(roots))[:2]
    merged = Decision(90, "events-merged", {"into": into, "events": [gone]})
    split = Decision(91, "event-split", {"event": into, "mentions": [], "events": [gone], "into": gone})
    assert Decisions([*steps, merged]).event(gone) == into
    after = Decisions([*steps, merged, split])
    assert [after.event(event) for event in EVENTS] == [decisions.event(event) for event in EVENTS]

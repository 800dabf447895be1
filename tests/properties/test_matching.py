"""Laws of the matcher at work on a store: the order in which articles come has no part in it, and what people decided stands."""

from collections import defaultdict

from fabricated import id_of_mention, ingest, mention
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from timeline.log.engines import open_engine, reading
from timeline.projections.catch_up import catch_up
from timeline.projections.write import read_decisions
from timeline.queries.articles import mentions
from timeline.queries.filters import EventFilter
from timeline.queries.review import event_questions
from timeline.services.decision import By
from timeline.services.event_identity import merge_events, split_event
from timeline.services.matching import match_mentions

ANA = By("ana")
AFFAIRS = [
    ("Japan and Kenya signed the Erstal fishing treaty", ("Japan", "Kenya")),
    ("Kenya and Japan signed a fishing treaty in Erstal", ("Kenya",)),
    ("Peru opened a harbour in Tolland", ("Peru",)),
    ("Peru signed a treaty on the harbour of Tolland", ("Peru",)),
]
DATES = ["2024-06-18", "2024-06-19", "2024-06"]

articles = st.lists(st.lists(st.tuples(st.sampled_from(AFFAIRS), st.sampled_from(DATES)), min_size=1, max_size=2), min_size=2, max_size=6)
few = settings(
    max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def told(affairs, moved=0):
    """The mentions of an article; moved ones are the same words, found by another extractor with other spans."""
    return [mention(place * 7 + moved, date, actors, title) for place, ((title, actors), date) in enumerate(affairs)]


def matched(engine):
    catch_up(engine)
    match_mentions(engine, "timeline")


def events(engine):
    """Mention -> event, as of now."""
    return {row.mention: row.event for row in mentions(engine, EventFilter(), undated=False)}


def partition(of):
    groups = defaultdict(set)
    for name, event in of.items():
        groups[event].add(name)
    return sorted(map(sorted, groups.values()))


class MatchingLaws:
    backend = ""

    def any_order_and_any_steps_give_the_same_events(self, fresh_url, pool, random):
        found = []
        for order in (list(range(len(pool))), random.sample(range(len(pool)), len(pool))):
            engine = open_engine(fresh_url(self.backend))
            for number in order:
                ingest(engine, number, *told(pool[number]))
                if found and random.random() < 0.7:
                    matched(engine)
            matched(engine)
            found.append(partition(events(engine)))
            engine.dispose()
        assert found[0] == found[1]

    def what_people_decided_stands(self, fresh_url, pool, random):
        """Whatever comes after it: more articles, and the same ones found anew with other spans."""
        engine = open_engine(fresh_url(self.backend))
        names = [ingest(engine, number, *told(affairs)) for number, affairs in enumerate(pool[:-1])]
        matched(engine)
        before = events(engine)
        event = random.choice(sorted(set(before.values())))
        held, others = [name for name in before if before[name] == event], sorted(set(before.values()) - {event})
        together, apart = set(), set()
        if len(held) > 1:
            away = random.choice(sorted(held))
            split_event(engine, event, [away], ANA)
            apart = {frozenset((away, name)) for name in held if name != away}
        elif others:
            other = random.choice(others)
            merge_events(engine, event, [other], ANA)
            together = {frozenset((held[0], name)) for name in before if before[name] == other}
        ingest(engine, len(pool) - 1, *told(pool[-1]))
        matched(engine)
        heirs = {}
        for number, affairs in enumerate(pool[:-1]):
            ingest(engine, number, *told(affairs, moved=2))
            pairs = zip(told(affairs), told(affairs, moved=2), strict=True)
            heirs |= {id_of_mention(names[number], old): id_of_mention(names[number], new) for old, new in pairs}
        matched(engine)
        after = events(engine)
        assert all(len({after[heirs[name]] for name in pair}) == 1 for pair in together)
        assert all(len({after[heirs[name]] for name in pair}) == 2 for pair in apart)
        with reading(engine) as connection:
            asked = {frozenset((item.one.id, item.other.id)) for item in event_questions(connection, read_decisions(connection), 50)}
        assert not asked & {frozenset(after[heirs[name]] for name in pair) for pair in apart}
        engine.dispose()


class TestMatchingSqlite(MatchingLaws):
    backend = "sqlite"

    @few
    @given(articles, st.randoms(use_true_random=False))
    def test_any_order_and_any_steps_give_the_same_events(self, fresh_url, pool, random):
        self.any_order_and_any_steps_give_the_same_events(fresh_url, pool, random)

    @few
    @given(articles, st.randoms(use_true_random=False))
    def test_what_people_decided_stands(self, fresh_url, pool, random):
        self.what_people_decided_stands(fresh_url, pool, random)

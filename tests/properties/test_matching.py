"""Laws of the matcher at work on a store: the order in which articles come has no part in it, and what people decided stands."""

from collections import defaultdict
from dataclasses import replace

from fabricated import id_of_mention, ingest, mention, text_of
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from timeline.log.engines import open_engine, reading
from timeline.model.mentions import Undated
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

OPEN = [Undated("a day", 50, 55, "no year"), Undated("June", 50, 55, "no year"), Undated("", 0, 0, "a lead", "2024-06-20")]
WHEN = [*DATES, "2023-06-18", *OPEN]

articles = st.lists(st.lists(st.tuples(st.sampled_from(AFFAIRS), st.sampled_from(DATES)), min_size=1, max_size=2), min_size=2, max_size=6)
dated_later = st.lists(st.tuples(st.sampled_from(AFFAIRS), st.sampled_from(WHEN), st.sampled_from(WHEN)), min_size=2, max_size=6)
few = settings(
    max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def told(affairs, moved=0):
    """The mentions of an article; moved ones are the same words, found by another extractor with other spans."""
    return [dated(affair, date, place, moved) for place, (affair, date) in enumerate(affairs)]


def dated(affair, when, place=0, moved=0):
    """A mention with a date, or with what is known of one instead, in the sentence of a place; `moved` moves the spans of its words."""
    title, actors = affair
    found = mention(0, when if isinstance(when, str) else None, actors, title)
    start = 11 + 200 * place
    end = start + len(title) + 9
    spans = {"start": end - 5 + moved, "end": end + moved}
    date, undated = found.date and replace(found.date, **spans), when if found.date is None else None
    return replace(
        found,
        date=date,
        undated=undated and (replace(undated, **spans) if undated.phrase else undated),
        quote=replace(found.quote, start=start, end=end + 1),
        trigger=replace(found.trigger, start=start + 16 + moved, end=start + 22 + moved),
    )


def tell(engine, number, *mentions):
    return ingest(engine, number, *mentions, text=text_of(number).ljust(400))


def matched(engine):
    catch_up(engine)
    match_mentions(engine, "timeline")


def events(engine):
    """Mention -> event, as of now."""
    return {row.mention: row.event for undated in (False, True) for row in mentions(engine, EventFilter(), undated=undated)}


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
                tell(engine, number, *told(pool[number]))
                if found and random.random() < 0.7:
                    matched(engine)
            matched(engine)
            found.append(partition(events(engine)))
            engine.dispose()
        assert found[0] == found[1]

    def what_got_another_date_is_matched_as_if_it_came_with_it(self, fresh_url, pool, random):
        found = []
        for is_corrected in (False, True):
            engine = open_engine(fresh_url(self.backend))
            for number, (affair, before, _) in enumerate(pool if is_corrected else ()):
                tell(engine, number, dated(affair, before))
                if random.random() < 0.5:
                    matched(engine)
            for number in random.sample(range(len(pool)), len(pool)):
                affair, _, after = pool[number]
                tell(engine, number, dated(affair, after))
                if random.random() < 0.5:
                    matched(engine)
            matched(engine)
            found.append(partition(events(engine)))
            engine.dispose()
        assert found[0] == found[1]

    def what_people_decided_stands(self, fresh_url, pool, random):
        """Whatever comes after it: more articles, and the same ones found anew with other spans."""
        engine = open_engine(fresh_url(self.backend))
        names = [tell(engine, number, *told(affairs)) for number, affairs in enumerate(pool[:-1])]
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
        tell(engine, len(pool) - 1, *told(pool[-1]))
        matched(engine)
        heirs = {}
        for number, affairs in enumerate(pool[:-1]):
            tell(engine, number, *told(affairs, moved=2))
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
    @given(dated_later, st.randoms(use_true_random=False))
    def test_what_got_another_date_is_matched_as_if_it_came_with_it(self, fresh_url, pool, random):
        self.what_got_another_date_is_matched_as_if_it_came_with_it(fresh_url, pool, random)

    @few
    @given(articles, st.randoms(use_true_random=False))
    def test_what_people_decided_stands(self, fresh_url, pool, random):
        self.what_people_decided_stands(fresh_url, pool, random)

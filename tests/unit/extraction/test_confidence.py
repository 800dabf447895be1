from timeline.extraction.confidence import parts_of, product


def test_product_is_that_of_the_parts() -> None:
    parts = parts_of("verb", 3, 100, has_actor=True, planned=False, precise=True)
    assert product(parts) == dict(parts)["attachment"]
    assert product((("a", 500), ("b", 500))) == 250
    assert product(()) == 1000


def test_what_is_less_sure_counts_less() -> None:
    best = product(parts_of("verb", 3, 100, has_actor=True, planned=False, precise=True))
    worse = [
        parts_of("doubt", 3, 100, has_actor=True, planned=False, precise=True),
        parts_of("verb", 30, 100, has_actor=True, planned=False, precise=True),
        parts_of("verb", 3, 900, has_actor=True, planned=False, precise=True),
        parts_of("verb", 3, 100, has_actor=False, planned=False, precise=True),
        parts_of("verb", 3, 100, has_actor=True, planned=True, precise=True),
        parts_of("verb", 3, 100, has_actor=True, planned=False, precise=False),
        parts_of("verb", 3, 100, has_actor=True, planned=False, precise=True, stands_alone=False),
        parts_of("verb", 3, 100, has_actor=True, planned=False, precise=True, ended=False),
    ]
    assert all(0 < product(parts) < best for parts in worse)

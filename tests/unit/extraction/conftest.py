import pytest

from timeline.extraction.extractor import Extractor, load


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return load()

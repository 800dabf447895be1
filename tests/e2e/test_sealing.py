"""Seals as a user meets them: made by `ingest --seal`, kept elsewhere, held against the log."""

import json


def test_ingest_seals_what_it_has_read(user, seeds):
    result = user.ok("ingest", str(seeds / "000_3543bfd937504988.txt"), "--seal")
    seal = next(line for line in result.err.splitlines() if line.startswith("seal ")).split()[1]
    listed = user.ok("list", "--format", "json").out
    user.ok("record", "Something else", "--date", "2024-06-01")
    assert len(json.loads(user.ok("list", "--format", "json").out)) == len(json.loads(listed)) + 1
    assert user.ok("list", "--as-of", seal[:8], "--format", "json").out == listed
    assert "as it was written" in user.ok("verify", "--against", seal[:8]).out
    assert "up to date" in user.ok("doctor").out


def test_a_seal_replaces_no_file(journalist):
    journalist.ok("seal", "--out", "kept.json")
    kept = (journalist.folder / "kept.json").read_bytes()
    before = journalist.ok("log").out
    refused = journalist("seal", "--out", "kept.json")
    assert (refused.code, refused.out) == (1, "")
    assert "name another one; a seal replaces nothing" in refused.err
    assert (journalist.folder / "kept.json").read_bytes() == kept
    assert journalist.ok("log").out == before


def test_an_ingest_without_it_seals_nothing_and_a_dry_run_cannot(user, seeds):
    user.ok("ingest", str(seeds / "000_3543bfd937504988.txt"))
    assert "none" in next(line for line in user.ok("doctor").lines if "seals" in line)
    refused = user("ingest", str(seeds), "--dry-run", "--seal")
    assert refused.code == 2
    assert "nothing to seal" in refused.err

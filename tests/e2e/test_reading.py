"""The main job on the seeds: what a journalist asks, and what is printed."""

import csv
import io
import json
import re

import pytest


def rows(user, *args):
    return [json.loads(line) for line in user.ok("list", "--format", "jsonl", *args).lines]


def mentions(user, *args):
    user.ok("export", "mentions.jsonl", "--mentions", *args)
    return [json.loads(line) for line in (user.folder / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("date", "actors", "words"),
    [
        ("2024-06", {"Russia", "North Korea"}, "treaty"),
        ("2025-02", {"Japan", "United States", "Shigeru Ishiba", "Donald Trump"}, "summit"),
        ("2024-12", {"South Korea", "Yoon Suk Yeol"}, "martial law"),
    ],
)
def test_three_events_of_the_first_seed_are_found(journalist, date, actors, words, seeds):
    found = [row for row in mentions(journalist) if row["source"].startswith("000") and words in row["quote"] and row["date"] == date]
    assert [set(row["actors"]) for row in found] == [actors]
    text = (seeds / found[0]["source"]).read_text(encoding="utf-8")
    assert text[found[0]["quote_start"] : found[0]["quote_end"]] == found[0]["quote"]


def test_the_chronology_is_in_the_order_of_dates(journalist):
    listed = [(row["earliest"] or row["latest"], row["latest"] or "9999") for row in rows(journalist)]
    assert len(listed) > 10
    assert listed == sorted(listed)


def test_a_date_that_many_sources_give_is_shown_once(user):
    for name in ("a", "b", "c"):
        (user.folder / f"{name}.txt").write_text(
            f"{name.upper()} reports\n\nNorway signed a fishing accord with Chile in Oslo on 2 May 2023.\n"
        )
    user.ok("ingest", "a.txt", "b.txt", "c.txt")
    event = user.ok("list").lines[1].split()[-1]
    user.ok("correct", event, "--date", "3 May 2023", "--by", "ana")
    shown = user.ok("show", event).lines
    start = next(number for number, line in enumerate(shown) if line.startswith("Date"))
    end = next(number for number, line in enumerate(shown) if line.startswith("Proof 1"))
    dates = " ".join(line[11:] for line in shown[start:end])
    assert (dates.count("2023-05-02"), dates.count("2023-05-03")) == (1, 1)
    assert "(a.txt; b.txt; c.txt)" in dates
    assert "(by ana, read on" in dates


def test_a_file_with_old_line_ends_is_quoted_from_its_own_line(user):
    (user.folder / "a.txt").write_bytes(b"Talks end\rApril 14, 2025\r\rNorway signed an accord with Chile on 2 May 2023.\rMore words.")
    user.ok("ingest", "a.txt")
    shown = user.ok("show", user.ok("list").lines[1].split()[-1]).out
    assert "… Norway signed an accord with Chile on [2 May 2023]. …" in shown


def test_an_article_without_a_title_says_so(user):
    user.ok("ingest", "-", "--name", "x", stdin=b"Norway signed an accord with Chile on 2 May 2023.")
    assert "(no title)" in user.ok("articles").out
    assert "(no title)" in user.ok("article", "x").lines[0]


def test_a_month_surely_and_a_few_days_possibly_hold_the_treaty(journalist):
    surely = journalist.ok("list", "--from", "2024-06-01", "--to", "2024-06-30")
    (line,) = [line for line in surely.lines if "Jun 2024" in line]
    assert not line.startswith("?")
    possibly = journalist.ok("list", "--from", "2024-06-10", "--to", "2024-06-12")
    (line,) = [line for line in possibly.lines if "Jun 2024" in line]
    assert line.startswith("?")
    assert "possibly in the period (?)" in possibly.out
    assert "Jun 2024" not in journalist.ok("list", "--from", "2024-06-10", "--to", "2024-06-12", "--match", "within").out


def test_filters_of_a_chronology(journalist):
    assert {row["event"] for row in rows(journalist, "--actor", "Pyongyang")} == {
        row["event"] for row in rows(journalist, "--actor", "north korea")
    }
    both = rows(journalist, "--actor", "Russia", "--actor", "North Korea")
    assert both
    assert all({"Russia", "North Korea"} <= set(row["actors"]) for row in both)
    assert all("003" in source for row in rows(journalist, "--source", "003") for source in row["sources"])
    assert rows(journalist, "--text", "martial LAW")
    assert not rows(journalist, "--text", "martial xylophone")
    assert all(row["status"] == "planned" for row in rows(journalist, "--status", "planned"))
    sure = rows(journalist, "--min-confidence", "0.8")
    assert all(row["confidence"] >= 0.8 for row in sure)
    assert len(sure) < len(rows(journalist))
    assert len(rows(journalist, "--limit", "2")) == 2


def test_every_format_of_list_holds_the_same_events(journalist):
    expected = [row["event"] for row in rows(journalist)]
    table = csv.DictReader(io.StringIO(journalist.ok("list", "--format", "csv").out, newline=""))
    assert [row["event"] for row in table] == expected
    assert [row["event"] for row in json.loads(journalist.ok("list", "--format", "json").out)] == expected
    assert journalist.ok("list", "--format", "md").out.count("\n|") >= len(expected)
    shown = journalist.ok("list").lines
    assert [line.split()[-1] for line in shown[1:-1]] == [event[:8] for event in expected]


def test_tables_fit_the_terminal_and_hold_no_colours_in_a_pipe(journalist, monkeypatch):
    for command in (["list"], ["actors"], ["articles"], ["periods"]):
        result = journalist.ok(*command)
        assert max(map(len, result.lines)) <= 100, command
        assert "\x1b" not in result.out


def test_show_prints_proof_that_stands_in_the_article(journalist):
    (event,) = [row["event"] for row in rows(journalist, "--text", "comprehensive treaty")]
    shown = journalist.ok("show", event[:8]).out
    assert shown.startswith(f"{event[:8]}   Jun 2024")
    assert "[June 2024]" in " ".join(shown.split())
    assert "June 2024" in shown
    assert "characters 981-1196" in shown
    assert "found in 000_3543bfd937504988.txt by timeline" in " ".join(shown.split())


def test_the_words_around_a_quote_are_whole(journalist, seeds):
    words = {word for path in seeds.iterdir() for word in path.read_text(encoding="utf-8").split()}
    for event in json.loads(journalist.ok("list", "--format", "json").out):
        shown = journalist.ok("show", event["event"]).out
        contexts = re.findall(r"^ +… (.+?) …$", shown, re.MULTILINE | re.DOTALL)
        assert len(contexts) == event["mentions"]
        for context in contexts:
            told = re.sub(r"[\[\]]", "", context).split()
            assert len(told) > 5
            assert set(told) <= words


def test_actors_actor_periods_articles_article_history_log(journalist):
    assert re.search(r"North Korea +state +\d", journalist.ok("actors").out)
    assert journalist.ok("actor", "Seoul").lines[0].startswith("South Korea   state")
    years = journalist.ok("periods", "--by", "year").out
    assert re.search(r"^2024 +\d+", years, re.MULTILINE)
    months = journalist.ok("periods", "--by", "month", "--actor", "North Korea").out
    assert re.search(r"^Jun 2024 +1 ", months, re.MULTILINE)
    assert "2025-02-17" in journalist.ok("articles").out
    article = journalist.ok("article", "004_2fc31b5072736374.txt").out
    assert "2024-10-19 14:37 JST" in article
    event = rows(journalist)[0]["event"]
    assert "found in" in journalist.ok("history", event[:8]).out
    assert "article-added" in journalist.ok("log").out
    assert journalist.ok("log", "--since", "2100-01-01").out == ""


def test_the_log_leaves_as_cloudevents(journalist):
    events = [json.loads(line) for line in journalist.ok("log", "--format", "cloudevents").lines]
    assert {event["specversion"] for event in events} == {"1.0"}
    assert [event["time"] for event in events] == sorted(event["time"] for event in events)
    assert len({event["id"] for event in events}) == len(events)


def test_a_year_stands_under_the_year_and_not_under_its_months(journalist):
    journalist.ok("record", "A treaty year", "--date", "2031")
    months = journalist.ok("periods", "--by", "month").out
    assert re.search(r"^2031 +1 ", months, re.MULTILINE)
    assert "Jan 2031" not in months


def test_as_of_before_anything_was_known(journalist):
    result = journalist("list", "--as-of", "2001-01-01")
    assert (result.code, "nothing was known then" in result.err) == (0, True)
    result = journalist("periods", "--by", "year", "--as-of", "2001-01-01")
    assert (result.code, "nothing was known then" in result.err) == (0, True)
    result = journalist("actor", "Japan", "--as-of", "2001-01-01")
    assert (result.code, "Japan came to be known later" in result.err) == (1, True)


def test_exports_by_ending(journalist):
    expected = [row["event"] for row in rows(journalist)]
    for ending in ("csv", "json", "jsonl", "md"):
        assert f"{len(expected)} events written" in journalist.ok("export", f"out.{ending}").err
    read = list(csv.DictReader((journalist.folder / "out.csv").open(encoding="utf-8", newline="")))
    assert [row["event"] for row in read] == expected
    journalist.ok("export", "excel.csv", "--excel", "--raw", "--from", "2024")
    assert (journalist.folder / "excel.csv").read_bytes().startswith(b"\xef\xbb\xbfevent,date,")
    refused = journalist("export", "out.xlsx")
    assert refused.code in (1, 2)
    assert ".csv" in refused.err
    assert not (journalist.folder / "out.xlsx").exists()


def test_pages_go_on_where_the_one_before_ended(journalist, monkeypatch):
    listed, told = rows(journalist), mentions(journalist)
    monkeypatch.setattr("timeline.queries.events.PAGE", 3)
    monkeypatch.setattr("timeline.queries.articles.PAGE", 3)
    assert rows(journalist) == listed
    assert mentions(journalist) == told
    assert rows(journalist, "--limit", "7") == listed[:7]


def test_a_source_is_found_by_its_name_and_not_by_how_names_are_stored(journalist):
    journalist.ok("record", "A meeting", "--date", "2024", "--source", 'The "Daily" \\ 100%_news')
    for words in ('the "daily"', "\\ 100%", "%_NEWS"):
        assert [row["title"] for row in rows(journalist, "--source", words)] == ["A meeting"]
    for words in ('["', '", "', "100_"):
        assert not rows(journalist, "--source", words)


@pytest.mark.parametrize("words", ['"', "% _", "…", "'"])
def test_text_without_a_word_is_in_no_event(journalist, words):
    assert rows(journalist, "--text", words) == []
    assert rows(journalist, "--text", words, "--as-of", "9998-01-01") == []


def test_a_source_is_found_in_any_case_of_any_alphabet(user):
    user.ok("record", "A meeting", "--date", "2024", "--source", "Élysée, ПРАВДА")
    for words in ("éLYSÉE", "правда", "élys"):
        assert len(rows(user, "--source", words)) == 1
    assert not rows(user, "--source", "elysee")


def test_the_help_of_log_names_all_that_it_counts_from(user):
    assert "DATE|INSTANT|SEAL" in user.ok("log", "--help").out

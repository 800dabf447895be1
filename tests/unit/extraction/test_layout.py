"""What is body and what is page furniture."""

import pytest

from timeline.extraction.page.layout import is_boilerplate, paragraphs, plain

BODY = "The two governments signed an agreement on fishing rights in the northern sea after talks that had lasted for years."


def kept(text: str) -> list[str]:
    return [text[item.start : item.end] for item in paragraphs(plain(text))]


@pytest.mark.parametrize(
    "line",
    [
        "Comments are closed.",
        "© Example News",
        "Copyright 2019 The Example Company. All rights reserved.",
        "By Jane Doe",
        "By Jane Doe, Staff Writer",
        "Read more: How the ferry sank",
        "READ MORE",
        "Updated: 3 May 2024 14:05",
        "3 May 2024, 14:05 GMT",
        "16:1017/02/2025, Monday",
        "#Fishing",
        "Follow us on our channels",
        "Advertisement",
        "File photo",
        "Original Source: www.example.org",
        "The harbour is seen on Tuesday after the storm.",
        "In this May 3, 2024 file photo, fishermen mend their nets. (John Roe/Associated Press)",
        "Fishermen protest in the harbour, May 3, 2024. REUTERS/John Roe",
        "Photo taken on 4 May 2024 shows the harbour.",
        "Share this on your favourite network",
        "Hide Caption 3 of 12 Photos: Harbour storm A woman looks at the ruins on Friday.",
        "Photos: The harbour after the storm of Friday",
        "Jane Doe, photographed in 2016, will sing in the harbour. (John Roe / Example Times)",
        "* * *",
    ],
)
def test_furniture_is_left_out(line: str) -> None:
    assert kept(f"A title of the article\n\n{BODY}\n\n{line}\n\n{BODY}") == ["A title of the article", BODY, BODY]


def test_list_of_other_articles_is_left_out() -> None:
    others = "-\nMinister Resigns Over Fishing Talks in March 2021\n-\nPorts Reopen After Strike Ended on Monday"
    assert kept(f'{BODY}\n"Politics" POPULAR ARTICLE\n{others}\nJN ACCESS RANKING') == [BODY]


def test_list_of_keywords_is_left_out() -> None:
    words = " ".join(f"TOPIC {year} Review Notes" for year in range(2005, 2020))
    assert kept(f"{BODY}\n\n{words}\n\n{BODY}") == [BODY, BODY]


@pytest.mark.parametrize("stamp", ["Updated: 2019-03-04 11:52 ", "last updated: 3 March 2017, 14:05 GMT ", "Posted: Monday at 9 am "])
def test_a_time_stamp_glued_to_a_headline_is_no_date_of_it(stamp: str) -> None:
    line = f"Troops leave the town of Oden {stamp}By A. Roe"
    assert plain(line) == line.replace(stamp, " " * len(stamp))
    told = f"The list was {stamp}was the day of the vote."
    assert plain(told) == told


@pytest.mark.parametrize("text", ["Holm resigned on 3 May 2017", "A law was passed in 1998\nIt was repealed in 2004\nHolm died"])
def test_notes_without_full_stops_are_the_article(text: str) -> None:
    lines = text.splitlines()
    assert kept(text) == [line for line in lines if line != "Holm died"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_end_in_any_way(newline: str) -> None:
    assert kept(f"{BODY}{newline}{newline}{BODY}") == [BODY, BODY]


def test_lines_of_fixed_width_are_one_paragraph() -> None:
    words, lines = (BODY + " " + BODY + " " + BODY + " " + BODY + " " + BODY).split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 68:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    text = "\n".join(lines)
    assert kept(text) == [text]


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    text = "The ministers of both countries met in the old town hall\nand signed the agreement on fishing rights."
    assert kept(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "<p>The <b>ministers</b> met.</p>",
        "<script>var a = 'On 3 May 2024 X met Y.';</script> The ministers met.",
        "<!-- On 3 May 2024 X met Y. --> The ministers met.",
        "a\x00b\u202ec\ufeffd",
        "never closed <!-- and on it goes",
        "## A **bold** step, told *here* in [the paper](https://example.org/a)",
    ],
)
def test_plain_keeps_every_offset(text: str) -> None:
    clean = plain(text)
    assert len(clean) == len(text)
    assert all(new in (old, " ") for new, old in zip(clean, text, strict=True))


def test_markup_and_hidden_text_are_blanked() -> None:
    assert plain("<script>x = 1</script><p>Met.</p>").split() == ["Met."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## The **Calista** left *Oslo*, says [the paper](https://example.org/a).", "The Calista left Oslo , says the paper ."),
        ("***Now:*** read [this](/a/b) and [that](#c).", "Now: read this and that ."),
        ("It is 5 * 3, issue #4, f(x)[1] (see [2]) and * a list.", "It is 5 * 3, issue #4, f(x)[1] (see [2]) and * a list."),
    ],
)
def test_marks_of_markdown_are_blanked(text: str, words: str) -> None:
    assert " ".join(plain(text).split()) == words


@pytest.mark.parametrize("text", ["Sign up for our newsletter.", "Continue reading the main story", "All rights reserved."])
def test_boilerplate_sentences(text: str) -> None:
    assert is_boilerplate(text)
    assert not is_boilerplate(BODY)


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell in Tokyo on Monday after the bank had raised its rates once more.",
        "By May 2024, the company had closed all of its plants in the north.",
        "Related companies were told to leave the country last week, the ministry said.",
        "The move is seen as a step towards peace between the two countries.",
        "Comments by the minister on Monday angered the fishermen of the north.",
        "Video of the accident that was shown on Monday moved the whole country.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(sentence: str) -> None:
    assert kept(f"{BODY}\n\n{sentence}") == [BODY, sentence]


def test_line_without_a_full_stop_is_a_caption_where_the_others_have_one() -> None:
    caption = "The minister was seen in the harbour on Monday with her two daughters"
    assert caption not in kept(f"{BODY}\n{BODY}\n{caption}\n{BODY}\n{BODY}\n{BODY}")
    assert caption in kept("\n".join([caption.replace("two", "four"), caption, caption]))


@pytest.mark.parametrize(
    "sentence",
    [
        "A post shared by Jane Doe (@jane) on Nov 4, 2018 at 9:13am EST",
        "— Jane Doe (@jane) December 2, 2017",
        "Hide Caption 2 of 9 Photos: Storm A man waits.",
    ],
)
def test_what_a_network_or_a_gallery_adds_is_no_sentence(sentence: str) -> None:
    assert is_boilerplate(sentence)


def test_a_list_whose_lines_are_about_as_long_stays_a_list() -> None:
    lines = ["Karl Holm of Norway met Ana Ruiz", "Peru and Chile signed the accord", "Tom Archer wrote the last report"]
    assert kept("\n".join(lines)) == lines


def test_exhibit_c_is_no_copyright() -> None:
    assert kept("(c) On 1 April 2014 the accused met Karl Holm.") == ["(c) On 1 April 2014 the accused met Karl Holm."]
    assert kept(f"{BODY}\n(c) 2014 Example News Ltd. All rights are ours.") == [BODY]


def test_blanks_that_html_names_are_blanks() -> None:
    assert plain("on 12&nbsp;March&#160;2014") == "on 12      March      2014"


def test_many_names_in_a_sentence_are_no_keywords() -> None:
    line = (
        "Peru closed the border on 1 May 2014, said BBC News, 2 May 2014, El Comercio, 3 May 2014, and Radio Lima, 4 May 2014, "
        "and Ana Ruiz of Chile protested."
    )
    assert kept(line) == [line]

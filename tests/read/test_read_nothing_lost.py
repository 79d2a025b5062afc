"""No letter, digit or sign of a source's prose is lost on the way to its passages, and no two words are glued."""

from __future__ import annotations

import gzip
import html
import json
import lzma
import re
import tarfile
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from press_archive.model import Passage
from press_archive.read import read_source
from press_archive.read.decode import decode
from press_archive.read.formats.html import looks_like_html, read_html
from press_archive.read.formats.markdown import read_markdown
from press_archive.read.formats.plain import read_plain
from press_archive.read.html.chunks import chunks_of
from press_archive.read.html.marks import HIDDEN_TAGS, is_note_mark

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
at_hand = pytest.mark.skipif(not CORPORA.exists(), reason="the shared corpora are not here")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200d\u2060-\u2064\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_SIGNS_OF_MARKUP = re.compile(r"[*_#>~`|\\\[\]()+-]")


def words_of(passages: tuple[Passage, ...]) -> list[str]:
    return [word for passage in passages for word in passage.text.split()]


def words_in(text: str) -> list[str]:
    """The words of a text as anybody would cut it who knows nothing of formats."""
    return unicodedata.normalize("NFC", _DROPPED.sub("", text)).split()


# ── Plain text ────────────────────────────────────────────────────────────────────────────────────
@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
@example(
    "4. Phát triển kinh tế - xã hội\n- Gạch đầu dòng\n*sao* _gạch_ #thẻ > trích ~ 5% | cột `mã` &amp; <b>"
)
def test_plain_text_is_kept_word_for_word(text: str) -> None:
    # Line by line, for composing characters cannot reach over the end of a line.
    lines = re.split("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)
    assert words_of(read_plain(text).passages) == [word for line in lines for word in words_in(line)]


# ── Markdown ──────────────────────────────────────────────────────────────────────────────────────
INLINE = [  # as it is written, as it is read
    ("kinh tế - xã hội", "kinh tế - xã hội"),
    ("– Vâng – anh nói", "– Vâng – anh nói"),
    ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
    ("2 ** 3 ** 4", "2 ** 3 ** 4"),
    ("a *** b *** c", "a *** b *** c"),
    ("ten_tep_dai và ten__tep__dai", "ten_tep_dai và ten__tep__dai"),
    ("_nghiêng_", "nghiêng"),
    ("**đậm**, *nghiêng*", "đậm, nghiêng"),
    ("***cả hai*** và **đậm *nghiêng* đậm**", "cả hai và đậm nghiêng đậm"),
    ("chữ**đậm**liền", "chữđậmliền"),
    ("~~bỏ~~ ~ 5 triệu, ~6 triệu ~ 7", "bỏ ~ 5 triệu, ~6 triệu ~ 7"),
    ("~ ~~ ~ ~~~ rồi ~~ ~", "~ ~~ ~ ~~~ rồi ~~ ~"),
    ("`mã **không đậm** &amp; \\*`", "mã **không đậm** &amp; \\*"),
    ("``mã ` có dấu``", "mã ` có dấu"),
    (r"\*không\* 1\. \# \| \_", "*không* 1. # | _"),
    (r"C:\thu muc\tep", r"C:\thu muc\tep"),
    ("AT&T, R&D, &amp; &lt; &copy; &#8220;", "AT&T, R&D, & < © “"),
    ("&khonglathucthe; &copy 2024", "&khonglathucthe; &copy 2024"),
    ("https://bao.example/a_b_c?x=1&copy=2", "https://bao.example/a_b_c?x=1&copy=2"),
    ("<https://bao.example/a_b_c>", "https://bao.example/a_b_c"),
    ("[chữ *có* liên kết](https://bao.example/a_(b) 'tên')", "chữ có liên kết"),
    ("[Ảnh][Nguồn: An] và [1]", "[Ảnh][Nguồn: An] và [1]"),
    ("[một] (hai)", "[một] (hai)"),
    ("nếu a < b và c > d thì", "nếu a < b và c > d thì"),
    ("<b>đậm</b> <b và c> <lạ>", "đậm <b và c> <lạ>"),
    ("một<p>hai</p>ba", "một hai ba"),
    ("cột | cột || cột", "cột | cột || cột"),
    ("lập trình C#, F# #thẻ", "lập trình C#, F# #thẻ"),
    ("mũi tên --> và <!--", "mũi tên --> và <!--"),
    ("\U000f0041 riêng", "\U000f0041 riêng"),
    ("{{ bẫy }} {% raw %} $1", "{{ bẫy }} {% raw %} $1"),
]
BLOCKS: list[tuple[str, str]] = [
    ("{}", "{}"),
    ("- {}", "{}"),
    ("* {}", "{}"),
    ("4. {}", "4. {}"),
    ("12) {}", "12) {}"),
    ("> {}", "{}"),
    ("> > - {}", "{}"),
    ("## {}", "{}"),
    ("## {} ##", "{}"),
    ("#{}", "#{}"),
    ("-{}", "-{}"),
    ("--\n{}", "-- {}"),
    ("{}\n---", "{}"),
    ("{}\n{}", "{} {}"),
    ("{}  \n{}", "{} {}"),
    ("- a\n    - {}", "a {}"),
    ("```\n~~~\n{}\n```", "~~~ RAW"),
    ("~~~ lời rao {}", "~~~ lời rao {}"),
    ("a\n| {}", "a | {}"),
    ("[nguồn]: https://bao.example/a\n\n{}", "{}"),
    ("a\n[2]: https://bao.example/a\n{}", "a [2]: https://bao.example/a {}"),
]


@st.composite
def markdown_block(draw: st.DrawFn) -> tuple[str, str]:
    source, shown = draw(st.sampled_from(BLOCKS))
    for _ in range(source.count("{}")):
        parts = draw(st.lists(st.sampled_from(INLINE), min_size=1, max_size=3))
        written = "Chữ " + ", ".join(part for part, _ in parts) + " cuối"
        read = "Chữ " + ", ".join(part for _, part in parts) + " cuối"
        source = source.replace("{}", written, 1)
        shown = shown.replace("RAW", written) if "RAW" in shown else shown.replace("{}", read, 1)
    return source, shown


@settings(max_examples=400, deadline=None)
@given(st.lists(markdown_block(), min_size=1, max_size=5))
def test_markdown_is_kept_but_for_its_markup(blocks: list[tuple[str, str]]) -> None:
    # Runs that are unpaired in one block cannot pair across blocks, so blocks may be judged together.
    text = "\n\n".join(source for source, _ in blocks)
    shown = " ".join(read for _, read in blocks)
    assert words_of(read_markdown(text).passages) == shown.split()


@pytest.mark.parametrize(("written", "read"), INLINE)
@pytest.mark.parametrize(("block", "shown"), BLOCKS)
def test_each_habit_in_each_block(written: str, read: str, block: str, shown: str) -> None:
    passages = read_markdown(block.replace("{}", f"Chữ {written} cuối")).passages
    expected = shown.replace("{}", f"Chữ {read} cuối").replace("RAW", f"Chữ {written} cuối")
    assert words_of(passages) == expected.split()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*"*_#>~`|\\[]()+-!&;:.\n\n  ", "an", "Bé", "12", "1. ", "- "]), max_size=40))
def test_whatever_the_markup_no_letter_or_digit_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    hidden = re.compile(r"\]\([^\s()]*\)|^ {0,3}\[[^\]]*\]:.*$|^ {0,3}(`{3,}|~{3,}).*$", re.MULTILINE)
    if not hidden.search(text):  # addresses, and the language of code, are not shown
        kept = "".join(words_of(read_markdown(text).passages))
        assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


def test_a_table_is_read_row_by_row_without_its_frame() -> None:
    table = (
        "Giá xăng:\n\n| Loại | Giá |\n|:-----|----:|\n| E5 \\| A95 | -10 |\n\nA | B\n--|--\n1 | 2\n3 | 4\n"
    )
    assert [passage.text for passage in read_markdown(table).passages] == [
        "Giá xăng:",
        "Loại | Giá",
        "E5 | A95 | -10",
        "A | B",
        "1 | 2",
        "3 | 4",
    ]


@pytest.mark.parametrize(
    "head",
    ["---\n- Chào anh!\n- Chào chị!\n---\n", "---\n- Anh: \"chào\n- Chị: 'chào\nHọ im lặng.\n---\n"],
)
def test_text_between_two_rules_is_no_front_matter(head: str) -> None:
    words = words_of(read_markdown(head + "\nRồi họ đi.").passages)
    assert "Chào" in words or "chào" in " ".join(words)
    assert words[-3:] == ["Rồi", "họ", "đi."]


def test_a_page_separator_in_front_matter_costs_no_line_of_text() -> None:
    text = "---\ntitle: Một\u2028hai\n---\nDòng đầu.\nDòng sau."
    assert words_of(read_markdown(text).passages) == ["Dòng", "đầu.", "Dòng", "sau."]


# ── HTML ──────────────────────────────────────────────────────────────────────────────────────────
HTML = [
    ("chữ<b>đậm</b>liền, <i>nghiêng</i>", "chữđậmliền, nghiêng"),
    ("m<sup>2</sup> H<sub>2</sub>O", "m2 H2O"),
    ("một<br>hai<br/>ba", "một hai ba"),
    ("một<img src=a.png>hai", "một hai"),
    ("một<button>bấm</button>hai<svg><text>x</text></svg>ba", "một hai ba"),
    ("họp <time>ngày 12-3</time> tại Huế", "họp ngày 12-3 tại Huế"),
    ("a &lt;b&gt; &amp;amp; &nbsp; &#8220;c&#8221; &copy;", "a <b> &amp; “c” ©"),
    ("tài<!-- x -->liệu từ<wbr>dài", "tàiliệu từdài"),
    ("một<script>var x = 1</script>hai<style>p{}</style>", "mộthai"),
    ("<ul><li>một<li>hai</ul>", "một hai"),
    ("<table><caption>Bảng</caption><tr><th>a<th>b<tr><td>1<td>2</table>", "Bảng a | b 1 | 2"),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "a b c"),
    ("hồ sơ<sup><a href=#n1>[1]</a></sup>, 3,5 m<sup>2</sup>", "hồ sơ, 3,5 m2"),
    ("<dl><dt>a<dd>b</dl><fieldset><legend>c</legend>d</fieldset>", "a b c d"),
    ("<a href=x>liên</a><a href=y>kết</a> <span>một</span><span>từ</span>", "liênkết mộttừ"),
    ("kinh tế - xã hội * _ ~ | # > `", "kinh tế - xã hội * _ ~ | # > `"),
    ("<details><summary>a</summary>b</details><dialog open>c</dialog>d", "a b c d"),
    ("<h2>Tít</h2>sau<hr>rồi<blockquote>trích</blockquote>", "Tít sau rồi trích"),
    ("<center>một</center>hai<pre>ba\n  bốn</pre>", "một hai ba bốn"),
]


def parsed(page: str) -> lxml_html.HtmlElement:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    return lxml_html.document_fromstring(page, parser=parser)


def chunk_words(page: str) -> list[str]:
    return [
        word
        for chunk in chunks_of(parsed(page))
        if chunk.kind != "alt" and chunk.text != chunk.stamp
        for word in chunk.text.split()
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["div", "p", "td", "article"]), st.sampled_from(HTML)), max_size=6))
def test_pages_are_kept_as_they_are_seen(parts: list[tuple[str, tuple[str, str]]]) -> None:
    page = "".join(f"<{tag}>Chữ {written} cuối</{tag}>" for tag, (written, _) in parts)
    shown = " ".join(f"Chữ {seen} cuối" for _, (_, seen) in parts)
    assert chunk_words(f"<!doctype html><html><body><main>{page}</main></body></html>") == shown.split()


def test_what_is_chosen_of_a_page_is_chosen_whole() -> None:
    sentence = (
        "Đoạn thứ {} của bài, đủ dài để <b>được</b> coi là thân bài của <a href=x>trang</a>, m<sup>2</sup>."
    )
    page = "<!doctype html><html><body><article><h1>Tít</h1>" + "".join(
        f"<p>{sentence.format(n)}</p>" for n in range(9)
    )
    seen = re.sub("<[^>]*>", "", sentence)
    expected = " ".join(["Tít", *(seen.format(n) for n in range(9))])
    assert words_of(read_html(page).passages) == expected.split()


# ── Real articles ─────────────────────────────────────────────────────────────────────────────────
@cache
def articles() -> list[str]:
    found: list[str] = []
    for file in sorted(CORPORA.glob("*.jsonl.xz")):
        for line in lzma.decompress(file.read_bytes()).decode().splitlines():
            record = json.loads(line)
            found += [record.get("text_block", ""), "\n\n".join(record["body"])]
    for file in sorted(CORPORA.glob("*.tar.xz")):
        with tarfile.open(file) as archive:
            for number, member in enumerate(archive):
                stream = archive.extractfile(member) if number % 10 == 0 else None
                decoded = decode(stream.read()) if stream else None
                found += [decoded.text] if decoded else []
    return found


@at_hand
@pytest.mark.parametrize("read", [read_plain, read_markdown])
def test_real_articles_are_kept_word_for_word(read: Callable[[str], object]) -> None:
    """Entities are read and signs that may be markup left out on both sides: glued words show all the same."""
    assert len(articles()) > 500
    for text in articles():
        passages = read(text).passages  # type: ignore[attr-defined]
        kept = html.unescape(" ".join(passage.text for passage in passages))
        expected = html.unescape(" ".join(words_in(text)))
        assert _SIGNS_OF_MARKUP.sub(" ", kept).split() == _SIGNS_OF_MARKUP.sub(" ", expected).split()


def seen_words(page: str) -> Iterator[str]:
    tree = parsed(page)
    marks = [element for element in tree.iter("sup", "a") if is_note_mark(element, element.tag)]
    for element in [*tree.iter(*HIDDEN_TAGS), *marks]:
        element.clear(keep_tail=True)
    for body in tree.iter("body"):
        yield from words_in(str(body.text_content()))


@at_hand
def test_real_pages_are_kept_letter_for_letter() -> None:
    pages = sorted(CORPORA.glob("extraction/*.html.gz"))
    assert pages
    for file in pages:
        decoded = decode(gzip.decompress(file.read_bytes()))
        if decoded and looks_like_html(decoded.text[:65_536]):
            text = re.sub(r"<\?xml[^>]*>", "", decoded.text)
            kept, seen = "".join(chunk_words(text)), "".join(seen_words(text))
            assert kept.replace("|", "") == seen.replace("|", ""), file.name  # which parts the cells of a row


@at_hand
def test_real_articles_reach_their_readings() -> None:
    for text in articles()[::20]:
        readings, problems = read_source("a.txt", text.encode(), max_bytes=5_000_000)
        assert readings or problems

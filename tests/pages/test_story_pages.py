"""The page of a story: what it says of its reports, side by side, and what it leaves open."""

from __future__ import annotations

from dataclasses import replace

from coverages import TITLE, counting, covering, figure, ids, report, story
from makers import all_pages, archived, article, mention, site, stated

from press_archive.model import ArchivedArticle, Page, Quote, Role
from press_archive.pages.compose import compose
from press_archive.pages.coverage.lists import stories_by_year
from press_archive.pages.site import Site
from press_archive.stories import Copies, Fact, Item, OtherNumber, Passage, Recycled, Span, Story, Thread, Tie


def pages(of: Site) -> dict[str, Page]:
    return {page.path: page for page in all_pages(of)}


def page_of(*reports: ArchivedArticle, told: Story | None = None, **more: object) -> Page:
    told = told or story(*reports)
    made = site(*reports, coverage=covering(told, **more))
    return pages(made)[made.address(told.id).replace(".html", ".md")]


A = report("a.txt", "Cầu Bến Mây sập, hơn 316 hộ bị chia cắt.", "2025-11-02", "Báo A")
B = report("b.txt", "Nước lũ làm 316 hộ ở hai thôn bị chia cắt.", "2025-11-03", "Báo B", "Lũ cuốn cầu")
C = report("c.txt", "Cầu Bến Mây sập, hơn 361 hộ bị chia cắt.", "2025-11-03", None, "Cầu sập trong đêm")


def test_reports_stand_in_time_with_what_they_open_with() -> None:
    page = page_of(A, B)
    assert page.path == "stories/2025/sap-cau-ben-may-316-ho-bi-chia-cat.md"
    lines = page.markdown.split("\n")
    assert lines[0] == f"# {TITLE} {{#top}}"
    assert "[02/11/2025](../../dates/2025/11/02.md) – [03/11/2025]" in lines[2]
    assert "2 bài · 2 báo · 2 bản khác nhau" in lines[2]
    first = lines.index(
        f"- [{TITLE}](../../articles/2025/11/02/sap-cau-ben-may-316-ho-bi-chia-cat.md) "
        "*02/11/2025 · Báo A · sớm nhất trong kho này*"
    )
    assert lines[first + 1] == "    - Cầu Bến Mây sập, hơn 316 hộ bị chia cắt."
    assert "Lũ cuốn cầu" in lines[first + 2]


def test_nothing_is_called_earliest_where_days_do_not_tell() -> None:
    for other in ("2025-11-02", "2025-11", "2025", None):
        late = report("b.txt", "Cầu sập.", other, "Báo B", "Lũ cuốn cầu")
        assert "sớm nhất" not in page_of(A, late).markdown


def test_hours_tell_the_earliest_of_a_day() -> None:
    def at(hour: str, path: str) -> ArchivedArticle:
        one = report(path, f"Tin {path}.", "2025-11-02", f"Báo {path}", f"Bài {path}")
        told = stated("2025-11-02", f"datetime 2025-11-02T{hour}:00+07:00")
        return replace(one, article=replace(one.article, published=told))

    text = page_of(at("08:10", "a"), at("14:30", "b")).markdown
    assert "*08:10 02/11/2025 · Báo a · sớm nhất trong kho này*" in text
    assert "*14:30 02/11/2025 · Báo b*" in text
    assert "sớm nhất" not in page_of(at("08:10", "a"), at("08:10", "b")).markdown
    assert "sớm nhất" not in page_of(at("08:10", "a"), replace(A)).markdown


def test_a_number_that_several_tell_is_one_row() -> None:
    a, b = counting(A, figure(A, "316 hộ", "316", "hơn")), counting(B, figure(B, "316 hộ", "316"))
    told = story(a, b)
    fact = Fact("fact-1", (Item(a.article.id, 0), Item(b.article.id, 0)), told.id)
    text = page_of(a, b, told=told, facts=(fact,)).markdown
    assert "- **hơn 316 hộ** *2/2 báo: [Báo A]" in text
    assert "    - Cầu Bến Mây sập, **hơn 316 hộ** bị chia cắt." in text
    assert "Chỉ một báo" not in text


def test_other_numbers_stand_side_by_side_and_conflict_only_by_judgement() -> None:
    a, c = counting(A, figure(A, "316 hộ", "316", "hơn")), counting(C, figure(C, "361 hộ", "361", "hơn"))
    pair = OtherNumber(Item(a.article.id, 0), Item(c.article.id, 0))
    text = page_of(a, c, other_numbers=(pair,)).markdown
    assert "- **hơn 316 hộ** *[Báo A](" in text
    assert "/ **hơn 361 hộ** *[Cầu sập trong đêm](" in text
    assert "mâu thuẫn" not in text
    assert "mâu thuẫn" in page_of(a, c, other_numbers=(replace(pair, conflicting=True),)).markdown


def test_what_one_alone_tells_is_what_no_other_has() -> None:
    words = "“Chúng tôi đã sơ tán toàn bộ người dân khỏi bãi sông ngay trong đêm”"
    a = report("a.txt", f"{words}, ông Lê Chi, 79 tuổi, nói. Có 48 thuyền và 5 xe.", "2025-11-02", "Báo A")
    block = a.article.blocks[1].text
    quote = Quote(a.article.id, 1, 0, len(words), words, "Lê Chi")
    a = counting(a, figure(a, "79 tuổi", "79"), figure(a, "48 thuyền", "48"), figure(a, "5 xe", "5"))
    a = replace(a, understanding=replace(a.understanding, quotes=(quote,)))
    text = page_of(a, B).markdown
    assert f"    - {words}, ông Lê Chi, 79 tuổi, nói." in text
    assert "**48 thuyền**" in text
    assert "**5 xe**" not in text
    assert "**79 tuổi**" not in text
    again = report("b.txt", block, "2025-11-03", "Báo B", "Lũ cuốn cầu")
    again = counting(again, figure(again, "48 thuyền", "48"))
    assert "Chỉ một báo" not in page_of(a, again).markdown


def test_people_with_an_office_come_first_and_three_things_of_an_outlet_are_told() -> None:
    from makers import mention

    text = "Có 48 thuyền. Có 59 nhà. Có 61 trạm. Ông Lê Chi, Chủ tịch xã Bến Mây, có mặt."
    one = article(text, path="a.txt", headline=TITLE, published="2025-11-02", outlet="Báo A")
    person = mention(one, "Lê Chi", block=1)
    start = text.index("Ông")
    role = Role(
        one.id, 1, start, len(text), "Lê Chi", "Chủ tịch", "xã Bến Mây", "2025-11-02", "person-Lê Chi"
    )
    a = archived(one, person, roles=(role,))
    a = counting(a, *(figure(a, s, s[:2]) for s in ("48 thuyền", "59 nhà", "61 trạm")))
    lines = page_of(a, B).markdown.split("\n")
    told = lines[
        lines.index(
            "- [Báo A](../../articles/2025/11/02/sap-cau-ben-may-316-ho-bi-chia-cat.md) *02/11/2025*"
        ) :
    ]
    assert told[1] == "    - Ông **Lê Chi**, Chủ tịch xã Bến Mây, có mặt."
    assert len(told) == 4


def test_copies_are_folded_under_the_report_whose_text_they_have() -> None:
    copy = report("b.txt", A.article.blocks[1].text, "2025-11-03", "Báo B")
    page = page_of(A, copy, copies=(Copies(ids(A, copy), 0.92),))
    assert "2 bài · 2 báo · 1 bản khác nhau" in page.markdown
    assert "    - *Cùng một bản: [Báo B](" in page.markdown
    assert page.meta["archive"]["copies"][0]["alike"] == 92  # type: ignore[index]
    assert len(page.meta["archive"]["reports"]) == 1  # type: ignore[index]


def test_reasons_and_the_thread_are_told() -> None:
    before = story(
        A, B, thread="thread-1", ties=(Tie(A.article.id, B.article.id, 0.8, ("headline", "names")),)
    )
    d = report("d.txt", "Bắt đầu dựng cầu tạm.", "2025-11-09", "Báo A", "Dựng cầu tạm")
    e = report("e.txt", "Cầu tạm đã xong.", "2025-11-10", "Báo B", "Xong cầu tạm")
    after = story(d, e, title="Dựng cầu tạm", thread="thread-1")
    thread = Thread("thread-1", (before.id, after.id))
    made = site(A, B, d, e, coverage=covering(before, after, threads={"thread-1": thread}))
    found = pages(made)
    first, second = (found[made.address(one.id).replace(".html", ".md")] for one in (before, after))
    assert "## Sau đó {#after}" in first.markdown
    assert (
        "[Dựng cầu tạm](dung-cau-tam.md){ .topic } *09/11/2025 – 10/11/2025 · 2 bài · 2 báo*"
        in first.markdown
    )
    assert "## Trước đó {#before}" in second.markdown
    assert first.meta["archive"]["ties"][0]["signs"] == ["headline", "names"]  # type: ignore[index]


def test_many_reports_go_on_and_are_not_compared() -> None:
    many = [report(f"{n:03}.txt", f"Tin {n}.", "2025-11-02", f"Báo {n}", f"Bài {n}") for n in range(120)]
    told = story(*many)
    made = site(*many, coverage=covering(told))
    found = pages(made)
    address = made.address(told.id).removesuffix(".html")
    first, last = found[f"{address}.md"], found[f"{address}/p3.md"]
    assert "phần 1/3" in first.markdown.lower()
    assert "hơn 100 bài" in first.markdown
    assert last.markdown.count("\n- [") == 20
    assert len(first.markdown) < 20_000


def test_undated_stories_stand_apart_and_all_are_listed() -> None:
    x = report("x.txt", "Cầu sập.", None, "Báo A")
    y = report("y.txt", "Cầu sập rồi.", None, "Báo B")
    told, undated = story(A, B), story(x, y)
    made = site(A, B, x, y, coverage=covering(told, undated))
    assert made.address(undated.id) == "stories/undated/sap-cau-ben-may-316-ho-bi-chia-cat.html"
    assert list(stories_by_year(made.coverage.stories)) == ["2025", "undated"]
    found = pages(made)
    assert found["stories/index.md"].markdown.count("{ .topic }") == 2
    assert "### [11/2025](../../dates/2025/11.md)" in found["stories/index/2025.md"].markdown
    assert found["stories/index/undated.md"].markdown.count("{ .topic }") == 1


def test_an_archive_without_stories_says_so() -> None:
    assert "Chưa có chuyện nào" in pages(site(A))["stories/index.md"].markdown


def test_merged_stories_lead_to_the_one_there_is() -> None:
    from press_archive.decisions.ledger import Ledger, LedgerRow

    former = Ledger(
        (
            LedgerRow("story-x", "story", "stories/2025/cu.html"),
            LedgerRow("story-y", "story", "stories/2025/xa.html"),
        )
    )
    told = story(A, B, merged=("story-x",))
    made = site(A, B, ledger=former, coverage=covering(told, heirs={"story-y": A.article.id}))
    assert made.addresses.redirects == {
        "stories/2025/cu.html": made.address(told.id),
        "stories/2025/xa.html": made.address(A.article.id),
    }


def test_an_article_names_its_story_and_the_reports_nearest_in_time() -> None:
    many = [report(f"{n}.txt", f"Tin {n}.", f"2025-11-{n:02}", f"Báo {n}", f"Bài {n}") for n in range(1, 10)]
    made = site(*many, coverage=covering(told := story(*many)))
    page = pages(made)["articles/2025/11/05/bai-5.md"].meta["archive"]["story"]  # type: ignore[index]
    assert page["path"] == made.address(told.id)
    assert page["articles"] == 9
    assert [one["title"] for one in page["others"]] == ["Bài 2", "Bài 3", "Bài 4", "Bài 6", "Bài 7"]
    assert page["others"][0]["label"] == "02/11/2025 · Báo 2"


def test_days_and_outlets_are_led_by_stories() -> None:
    b = report("b.txt", "Nước lũ.", "2025-11-02", "Báo B", "Lũ cuốn cầu")
    late = report("l.txt", "Dựng cầu.", "2024-11-02", "Báo A", "Dựng cầu")
    made = site(A, b, C, late, coverage=covering(told := story(A, b, C)))
    found = pages(made)
    day = found["dates/2025/11/02.md"].markdown
    assert (
        f"- [{TITLE}](../../../stories/2025/{made.address(told.id)[13:-5]}.md){{ .topic }} *2 trong 3 bài*"
        in day
    )
    assert "    - [Lũ cuốn cầu](../../../articles/2025/11/02/lu-cuon-cau.md){ .to } *Báo B*" in day
    assert "Cùng ngày này các năm khác: [2024](../../2024/11/02.md) (1)" in day
    outlet = found["outlets/bao-a.md"].markdown
    assert "*02/11/2025 · [3 bài về sự việc này](../stories/2025/" in outlet
    assert "Dựng cầu" in outlet
    home = found["overview.md"].markdown
    assert home.count(TITLE) == 1
    assert "*02/11/2025 – 03/11/2025 · 3 bài · 2 báo*" in home


def test_what_one_story_has_of_a_long_day_is_cut_and_leads_to_its_page() -> None:
    many = [report(f"{n}.txt", f"Tin {n}.", "2025-11-02", f"Báo {n}", f"Bài {n}") for n in range(30)]
    told = story(*many)
    copies = Copies(ids(*many), 0.9)
    made = site(*many, coverage=covering(told, copies=(copies,)))
    found = pages(made)
    day = found["dates/2025/11/02.md"].markdown
    assert day.count("    - [Bài") == 3
    assert day.count("    - Tin ") == 1
    assert found["dates/2025/11/02/articles.md"].markdown.count("    - [Bài") == 30
    assert f"    - [còn 27 nữa](../../../{made.address(told.id)[:-5]}.md){{ .to }}" in day
    page = found[made.address(told.id).replace(".html", ".md")]
    assert page.meta["archive"]["copies"][0]["more"] == 10  # type: ignore[index]


def test_what_articles_outside_the_story_tell_too_is_not_told_by_one_alone() -> None:
    a = report("a.txt", "Có 48 thuyền. Có 59 nhà. Có 61 trạm.", "2025-11-02", "Báo A")
    a = counting(a, *(figure(a, s, s[:2]) for s in ("48 thuyền", "59 nhà", "61 trạm")))
    far = report("f.txt", "Có 48 thuyền. Có 59 nhà.", "2024-11-02", "Báo F", "Chuyện khác")
    fact = Fact("fact-1", (Item(far.article.id, 0), Item(a.article.id, 0)), None)
    span = (Span(1, 14, 25),)
    passage = Passage(far.article.id, a.article.id, span, span, 20, 1.0)
    told = story(a, B)
    passages = {one.article.id: (passage,) for one in (far, a)}
    made = site(a, B, far, coverage=covering(told, facts=(fact,), passages=passages))
    text = pages(made)[made.address(told.id).replace(".html", ".md")].markdown
    assert "**61 trạm**" in text
    assert "48 thuyền**" not in text
    assert "59 nhà**" not in text


def test_lists_change_when_articles_of_one_day_and_outlet_change_places_in_a_story() -> None:
    twin = report("t.txt", "Tin khác.", "2025-11-02", "Báo A", "Tin khác")
    late = report("b.txt", "Nước lũ.", "2025-11-02", "Báo B", "Lũ cuốn cầu")
    keys = []
    for first in (A, twin):
        told = story(first, late, id="story-1", title="Lũ")
        made = site(A, twin, late, coverage=covering(told))
        keys.append({recipe.name: recipe.key for recipe in compose(made)})
    changed = {name for name in keys[0] if keys[0][name] != keys[1][name]}
    assert {"overview", "date 2025-11-02", "date 2025-11", "outlet Báo A"} <= changed


def test_undated_reports_come_last_whatever_day_they_tell_of() -> None:
    undated = report("0.txt", "Cầu sập từ sớm.", None, "Báo Không", "Cầu sập")
    lines = page_of(undated, A, B).markdown.split("\n")
    reported = [line for line in lines if line.startswith("- [")]
    assert [line.partition("*")[2][:10] for line in reported[:3]] == [
        "02/11/2025",
        "03/11/2025",
        "Không rõ n",
    ]


def test_a_number_told_long_before_is_marked_where_it_is_shown() -> None:
    old = report("cu.txt", "Xã có 316 hộ dân ven sông.", "2025-03-02", None, "Xã ven sông")
    old = counting(old, figure(old, "316 hộ", "316"))
    a = counting(A, figure(A, "316 hộ", "316", "hơn"))
    told = story(a, B)
    mark = Recycled(Item(a.article.id, 0), Item(old.article.id, 0))
    made = site(old, a, B, coverage=covering(told, recycled={a.article.id: (mark,)}))
    found = pages(made)
    text = found[made.address(told.id).replace(".html", ".md")].markdown
    way = "articles/2025/03/02/xa-ven-song.md#p"
    assert f"- **hơn 316 hộ** *[đã nêu ngày 02/03/2025](../../{way}" in text
    (row,) = found[made.address(a.article.id).replace(".html", ".md")].meta["archive"]["recycled"]
    assert (row["told"], row["day"], row["outlet"]) == ("hơn 316 hộ", "02/03/2025", None)
    assert row["here"] in found[made.address(a.article.id).replace(".html", ".md")].markdown
    assert row["there"] in found[row["path"].replace(".html", ".md")].markdown
    assert "đã nêu ngày 02/03/2025</a>" in found["figures.md"].markdown


def naming(of: ArchivedArticle, *people: str) -> ArchivedArticle:
    """Let an article name people with an office."""
    named = tuple(mention(of.article, one, block=1) for one in people)
    roles = tuple(
        Role(of.article.id, one.block, one.start, one.end, one.surface, "Chủ tịch", None, None, one.entity)
        for one in named
    )
    return replace(of, understanding=replace(of.understanding, mentions=named, roles=roles))


def of_three() -> tuple[ArchivedArticle, ...]:
    texts = {
        "a": "Ông Lê Chi nói có 316 hộ.",
        "b": "Bà Võ Mai và ông Lê Chi đến 316 hộ.",
        "c": "Bà Võ Mai đã về.",
    }
    made = [
        report(f"{k}.txt", text, "2025-11-02", f"Báo {k.upper()} Mới", f"Bài {k}")
        for k, text in texts.items()
    ]
    people = (("Lê Chi",), ("Lê Chi", "Võ Mai"), ("Võ Mai",))
    return tuple(naming(one, *some) for one, some in zip(made, people, strict=True))


def test_few_texts_have_a_table_of_who_tells_what() -> None:
    text = page_of(*of_three()).markdown
    assert "## Báo nào nêu gì" in text
    (table,) = [line for line in text.split("\n") if line.startswith("<figure")]
    assert ">BAM</abbr>" in table
    assert 'title="Báo A Mới"' in table
    assert table.count("●") == 4
    assert '<th scope="row">Lê Chi</th><td><a href="../../articles/2025/11/02/bai-a.html"' in table
    assert 'aria-label="Báo A Mới">●</a></td><td><a' in table


def test_two_texts_or_seven_have_none_and_what_all_tell_of_people_is_no_row() -> None:
    a, b, c = of_three()
    assert "Báo nào nêu gì" not in page_of(a, b).markdown
    many = [replace(report(f"{n}.txt", f"Tin {n}.", "2025-11-02", f"Báo {n}", f"Bài {n}")) for n in range(4)]
    assert "Báo nào nêu gì" not in page_of(a, b, c, *many).markdown
    everywhere = [
        naming(report(f"{n}.txt", "Ông Lê Chi và bà Võ Mai.", None, f"Báo {n}"), "Lê Chi", "Võ Mai")
        for n in range(3)
    ]
    assert "Báo nào nêu gì" not in page_of(*everywhere).markdown


def test_facts_of_one_value_of_one_thing_are_one_row() -> None:
    a, b = (counting(one, figure(one, "316 hộ", "316")) for one in (A, B))
    told = story(a, b)
    twice = tuple(
        Fact(f"fact-{n}", (Item(a.article.id, 0), Item(b.article.id, 0)), told.id) for n in range(2)
    )
    assert page_of(a, b, told=told, facts=twice).markdown.count("- **316 hộ**") == 2
    counted = [counting(one, replace(one.understanding.figures[0], what="hộ dân")) for one in (a, b)]
    assert page_of(*counted, told=told, facts=twice).markdown.count("- **316 hộ**") == 1


def test_a_story_of_very_many_reports_says_what_it_leaves_out() -> None:
    many = [
        report(f"{n}.txt", f"Tin {n}.", f"2025-11-{n % 3 + 2:02}", "Báo A", f"Bài {n}") for n in range(101)
    ]
    text = page_of(*many).markdown
    assert "[02/11/2025](../../dates/2025/11/02.md) (34) · [03/11/2025]" in text
    assert "Khi có hơn 100 bài, kho không tìm điều chỉ một báo nêu." in text


def test_of_one_day_what_most_tell_of_leads() -> None:
    single = [report(f"{n}.txt", f"Tin {n}.", "2025-11-04", "Báo D", f"Tin lẻ {n}") for n in range(3)]
    three = [report(f"lu{n}.txt", f"Lũ {n}.", "2025-11-04", f"Báo {n}", f"Lũ về {n}") for n in range(3)]
    made = pages(site(*single, *three, A, coverage=covering(story(*three, title="Lũ về"))))
    day = made["dates/2025/11/04.md"].markdown
    assert day.index("[Lũ về]") < min(day.index(f"[Tin lẻ {n}]") for n in range(3))
    newest = made["overview.md"].markdown
    assert newest.index("[Lũ về]") < min(newest.index(f"[Tin lẻ {n}]") for n in range(3))
    assert newest.index("[Tin lẻ 0]") < newest.index(TITLE)

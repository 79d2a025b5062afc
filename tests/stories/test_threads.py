"""Stories that follow from each other are a thread, in the order of time."""

from __future__ import annotations

from makers import mention
from reports import invented, report, reworded, told

from press_archive.model import Article, Understanding

SUBJECT = "Đoàn tàu Bến Mây trật bánh gần ga Sông Lam khiến nhiều toa lật nghiêng"


def reports(story: str, seed: int, day: int) -> list[Article]:
    """Make two reports of one happening that open with the subject all of them have in common."""
    text = invented(seed, 50)
    return [
        report(
            f"{seed}-{n}.txt",
            f"{SUBJECT}. {story}. {reworded(text, n, 0.2)}",
            f"Vụ tàu Bến Mây trật bánh: {story}",
            f"2025-10-{day:02}",
        )
        for n in (1, 2)
    ]


def understood(articles: list[Article]) -> dict[str, Understanding]:
    found = {}
    for one in articles:
        named = [mention(one, name, "organization", 1) for name in ("Bến Mây",) if name in one.blocks[1].text]
        found[one.id] = Understanding(mentions=tuple(named))
    return found


def test_what_follows_is_a_story_of_its_own_in_one_thread() -> None:
    first, later = reports("tai nạn lúc rạng sáng", 10, 3), reports("khởi tố người gác ghi", 20, 11)
    other = [report(f"o-{n}.txt", reworded(invented(30), n, 0.2), "Chợ mới", "2025-10-05") for n in (1, 2)]
    articles = [*later, *other, *first]
    found = told(*articles, understood=understood(articles))
    (thread,) = found.threads.values()
    assert [found.stories[one].first for one in thread.stories] == ["2025-10-03", "2025-10-11"]
    assert thread.id == f"thread-{found.stories[thread.stories[0]].articles[0]}"
    assert {story.thread for story in found.stories.values()} == {thread.id, None}


def test_what_names_nobody_they_both_name_does_not_follow() -> None:
    articles = [*reports("tai nạn lúc rạng sáng", 10, 3), *reports("khởi tố người gác ghi", 20, 11)]
    assert told(*articles).threads == {}

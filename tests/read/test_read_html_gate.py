"""Pages that are no article are set aside under their right name; short articles with the same signs are not."""

from __future__ import annotations

import pytest

from press_archive.read import read_source

PARAGRAPH = (
    "Sáng 3-11, bến Tràm đưa đò máy vào chạy, mỗi chuyến chở được hai mươi khách và mười xe máy qua sông."
)
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Thời sự", "Kinh tế", "Giáo dục"))
STORIES = "".join(
    f'<h3><a href="/{at}">Tin số {at} về bến đò Tràm và chợ đêm</a></h3><p>{PARAGRAPH}</p>' for at in range(6)
)


def page(title: str, body: str, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='vi'><head><title>{title}</title>{head}</head><body><nav><ul>{MENU}</ul></nav>"
        f"{body}</body></html>"
    )


def codes(text: str) -> list[str]:
    readings, problems = read_source("a.html", text.encode(), max_bytes=1_000_000)
    assert len(readings) + sum(one.severity == "quarantined" for one in problems) == 1
    return [one.code for one in problems if one.severity == "quarantined"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (page("404 Not Found", "<h1>Not Found</h1><p>The requested URL was not found.</p>"), "error_page"),
        (page("Trang không tồn tại - Báo Mẫu", "<p>Trang bạn tìm không còn ở đây.</p>"), "error_page"),
        (page("Just a moment...", "<h1>bao.example</h1><p>Verifying you are human.</p>"), "error_page"),
        (page("Lỗi 404", "<h1>Rất tiếc</h1>"), "error_page"),
        (
            page("Đăng nhập", "<h1>Đăng nhập</h1><form><p>Nhập tài khoản của bạn.</p><input type='password'></form>"),
            "login_page",
        ),
        (page("Báo Mẫu", f"<h1>Báo Mẫu</h1>{STORIES}"), "list_page"),
        (page("Thời sự", "<h1>Thời sự</h1>" + STORIES.replace(PARAGRAPH, "")), "list_page"),
        ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Dấu</TITLE><DT><A HREF='https://a'>Tin</A>", "not_prose"),
    ],
)  # fmt: skip
def test_a_page_that_is_no_article_is_set_aside_under_its_name(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        page("404 triệu đồng cho bến đò Tràm", f"<h1>404 triệu đồng cho bến đò Tràm</h1><p>{PARAGRAPH}</p>"),
        page("Lỗi 404 là gì?", f"<h1>Lỗi 404 là gì?</h1>{f'<p>{PARAGRAPH}</p>' * 9}"),
        page("Không tìm thấy cậu bé mất tích", f"<h1>Không tìm thấy cậu bé mất tích</h1><p>{PARAGRAPH}</p>"),
        page("401 công nhân nhận nhà", f"<h1>401 công nhân nhận nhà</h1><p>{PARAGRAPH}</p>"),
        page("Rất tiếc cho bến Tràm", f"<h1>Rất tiếc cho bến Tràm</h1><p>{PARAGRAPH}</p>"),
        page("Đăng ký xe máy", f"<h1>Đăng ký xe máy ở đâu?</h1><p>{PARAGRAPH}</p>"),
        page("Bến Tràm", f"<h1>Bến Tràm có đò máy sáu chuyến</h1>{STORIES}{f'<p>{PARAGRAPH} x</p>' * 3}"),
        page("Tin", f"<h1>Tin</h1>{STORIES}", "<meta property='article:published_time' content='2025-11-03'>"),
        page("Bến Tràm", f"<h1>Đò máy</h1><p>{PARAGRAPH}</p><p><a href='/2'>Tin về bến đò Tràm và chợ đêm</a></p>"),
    ],
)  # fmt: skip
def test_an_article_with_the_same_signs_stays(text: str) -> None:
    assert codes(text) == []

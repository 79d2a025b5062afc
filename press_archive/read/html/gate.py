"""Web pages that are no article: errors of a server, places to log in, lists of links, bookmarks.

In: what was chosen of a page, what the page declares, the page itself. Out: why it is set aside, or None. A page that
states when it was published, or has a paragraph that is no link, is never taken for a list; one that has much text is
never taken for an error, whatever its title says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from press_archive.read.html.chunks import Chunk
from press_archive.read.values import Found, Warning_

_BOOKMARKS = "<!doctype netscape-bookmark-file"
_ERROR = re.compile(
    r"(?:"
    r"(?:error|lỗi|http)?\s*[-:#]?\s*(?:40[0134]|410|429|50[0234]|52[0-6])"
    r"(?:\s+(?:error|not found|forbidden|bad gateway|lỗi|page))?"
    r"|error response|(?:(?:page|file|url|article|content)\s+)?(?:was\s+)?not found|access denied|forbidden"
    r"|bad gateway"
    r"|service (?:temporarily )?unavailable|gateway time-?out|internal server error|too many requests"
    r"|just a moment|attention required|are you (?:a )?(?:human|robot)|checking your browser|object moved"
    r"|(?:không tìm thấy|không tồn tại)(?: (?:trang|nội dung|bài viết|tệp|đường dẫn)(?: (?:này|yêu cầu|web))?)?"
    r"|(?:trang|bài viết|nội dung|đường dẫn|liên kết)(?: (?:này|bạn|mà|đang|tìm|yêu cầu|web)){0,5} "
    r"(?:không tồn tại|không tìm thấy|đã bị (?:xóa|xoá|gỡ)|không còn)|rất tiếc|o+ps"
    r")\s*(?:$|[-–—|:.!,…?])",
    re.IGNORECASE,
)
_LONGEST_ERROR = 600  # characters of its text
_LOGIN = re.compile(
    r"(?:đăng nhập|đăng ký|log ?in|sign ?(?:in|up)|register|subscribe|mật khẩu|password)", re.IGNORECASE
)
_LONGEST_LOGIN = 400
_MESSAGES = ('class="message default clearfix"', '_a6-g"')
_LINKED = 0.8  # of the text of a page that lists others
_PARAGRAPH = 80  # characters of text that lead nowhere, as an article has
_TITLE = 30  # characters of a headline; sections and sites have shorter names
_TEASER = 20  # characters of a link that may be the title of a story
_FEWEST, _LONGEST_RUN = 4, 2  # stories of a list; paragraphs below one of them


def no_article(
    page: HtmlElement, chunks: Sequence[Chunk], chosen: Sequence[Chunk], found: Iterable[Found]
) -> Warning_ | None:
    """Return the problem that says what a page is instead of an article."""
    values = [one for one in found if one.key in ("title", "headline", "published")]
    if any(one.key == "published" and one.rule != "html-date" for one in values):
        return None
    headline = next((chunk.text for chunk in chosen if chunk.kind == "headline"), "")
    body = [chunk for chunk in chosen if chunk.kind not in ("headline", "edge", "date")]
    titles = [headline, *(one.value for one in values if one.key != "published")]
    length = sum(len(chunk.text) for chunk in body)
    if length <= _LONGEST_ERROR and (error := _error(titles)):
        return "error_page", error[:80], None
    if length <= _LONGEST_LOGIN and _asks_to_log_in(page, [*titles, *(chunk.text for chunk in body)]):
        return "login_page", "", None
    if body and (_leads_elsewhere(chunks, body) or (len(headline) < _TITLE and _has_teasers(chunks, body))):
        return "list_page", str(len(body)), None
    return None


def is_bookmarks(text: str) -> bool:
    """Whether a page is what browsers export their bookmarks as."""
    return text[:200].lstrip("\ufeff \r\n\t").lower().startswith(_BOOKMARKS)


def is_messages(text: str) -> bool:
    """Whether a page is what Telegram or Facebook export messages and saved posts as."""
    return any(text.count(mark) > 1 for mark in _MESSAGES)


def _error(titles: Iterable[str]) -> str:
    return next((title for title in titles if _ERROR.match(title.strip())), "")


def _asks_to_log_in(page: HtmlElement, texts: Sequence[str]) -> bool:
    asks = any(_LOGIN.search(text) for text in texts)
    return asks and any((one.get("type") or "").lower() == "password" for one in page.iter("input"))


def _leads_elsewhere(chunks: Sequence[Chunk], body: Sequence[Chunk]) -> bool:
    """Whether nearly all text leads elsewhere, and no paragraph does not."""
    links = {chunk.text for chunk in chunks if _is_link(chunk)}
    own = [chunk for chunk in body if chunk.text not in links]
    length = sum(len(chunk.text) for chunk in body)
    return (
        len(own) < len(body)
        and sum(len(chunk.text) for chunk in own) <= (1 - _LINKED) * length
        and all(len(chunk.text) < _PARAGRAPH for chunk in own)
    )


def _has_teasers(chunks: Sequence[Chunk], body: Sequence[Chunk]) -> bool:
    """Whether the text is taken out of a list of stories: titles that lead to them, a paragraph or two below each."""
    texts = {chunk.text for chunk in body}
    places = [at for at, chunk in enumerate(chunks) if chunk.text in texts]
    if not places:
        return False
    titles = run = longest = 0
    for chunk in chunks[max(0, places[0] - 1) : places[-1] + 1]:
        if _is_link(chunk) and len(chunk.text) >= _TEASER:
            titles, run = titles + 1, 0
        elif not chunk.linked and len(chunk.text) >= _PARAGRAPH:
            run += 1
            longest = max(longest, run)
    return titles >= _FEWEST and longest <= _LONGEST_RUN


def _is_link(chunk: Chunk) -> bool:
    return chunk.linked >= _LINKED * len(chunk.text)

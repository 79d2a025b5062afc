"""What the columns of tables, the fields of objects and the keys of front matter mean, whoever named them.

In: a name as people and programs write it: Vietnamese or English, of crawlers, read-it-later services, schema.org,
CSL-JSON. Out: the key it stands for, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from press_archive.languages.folding import fold

# Written without accents, blanks and signs; the first names of a row are looked at first.
_NAMES: Mapping[str, str] = {
    "text": """
        text content body noidung maintext fulltext articlebody bodytext contenttext contenthtml bodyhtml html rawtext
        toanvan vanban thanbai baiviet noidungbai noidungbaiviet noidungchitiet articletext articlecontent
        readablecontent
        bodyxhtml markdown contentmarkdown fullcontent fullbody story noidungbaibao newscontent chitiet
    """,
    "headline": """
        title headline tieude tit tenbai tenbaiviet tenbaibao tieudebai tieudebaiviet articletitle posttitle name
        titlefull
    """,
    "published": """
        date published datepublished datepublish publishdate publisheddate publishedat publicationdate pubdate ngay
        ngaydang ngayxuatban ngayphathanh thoigian thoigiandang ngaythang publishtime publishedtime time datetime
        posteddate dateposted postdate createdat issued versioncreated datecreated firstpublished ngayviet
    """,
    "outlet": """
        outlet newspaper publisher sitename bao tenbao toasoan nguon nguonbao nguontin source sourcename site media
        publication publicationname containertitle journal website domain sourcedomain domainname hostname
        coquanbaochi tentoasoan publicationtitle
    """,
    "authors": """
        author authors byline tacgia creator writer writers publishedby nguoiviet phongvien authorname butdanh
    """,
    "section": "section category categories chuyenmuc muc articlesection chude topic danhmuc",
    "url": """
        url link sourceurl canonical canonicalurl originalurl originalarticleurl duongdan diachi lienket address
        articleurl weburl permalink linkbai linkgoc urlgoc givenurl resolvedurl externalurl
    """,
    "language": "lang language inlanguage ngonngu",
    "description": "description summary excerpt abstract metadescription",
    "lead": "sapo lead tomtat standfirst chapeau dan deck loidan",
    "captions": "caption captions chuthich chuthichanh imagecaption photocaption",
    "pictures": "image topimage imageurl thumbnail anh hinhanh leadimageurl previewpicture leadimage thumbnailurl",
    "id": "id guid uuid maso ma identifier objectid stt mabai articleid postid slug key",
    "status": "status state pubstatus poststatus trangthai draft",
}
_KEY_OF = {name.lower(): key for key, names in _NAMES.items() for name in names.split()}
_SIGNS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def key_of_field(name: str) -> str | None:
    """Return what a field is for; None where its name does not tell."""
    return _KEY_OF.get(_SIGNS.sub("", fold(name[:60])))


def rank_of_field(name: str) -> int:
    """Return how early a name stands among those of its key: of two that mean the same the first is taken."""
    return _RANKS.get(_SIGNS.sub("", fold(name[:60])), len(_RANKS))


_RANKS = {name: rank for rank, name in enumerate(_KEY_OF)}

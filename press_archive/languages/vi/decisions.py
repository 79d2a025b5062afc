"""Vietnamese words that people may write in files of decisions, beside the English ones.

Keyed by the kind of file, then by the name the archive gives a field, a section or a value. Everyday words of
libraries and newsrooms; of two spellings of a word (lý do, lí do) both.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.languages.language import DecisionWords, Synonyms

_ABOUT: Synonyms = {
    "by": ("người quyết định", "người sửa", "người ghi", "bởi"),
    "when": ("ngày ghi", "ngày quyết định", "ngày sửa", "khi"),
    "why": ("lý do", "lí do", "vì sao", "căn cứ"),
}

_FIELDS: Mapping[str, Synonyms] = {
    "corrections": {
        "file": ("tệp", "tên tệp", "tập tin", "bài"),
        "headline": ("tiêu đề", "tít", "tựa đề", "tựa", "đầu đề"),
        "published": ("ngày đăng", "đăng ngày", "ngày xuất bản"),
        "outlet": ("báo", "tên báo", "tờ báo", "cơ quan báo chí"),
        "section": ("chuyên mục", "mục"),
        "authors": ("tác giả", "các tác giả", "bút danh"),
        "sources": ("nguồn tin", "các nguồn tin", "theo nguồn"),
        "url": ("địa chỉ", "đường dẫn", "liên kết"),
        "language": ("ngôn ngữ", "tiếng"),
        "event": ("ngày sự kiện", "ngày xảy ra"),
        **_ABOUT,
    },
    "columns": {
        "file": ("tệp", "tên tệp", "tập tin", "bảng"),
        "text": ("nội dung", "bài", "văn bản", "chữ"),
        "headline": ("tiêu đề", "tít", "tựa đề", "tựa", "đầu đề"),
        "lead": ("sapo", "dẫn", "mở đầu"),
        "published": ("ngày đăng", "đăng ngày", "ngày xuất bản", "ngày"),
        "outlet": ("báo", "tên báo", "tờ báo", "cơ quan báo chí"),
        "authors": ("tác giả", "các tác giả", "bút danh"),
        "section": ("chuyên mục", "mục"),
        "url": ("địa chỉ", "đường dẫn", "liên kết"),
        "language": ("ngôn ngữ", "tiếng"),
        "captions": ("chú thích", "chú thích ảnh"),
        "id": ("mã", "mã số"),
        **_ABOUT,
    },
    "judgements": {
        "judgements": ("phán định", "các phán định", "phán quyết", "quyết định", "nhận định"),
        "left": ("trái", "bên trái", "tên", "tên này"),
        "right": ("phải", "bên phải", "tên kia"),
        "judgement": ("kết luận", "phán định", "phán quyết", "nhận định", "quyết định"),
        **_ABOUT,
    },
    "copies": {
        "copies": ("bản trùng", "các bản trùng", "bài trùng", "trùng"),
        "left": ("trái", "bên trái", "tệp", "tệp này"),
        "right": ("phải", "bên phải", "tệp kia"),
        "judgement": ("kết luận", "phán định", "nhận định", "quyết định"),
        **_ABOUT,
    },
    "stories": {
        "stories": ("sự kiện", "các sự kiện", "vụ việc", "chuyện"),
        "left": ("trái", "bên trái", "tệp", "tệp này", "bài"),
        "right": ("phải", "bên phải", "tệp kia", "bài kia"),
        "judgement": ("kết luận", "phán định", "nhận định", "quyết định"),
        "title": ("tên", "tên sự kiện", "gọi là", "tiêu đề"),
        "figures": ("số liệu", "con số", "hai số"),
        "passage": ("đoạn", "đoạn văn", "câu"),
        **_ABOUT,
    },
    "rights": {
        "default": ("mặc định", "tất cả", "chung"),
        "outlets": ("báo", "các báo", "tờ báo"),
        "articles": ("bài", "bài báo", "các bài", "các bài báo"),
        "article": ("bài", "bài báo", "tệp"),
        "outlet": ("báo", "tờ báo"),
        "access": ("quyền", "cho xem", "hiển thị"),
        "words": ("số từ", "số chữ"),
        "noindex": ("không lập chỉ mục", "ẩn khỏi máy tìm kiếm"),
        "contact": ("liên hệ",),
        "note": ("ghi chú",),
        "images": ("ảnh", "hình ảnh", "hình"),
    },
    "records": {
        "records": ("bản ghi", "các bản ghi", "hồ sơ"),
        "id": ("mã", "mã số"),
        "kind": ("loại",),
        "name": ("tên",),
        "variants": ("tên khác", "các tên khác", "biến thể"),
        "names": ("tên tiếng nước ngoài", "tên theo ngôn ngữ"),
        "part_of": ("thuộc", "thuộc về", "trực thuộc"),
        "exists": ("tồn tại",),
        "exists_from": ("tồn tại từ", "từ", "từ ngày"),
        "exists_to": ("tồn tại đến", "đến", "đến ngày"),
        "successors": ("kế tục", "kế thừa", "nơi kế tục"),
        "offices": ("chức vụ", "các chức vụ"),
        "same_as": ("trùng với", "liên kết"),
        "coordinates": ("tọa độ", "toạ độ"),
        "lat": ("vĩ độ",),
        "lon": ("kinh độ",),
        "note": ("ghi chú",),
        "source": ("nguồn",),
    },
    "outlets": {
        "outlets": ("báo", "các báo", "tờ báo"),
        "name": ("tên",),
        "variants": ("tên khác", "các tên khác", "biến thể"),
        "domains": ("tên miền",),
        "signs": ("ký hiệu", "kí hiệu"),
        "agency": ("hãng tin", "thông tấn"),
    },
}

_VALUES: Mapping[str, Synonyms] = {
    "access": {
        "full": ("toàn văn", "đầy đủ", "nguyên văn", "hiện"),
        "excerpt": ("trích", "trích đoạn"),
        "metadata": ("siêu dữ liệu", "chỉ thông tin"),
        "withdrawn": ("gỡ", "gỡ bỏ", "rút", "rút bài"),
    },
    "images": {
        "none": ("không", "không hiện", "ẩn"),
        "thumbnails": ("ảnh nhỏ", "thu nhỏ", "hình nhỏ"),
        "full": ("đầy đủ", "toàn bộ", "ảnh lớn"),
    },
    "judgement": {
        "same": ("giống", "giống nhau", "cùng", "trùng", "là một"),
        "different": ("khác", "khác nhau"),
        "unsure": ("không chắc", "chưa chắc", "chưa rõ"),
        "not-an-entity": ("không phải tên", "không là tên", "bỏ"),
    },
    "copy": {
        "same": ("giống", "giống nhau", "cùng", "trùng", "là một"),
        "different": ("khác", "khác nhau"),
    },
    "story": {
        "same": ("giống", "giống nhau", "cùng", "là một"),
        "different": ("khác", "khác nhau"),
        "unsure": ("không chắc", "chưa chắc", "chưa rõ"),
        "conflicting": ("mâu thuẫn", "vênh nhau", "trái nhau"),
        "boilerplate": ("câu mẫu", "khuôn mẫu", "câu có sẵn"),
        "reused": ("dùng lại", "đăng lại"),
    },
    "kind": {
        "person": ("người", "nhân vật"),
        "organization": ("tổ chức", "cơ quan"),
        "place": ("nơi", "địa điểm", "địa danh"),
        "event": ("sự kiện",),
    },
    "yes": {"yes": ("có", "đúng"), "no": ("không", "sai")},
    "language": {
        "vi": ("tiếng Việt", "Việt"),
        "en": ("tiếng Anh", "Anh"),
        "ko": ("tiếng Hàn", "Hàn"),
        "zh": ("tiếng Trung", "Trung"),
        "ja": ("tiếng Nhật", "Nhật"),
        "fr": ("tiếng Pháp", "Pháp"),
        "ru": ("tiếng Nga", "Nga"),
    },
}

DECISIONS = DecisionWords(_FIELDS, _VALUES, before_day=("ngày",))

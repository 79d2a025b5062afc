"""How the press says who speaks: verbs of speech, and the words that stand for a speaker.

In: nothing. Out: tables of lower-case phrases. Written by us from the habits of the press.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, words

SPEECH = groups(
    """
    nói | cho biết | cho hay | cho rằng | phát biểu | khẳng định | nhận định | nhấn mạnh | tuyên bố | chia sẻ |
    viết | trả lời | giải thích | cảnh báo | kêu gọi | bày tỏ | đề nghị | đề xuất | tiết lộ | thừa nhận |
    phản ứng | chỉ trích | cáo buộc | thông báo | lưu ý | nêu | nêu rõ | đánh giá | bình luận | xác nhận |
    bác bỏ | phân tích | kể | kể lại | thuật lại | lập luận | dự đoán | dự báo | phủ nhận | cam kết |
    hồi tưởng | nhớ lại | tâm sự | bộc bạch | thổ lộ | phản ánh | than | than thở | trần tình | khai |
    khai nhận | thốt lên | hỏi | đáp | nhắn nhủ | nhắc | nhắc lại | đọc | đọc tuyên bố | hồi đáp | kết luận |
    kiến nghị | yêu cầu | chỉ đạo | giãi bày | trải lòng | tỏ ra | hô | thông tin | lý giải | hứa | dặn |
    dặn dò | cười | đùa | ví von | so sánh | quả quyết | tin tưởng | hy vọng | mong | mong muốn | kỳ vọng |
    cảm thán | phân trần | góp ý | cho ý kiến | lên tiếng | đăng | đăng tải | nói rõ | nói thêm |
    cho biết thêm | nhận xét | nói tiếp | tâm niệm | đúc kết | gửi lời | trăn trở | mắng | quát | xúi | trách |
    khuyên | năn nỉ | thì thầm | nhắn tin | nhắn | lo lắng | phàn nàn | băn khoăn | tự hào | tin rằng |
    bảo rằng | nói đùa | nghẹn ngào | bức xúc | thông tin thêm
    """
)
# After a verb's syllable these make another word of it: khai mạc, kể từ, đáp ứng, yêu cầu của.
NO_SPEECH = {
    "khai": words("mạc trương thác giảng thông sinh báo hỏa quật"),
    "kể": words("từ cả trên"),
    "đáp": words("ứng xuống trả lễ"),
    "than": words("đá bùn hồng"),
    "nói": words("chung riêng trên"),
    "nêu": words("trên"),
    "hô": words("hấp biến"),
    "viết": words("tắt"),
    "đọc": words("sách báo"),
    "mong": words("manh"),
    "hỏi": words("cung"),
    "hứa": words("hẹn"),
}
# Before a verb's phrase these make a noun of it: lời phát biểu, những chia sẻ, bản đánh giá.
NOUN_BEFORE = words("câu lời bài bản những các sự cuộc phần bức đơn tờ theo việc kết kế mạng")
PRONOUNS = words("ông bà anh chị cô thầy thày cụ em bác chú") | {"đồng chí", "ngài"}
# Who is called by one of a group is not called by one of the other.
MALE = words("ông anh thầy thày chú ngài")
FEMALE = words("bà chị cô")
ACCORDING = groups("theo | theo lời | lời của | lời | chia sẻ của | phát biểu của | tâm sự của")
# What a source is told to cite, before who said it: dẫn lời ông X, dẫn thông cáo của Bộ Y, dẫn các nguồn tin.
CITING = groups(
    """
    lời | thông cáo | tuyên bố | phát biểu | nguồn | nguồn tin | thông tin | báo cáo | thông báo | quan chức |
    tin | bài viết | chuyên gia | nhân chứng
    """
)
QUANTIFIERS = words("các một những nhiều hai ba vài lời")
# Words before a mark that announce what is said: nói rằng “…”.
ANNOUNCING = words("rằng là thêm rõ")
# In the sentence after a quotation these say whose it was: Đó là lời của ông X.
WAS_SAID = groups(
    """
    lời | lời chia sẻ | chia sẻ | lời tâm sự | tâm sự | lời phát biểu | phát biểu | nhận định | lời khẳng định |
    khẳng định | tuyên bố | lời nhắn | lời nhắn nhủ | lời kể | ý kiến | quan điểm | nhận xét | cảm nhận |
    lời nói
    """
)
# Right before a mark these tell that a title, a motto or a name stands between the marks, nobody's words.
TITLED = groups(
    """
    vụ | vụ việc | chủ đề | khẩu hiệu | chương trình | dự án | đề án | phong trào | cuộc thi | bài viết | bài báo |
    câu chuyện | tiêu đề | tựa đề | nhan đề | tựa | cuốn sách | cuốn | tác phẩm | bộ phim | phim | ca khúc |
    bài hát | vở | vở kịch | vở diễn | triển lãm | tội | tội danh | vụ án | danh hiệu | giải | giải thưởng |
    phương châm | tinh thần | tên | có tên | mang tên | tên gọi | tên là | có tên là | tiêu đề là | tựa đề là |
    chủ đề là | lễ hội | hội thảo | tọa đàm | nghị quyết | luật | đạo luật | kế hoạch | chiến dịch | mô hình |
    chuyên mục | tiết mục | hạng mục | chuyên đề | đề tài | slogan | băng rôn | dòng chữ | hội thi | hội trại |
    ngày hội | diễn đàn | danh sách | clip | video | tập sách | cụm từ | từ khóa | câu hát | câu thơ |
    thành ngữ | tục ngữ | biệt danh | mệnh danh là | gọi là | phần thi
    """
)
# With these a part of a sentence begins that can only be somebody's own words: “sẽ không nhượng bộ ai”.
PREDICATES = words(
    """
    đã đang sẽ không chưa chẳng cần phải nên có khó chỉ vẫn luôn nhằm để là bị được hoàn rất cũng đừng hãy gây làm
    muốn sẵn tiếp cảm tin hy mong rút mở bảo chấm dứt theo đóng miễn đi tìm mang tạo giúp đứng vượt phá
    """
)
# Before a name these tell that it only stands beside who speaks: vợ của ông X nói; gặp ông X, bà Y nói.
BESIDE = words("của với cùng gặp cho tới đến về từ thời thăm gửi trước sau có không và chống bởi đối")
# Before a name these tell whose relative somebody is; after some words they only describe: bà mẹ X.
KIN = words("vợ chồng mẹ bố cha")
DESCRIBED_KIN = words("bà ông người")
# After these "của" tells whose the words are: theo lời của ông X.
WORDS_OF = words("lời biểu đăng hỏi")
# With these a sentence may open before its subject: Trước lời ông A, ông B nói …
LEADING = words("trước sau theo trong với về khi tại cùng đối ngoài nhằm từ trả hôm ngày vào phát")
# Before its subject these leave a sentence as it is.
LINKING = words("theo còn nhưng song nay rồi và tuy nhiên")

# ── Who a clause is about ─────────────────────────────────────────────────────────────────────────
# After a pronoun's syllable these make another word of it: cụ thể, anh em, bà con, ông chủ.
NO_PRONOUN = {
    "cụ": words("thể"),
    "bác": words("sĩ sỹ bỏ"),
    "anh": words("em hùng chị trai rể"),
    "bà": words("con mẹ ngoại nội chủ bầu"),
    "cô": words("gái giáo bé dâu trò đơn nàng"),
    "ông": words("chủ bà xã nội ngoại trùm"),
    "chú": words("ý trọng rể bé"),
    "em": words("bé gái trai út nhỏ"),
    "thầy": words("cô giáo thuốc trò"),
    "chị": words("em gái dâu"),
    "đồng chí": frozenset[str](),
    "ngài": frozenset[str](),
}
# Words before a name that tell whose word it is: theo ông X; dẫn lời bà Y.
SOURCE_WORDS = groups(
    """
    theo | theo lời | lời | lời của | theo lời của | trích lời | theo tuyên bố của | theo thông báo của |
    theo nhận định của | theo đánh giá của | theo báo cáo của | theo thông tin từ | chia sẻ của |
    phát biểu của | tâm sự của
    """
)
# After these a clause of its own begins.
CLAUSE_WORDS = groups(
    """
    còn | nhưng | song | nay | rồi | và | tuy nhiên | rằng | thì | mà | nên | khi | vì | do | trong khi | nếu |
    sau đó | trước đó | về phần mình | ngoài ra | bên cạnh đó | cũng | đồng tình | tuy vậy | cuối cùng |
    đồng thời
    """
)
# Verbs after one of these have the subject of the sentence: ông X cho biết …, đồng thời nhấn mạnh ….
JOINING = groups(
    "và | đồng thời | song | nhưng | rồi | đồng thời cũng | song cũng | nhưng cũng | và cũng | nhưng lại"
)
# Between a subject and its verb.
ADVERBS = words(
    "cũng còn lại vẫn đã đang sẽ vừa từng tiếp tục liên tục nhiều lần thậm chí tái mới luôn chỉ thẳng thắn"
)
# What may stand before a body that speaks.
BODY_LEADS = groups(
    """
    tờ | báo | tạp chí | hãng | hãng tin | hãng thông tấn | đài | kênh | trang | trang tin | phía | về phía |
    đại diện | đại diện của | đại diện cho | lãnh đạo | công ty | tập đoàn | ngân hàng
    """
)
# With these somebody is told who is not named, or is described before the name: một người dân, cử tri Lê An.
PEOPLE = groups(
    """
    một | người | nhà | quan chức | nguồn tin | chuyên gia | phát ngôn viên | phóng viên | nhân viên | cử tri |
    bạn | cư dân | nạn nhân | cán bộ | cây bút | chủ | nhân chứng | vị | nữ | nam | cậu | chàng | cô gái |
    chàng trai | nghệ sĩ | nhạc sĩ | ca sĩ | diễn viên | đạo diễn | tác giả | hoa hậu | tân | ông chủ | sử gia |
    học sinh | sinh viên | thí sinh | phụ huynh | bị cáo | bị can | luật sư | đại tá | thượng tá | trung tá |
    thiếu tá | đại úy | thiếu tướng | trung tướng | thượng tướng | tướng | vợ | chồng | mẹ | bố | cha | con |
    bạn đọc | kỹ sư | giám khảo | đại diện | thành viên | đồng nghiệp | hàng xóm | anh họ
    """
)
# The same of several people, of bodies and of papers: no single one is meant.
GROUPS = groups(
    """
    các | những | nhiều | vài | hai | ba | bốn | nhóm | giới | văn bản | báo cáo | thông cáo | tuyên bố |
    bản tin | chính quyền | quân đội | đảng | nhà chức trách | dân mạng | cư dân mạng | một số
    """
)
# With "này" these mean the body that the sentence before is about.
THIS_BODY = groups(
    """
    cơ quan | công ty | bộ | tổ chức | nhóm | hãng | tập đoàn | hội | hiệp hội | quỹ | trung tâm | sở | ngân hàng |
    đơn vị | viện | trường | doanh nghiệp | tờ báo | báo | tờ | đài | hãng tin
    """
)
# Of these every body is one; of the others those that are called so: Hội này is no newspaper.
ANY_BODY = groups("cơ quan | tổ chức | đơn vị | nhóm")
# Inside a description these tell that the name behind belongs to another one.
FUNCTION_WORDS = words(
    """
    của với cùng gặp cho tới đến về từ thăm gửi có không và bởi theo là được bị do tại ở trong ngoài trên dưới trước
    sau khi mà nói đã đang sẽ vừa muốn quay sang giao hỏi để nhờ
    """
)
# Who leads a country or a body is called so whatever the office: nhà lãnh đạo Ukraine.
_HEADS_OF_STATE = groups("tổng thống | chủ tịch nước | quốc vương")
_HEADS_OF_GOVERNMENT = groups("thủ tướng")
_HEADS_OF_BODIES = groups("chủ tịch | tổng bí thư | tổng thư ký | ceo | giám đốc điều hành | tổng giám đốc")
_LEADING = _HEADS_OF_STATE | _HEADS_OF_GOVERNMENT | _HEADS_OF_BODIES
LEADERS = {
    "nhà lãnh đạo": _LEADING,
    "lãnh đạo": _LEADING,
    "người đứng đầu": _LEADING,
    "người đứng đầu chính phủ": _HEADS_OF_GOVERNMENT,
    "chủ nhân": _HEADS_OF_STATE,
    "ông chủ": _LEADING,
    "nguyên thủ": _HEADS_OF_STATE,
    "nguyên thủ quốc gia": _HEADS_OF_STATE,
}
# Houses that stand for the country whose head lives there.
HOUSES = {"nhà trắng": "country-us", "điện kremlin": "country-ru", "điện elysee": "country-fr"}
# Before the name of who made a picture or sent it.
CREDITS = groups(
    "ảnh | nguồn | video | clip | đồ họa | bài và ảnh | bài, ảnh | tin, ảnh | nguồn ảnh | ảnh minh họa | thực hiện"
)

"""How the press says who speaks: verbs of speech, and the words that stand for a speaker.

In: nothing. Out: tables of lower-case phrases. Written by us from the habits of the press.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, words

SPEECH = groups(
    """
    nói | cho biết | cho hay | cho rằng | phát biểu | khẳng định | nhận định | nhấn mạnh | tuyên bố |
    chia sẻ | viết | trả lời | giải thích | cảnh báo | kêu gọi | bày tỏ | đề nghị | đề xuất | tiết lộ |
    thừa nhận | phản ứng | chỉ trích | cáo buộc | thông báo | lưu ý | nêu | nêu rõ | đánh giá | bình luận |
    xác nhận | bác bỏ | phân tích | kể | kể lại | thuật lại | lập luận | dự đoán | dự báo | phủ nhận | cam kết |
    hồi tưởng | nhớ lại | tâm sự | bộc bạch | thổ lộ | phản ánh | than | than thở | trần tình | khai |
    khai nhận | thốt lên | hỏi | đáp | nhắn nhủ | nhắc | nhắc lại | đọc | đọc tuyên bố | hồi đáp | kết luận |
    kiến nghị | yêu cầu | chỉ đạo | giãi bày | trải lòng | tỏ ra | hô | thông tin | lý giải | hứa | dặn |
    dặn dò | cười | đùa | ví von | so sánh | quả quyết | tin tưởng | hy vọng | mong | mong muốn | kỳ vọng |
    cảm thán | phân trần | góp ý | cho ý kiến | lên tiếng | đăng | đăng tải | nói rõ | nói thêm |
    cho biết thêm | nhận xét | nói tiếp | tâm niệm | đúc kết | gửi lời | trăn trở |
    lo lắng | phàn nàn | băn khoăn | tự hào
    """
)
PRONOUNS = words("ông bà anh chị cô thầy cụ em bác chú") | {"đồng chí", "ngài"}
# Who is called by one of a group is not called by one of the other.
MALE = words("ông anh thầy chú ngài")
FEMALE = words("bà chị cô")
ACCORDING = groups("theo | theo lời | lời của | lời")
# Words before a mark that announce what is said: nói rằng “…”.
CITING = groups("dẫn lời | trích lời | trích dẫn lời | dẫn tuyên bố")  # a source, this verb, then who said it
ANNOUNCING = words("rằng là thêm")
# Before a name these tell that it only stands beside who speaks: vợ của ông X nói; gặp ông X, bà Y nói.
BESIDE = words("của với cùng gặp cho tới đến về từ thời thăm gửi trước sau có không và chống bởi đối")
# After these "của" tells whose the words are: theo lời của ông X.
WORDS_OF = words("lời biểu bố đăng")
# With these a sentence may open before its subject: Trước lời ông A, ông B nói …
LEADING = words("trước sau theo trong với về khi tại cùng đối ngoài nhằm từ trả hôm ngày vào phát")
# Before its subject these leave a sentence as it is.
LINKING = words("theo còn nhưng song nay rồi và tuy nhiên")

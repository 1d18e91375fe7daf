import type { FormatId } from '../registry.ts';

/** What a teacher does with a file for another program. */
export interface Use {
  /** Where it goes, and how it gets in there. */
  how: string;
  /** What has read it so far, and what has not. */
  tried: string;
}

const OWN_READER =
  'Đã đọc lại bằng bộ đọc viết theo hướng dẫn đã công bố, mở bằng LibreOffice; chưa thử trên trang của họ.';

export const USES: Record<FormatId, Use> = {
  azota: {
    how: 'Khi tạo đề trên Azota, thầy cô đưa tệp Word này lên. Azota tách câu theo “Câu 1”, “A.”, bảng đáp án và lời giải ở cuối tệp.',
    tried: OWN_READER,
  },
  kahoot: {
    how: 'Trong trang soạn Kahoot, chọn nhập từ bảng tính rồi đưa tệp Excel này lên.',
    tried: OWN_READER,
  },
  wayground: {
    how: 'Trong trang soạn Wayground (trước là Quizizz), chọn nhập từ bảng tính rồi đưa tệp Excel này lên.',
    tried: OWN_READER,
  },
  anki: {
    how: 'Trong Anki chọn Tệp, Nhập, rồi chọn tệp này: mỗi câu thành một thẻ để em tự ôn.',
    tried: 'Đã đọc lại bằng bộ đọc viết theo hướng dẫn của Anki; chưa mở bằng Anki.',
  },
  moodle: {
    how: 'Trong khoá học trên Moodle: Ngân hàng câu hỏi, Nhập, định dạng Moodle XML. Mang được nhiều nhất trong các tệp câu hỏi cho Moodle.',
    tried: 'Đã đọc lại bằng bộ đọc viết theo mã của Moodle.',
  },
  gift: {
    how: 'Dùng khi hệ thống nhận định dạng GIFT mà không nhận Moodle XML.',
    tried: 'Đã đọc lại bằng bộ đọc viết theo hướng dẫn của Moodle.',
  },
  h5p: {
    how: 'Nơi nhận H5P (Moodle, WordPress, Lumi): tải tệp .h5p lên. Tệp chỉ có nội dung: nơi ấy phải có sẵn các loại Question Set, Multiple Choice, True/False, Fill in the Blanks.',
    tried:
      'Cả bốn loại đã được trả lời, chấm và đi trọn bộ trong h5p-standalone, với thư viện của H5P (Question Set 1.20, Multiple Choice 1.16, True/False 1.8, Fill in the Blanks 1.14); chưa thử trên Moodle, WordPress.',
  },
  scorm12: {
    how: 'Cả bài học và trắc nghiệm, cho hệ thống học của trường. Trên Moodle: thêm hoạt động Gói SCORM rồi đưa tệp zip lên, không giải nén. Không chắc hệ thống nhận bản nào thì chọn bản này.',
    tried: 'Đã chạy trọn bài trong scorm-again, một hệ thống học thu nhỏ; đúng lược đồ của ADL.',
  },
  scorm2004: {
    how: 'Như bản 1.2, cho hệ thống nhận SCORM 2004: ghi rõ hơn từng câu trả lời của em.',
    tried: 'Đã chạy trọn bài trong scorm-again, một hệ thống học thu nhỏ; đúng lược đồ của ADL.',
  },
  qti3: {
    how: 'Cho hệ thống thi nhận chuẩn QTI 3.0. Giữ đúng cách chấm của Khiên.',
    tried:
      'Mọi dạng câu đã được trả lời bằng chuột và phím trong hai trình phát QTI (qti-components, QTI 3 Player), điểm bằng điểm của Khiên.',
  },
  qti2: {
    how: 'Cho hệ thống thi nhận chuẩn QTI 2.1 hay 2.2.',
    tried:
      'Mọi câu, đề và danh mục của gói đúng lược đồ QTI của 1EdTech; đã đọc và chấm lại bằng bộ đọc chặt của Khiên.',
  },
};

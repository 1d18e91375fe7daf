/** Papers for the tests: together they hold every kind of node in every look. */
import { createCanvasPng, drawing } from './golden-picture.ts';
import type { Paper, PaperNode, Span } from '../../src/document/paper.ts';

const t = (text: string): Span[] => [{ text }];
const p = (text: string): PaperNode => ({ type: 'paragraph', spans: t(text) });
export const STAMP = 'MẪU – KHÔNG CÓ THẬT';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120"><rect x="2" y="2" width="236" height="116" rx="8" fill="#eef" stroke="#335"/><circle cx="60" cy="60" r="34" fill="none" stroke="#000" stroke-width="3"/><path d="M45 60 l12 12 l22 -26" fill="none" stroke="#060" stroke-width="5"/><text x="110" y="66" font-size="18" font-weight="bold">Chậm lại</text></svg>`;

const picture = (format: 'svg' | 'png'): PaperNode => ({
  type: 'figure',
  picture:
    format === 'svg'
      ? { format, data: Buffer.from(svg).toString('base64'), width: 240, height: 120 }
      : { format, data: createCanvasPng(), width: 64, height: 32 },
  alt: 'Một dấu đúng trong vòng tròn, bên cạnh là chữ Chậm lại',
  caption: format === 'svg' ? 'Hình 1. Chậm lại trước khi bấm.' : 'Hình 2. Ô vuông đen trắng.',
});

const messages: PaperNode[] = [
  {
    type: 'message',
    channel: 'sms',
    from: 'Số lạ',
    address: '+84 900 000 000',
    stamp: STAMP,
    bubbles: [
      {
        side: 'them',
        children: [
          {
            type: 'paragraph',
            spans: [
              { text: 'Chúc mừng bà ' },
              { text: 'trúng thưởng', underline: true },
              { text: '! Chỉ cần đóng ' },
              { text: '200.000 đồng', bold: true },
              { text: ' phí vận chuyển.' },
            ],
          },
        ],
      },
      { side: 'me', children: [p('Bà ơi, khoan đã. Mình gọi bố mẹ hỏi trước nhé!')] },
      { side: 'them', children: [p('Nhanh lên, chỉ còn 5 phút.')] },
    ],
  },
  {
    type: 'message',
    channel: 'chat',
    from: 'Lớp 5A',
    stamp: STAMP,
    bubbles: [
      { side: 'them', children: [p('Bạn ơi, cho mình mượn mật khẩu trò chơi với.')] },
      { side: 'me', children: [p('Không được đâu.')] },
    ],
  },
  {
    type: 'message',
    channel: 'call',
    from: 'Người xưng là công an',
    address: '0900 000 000',
    stamp: STAMP,
    bubbles: [
      { side: 'them', children: [p('Cháu đọc cho chú mã sáu số vừa gửi tới máy.')] },
      { side: 'me', children: [p('Cháu sẽ đưa máy cho mẹ cháu ạ.')] },
    ],
  },
  {
    type: 'message',
    channel: 'web',
    from: 'Nhận quà miễn phí',
    address: 'https://nhan-qua-mien-phi.example/dang-nhap?ma=123456',
    stamp: STAMP,
    bubbles: [
      {
        side: 'them',
        children: [
          p('Nhập mật khẩu để nhận 10.000 kim cương.'),
          { type: 'list', ordered: false, start: 1, items: [[p('Tên đăng nhập')], [p('Mật khẩu')]] },
        ],
      },
    ],
  },
  {
    type: 'message',
    channel: 'letter',
    from: 'Ban tổ chức chương trình “Quà tặng vàng”',
    address: 'Số 1, phố Không Có',
    stamp: STAMP,
    bubbles: [
      {
        side: 'them',
        children: [
          p(
            'Kính gửi quý khách. Quý khách đã được chọn ngẫu nhiên để nhận một phần quà trị giá mười triệu đồng. Mời quý khách chuyển khoản phí hồ sơ trong hôm nay.',
          ),
        ],
      },
    ],
  },
];

const boxes: PaperNode[] = (
  [
    [
      'story',
      'Tờ phiếu của bà',
      'Chiều thứ Bảy, bà gọi Y Minh ra hiên. Trên tay bà là một tờ phiếu in chữ vàng. “Bà trúng thưởng rồi cháu ạ!” Y Minh đọc kĩ từng dòng, rồi em hỏi: “Bà đã chơi trò gì mà trúng ạ?”',
    ],
    ['remember', 'Ghi nhớ', 'Chậm lại. Kiểm tra. Hỏi người mình tin.'],
    [
      'warning',
      'Cẩn thận',
      'Không bao giờ đọc mã xác nhận cho người khác, kể cả khi họ tự xưng là công an, ngân hàng hay thầy cô.',
    ],
    ['tip', 'Mẹo nhỏ', 'Gọi lại bằng số điện thoại em đã biết, không gọi số trong tin nhắn.'],
    ['law', 'Luật nói gì', 'Trẻ em có quyền được bảo vệ bí mật đời sống riêng tư trên môi trường mạng.'],
    ['teacher', 'Dành cho giáo viên', 'Dành hai phút cho học sinh kể, không hỏi tên người trong chuyện.'],
    [
      'family',
      'Cùng gia đình',
      'Tối nay, em hãy kể lại câu chuyện này cho ông bà và cùng đặt một “câu hỏi bí mật” của nhà mình.',
    ],
    ['plain', undefined, 'Khung trơn không có tiêu đề.'],
  ] as const
).map(([tone, title, text]): PaperNode => ({ type: 'box', tone, ...(title ? { title } : {}), children: [p(text)] }));

const PROSE =
  'Học sinh nêu được ba dấu hiệu của một món quà lừa đảo: người gửi lạ, lời giục gấp và yêu cầu đóng tiền trước; biết dừng lại, kiểm tra bằng một nguồn khác và hỏi người lớn đáng tin trước khi làm theo. Giáo viên không yêu cầu học sinh kể chuyện riêng của gia đình; khi có em muốn kể, hãy nghe và cảm ơn.';

const steps = (role: string): PaperNode[] => [
  p(`${role} đọc tờ phiếu và trả lời câu hỏi: vì sao người ta giục bà trả lời ngay?`),
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [[p('Làm việc theo cặp trong ba phút.')], [p('Ghi hai dấu hiệu đã tìm thấy.')]],
  },
];

const body: PaperNode[] = [
  { type: 'heading', level: 1, spans: t('KẾ HOẠCH BÀI DẠY'), align: 'center' },
  { type: 'paragraph', spans: t('Môn học: Tin học; lớp 5. Thời gian thực hiện: 35 phút'), align: 'center' },
  { type: 'paragraph', role: 'lead', spans: t('Món quà không ai tặng: nhận ra một lời báo trúng thưởng giả.') },
  { type: 'heading', level: 2, spans: t('I. Yêu cầu cần đạt') },
  p(PROSE),
  {
    type: 'paragraph',
    spans: [
      { text: 'Xem thêm ' },
      { text: 'hướng dẫn của Bộ', link: 'https://moet.gov.vn/huong-dan' },
      { text: ', chữ ' },
      { text: 'nghiêng', italic: true },
      { text: ', ' },
      { text: 'đậm nghiêng', bold: true, italic: true },
      { text: ' và tên Ê Đê: Y\u00a0Bluê\u0306.' },
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 9,
    items: [
      [p('Kể được một cách kiểm tra tin nhắn lạ.')],
      [
        p('Nói được “khoan đã” với người giục mình.'),
        { type: 'list', ordered: false, start: 1, items: [[p('Với người lạ;')], [p('với cả bạn bè.')]] },
      ],
      [{ type: 'lines', count: 2 }],
    ],
  },
  { type: 'heading', level: 2, spans: t('II. Các hoạt động dạy học chủ yếu') },
  { type: 'heading', level: 3, spans: t('1. Hoạt động mở đầu (5 phút)') },
  {
    type: 'table',
    frame: 'grid',
    columns: [1, 1],
    head: [[p('Hoạt động của giáo viên')], [p('Hoạt động của học sinh')]],
    rows: Array.from({ length: 6 }, () => [steps('Giáo viên'), steps('Học sinh')]),
  },
  { type: 'heading', level: 4, spans: t('Câu chuyện') },
  ...boxes,
  { type: 'heading', level: 2, spans: t('III. Tin nhắn mẫu') },
  ...messages,
  { type: 'pageBreak' },
  { type: 'heading', level: 2, spans: t('IV. Phiếu học tập') },
  { type: 'table', frame: 'none', columns: [2, 1], rows: [[[p('Họ và tên: …………………………')], [p('Lớp: …………')]]] },
  { type: 'rule' },
  {
    type: 'keep',
    children: [
      p('Câu 1. Việc đầu tiên em làm là gì?'),
      {
        type: 'choices',
        items: [
          { spans: t('Giúp bà chuyển tiền cho nhanh') },
          { spans: t('Cùng gọi hỏi bố mẹ') },
          { spans: t('Xé phiếu') },
          { spans: t('Không làm gì') },
        ],
      },
    ],
  },
  {
    type: 'keep',
    children: [
      p('Câu 2. Số nào là số khẩn cấp?'),
      { type: 'choices', items: [{ spans: t('111') }, { spans: t('123') }, { spans: t('456') }, { spans: t('789') }] },
    ],
  },
  {
    type: 'keep',
    children: [
      p('Câu 3. Vì sao?'),
      {
        type: 'choices',
        items: [
          { spans: t('Vì người lạ giục gấp, không cho mình thời gian để nghĩ và hỏi') },
          { spans: t('Vì quà thật không đòi tiền trước khi nhận') },
        ],
      },
    ],
  },
  {
    type: 'keep',
    children: [
      p('Câu 4. Việc nào an toàn?'),
      {
        type: 'choices',
        items: [
          { spans: t('Hỏi bố mẹ trước khi trả lời'), picture: drawing('#f2b632') },
          { spans: t('Trả lời ngay'), picture: drawing('#c2392a') },
          { spans: t('Giấu đi'), picture: drawing('#2b3f7a') },
        ],
      },
    ],
  },
  {
    type: 'table',
    frame: 'grid',
    columns: [1, 4, 4],
    rows: [[[{ type: 'figure', picture: drawing('#f2b632'), alt: '' }], [p('1. Giục giã')], [p('A. Chậm lại')]]],
  },
  {
    type: 'paragraph',
    spans: [
      { drawn: 'box' },
      { text: ' Em đồng ý   ' },
      { drawn: 'box' },
      { text: ' Em không đồng ý   ' },
      { drawn: 'circle' },
      { text: ' Em chưa chắc' },
    ],
  },
  { type: 'lines', count: 3 },
  { type: 'drawing', height: 45 },
  picture('svg'),
  picture('png'),
  { type: 'paragraph', role: 'caption', spans: t('Bảng trên do lớp lập.') },
  { type: 'paragraph', role: 'note', align: 'right', spans: t('Sửa lần cuối ngày 1/9/2026') },
];

export const goldenPlan: Paper = {
  kind: 'plan',
  title: 'Kế hoạch bài dạy: Món quà không ai tặng & “phiếu” <vàng>',
  style: { face: 'serif', size: 13, justify: true, margins: { top: 20, right: 15, bottom: 20, left: 30 } },
  footer: 'Khiên · Món quà không ai tặng · lớp 5 · bản 2026-09-01',
  revised: '2026-09-01',
  body,
};

export const goldenSheet: Paper = {
  ...goldenPlan,
  kind: 'worksheet',
  title: 'Phiếu học tập',
  style: { face: 'sans', size: 16, justify: false, margins: { top: 18, right: 18, bottom: 20, left: 18 } },
};

import { BUILD_HELP, BUILD_OPTIONS, workplaceOf } from './build-site.ts';
import { publishNow } from './publish-now.ts';
import { readOptions, today } from './read-options.ts';

const HELP = `npm run publish-site -- [--undo] [--yes] [--content thư-mục] [--out thư-mục] [--date ngày] [--usb lựa-chọn]

Kiểm tra nội dung, dựng trang, cho xem những gì sẽ đổi và với ai, hỏi lại, rồi công bố: ghi sổ phát hành, đổi trang trong một
bước, gửi tới các nơi ghi trong content/publish.yaml. Dừng giữa chừng thì nơi nào cũng còn trọn bản cũ; chạy lại là tiếp tục.
  --undo             quay lại bản công bố trước đó (giữ ba bản gần nhất)
  --yes              không hỏi lại
${BUILD_HELP}
Kết thúc với mã 1 khi nội dung có lỗi, hay khi có nơi chưa nhận được bản mới.`;

const read = readOptions(HELP, { ...BUILD_OPTIONS, undo: { type: 'boolean' }, yes: { type: 'boolean' } });
if (read) {
  const { undo, yes, date = today(), ...values } = read.values;
  await publishNow(workplaceOf(values), { date, undo, yes });
}

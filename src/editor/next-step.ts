import { existsSync } from 'node:fs';
import path from 'node:path';
import { alertPage, OFFICE, under } from '../curriculum/address.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { upperFirst } from '../curriculum/first-letter.ts';
import { showGrades } from '../curriculum/grade.ts';

/** What is done after writing, said where nothing is wrong: nothing of it happens by itself. */
export interface NextStep {
  /** What to do now, in one sentence. */
  what: string;
  /** What changes by it, and for whom. */
  after: string;
}

/** How this copy is published: the file that one double-clicks, where it has one, else the command. */
export function publishWith(project: string, content: string, system: string = process.platform): string {
  const file = path.join(project, system === 'win32' ? 'cong-bo.cmd' : 'cong-bo.sh');
  if (content !== path.join(project, 'content'))
    return `chạy lệnh npm run publish-site -- --content "${content}" trong thư mục ${project}`;
  return existsSync(file)
    ? `bấm đúp tệp “${path.basename(file)}” trong thư mục ${project}`
    : `chạy lệnh npm run publish-site trong thư mục ${project}`;
}

/** The next step for a warning, a lesson's file, or the office's own; null for what nobody publishes yet. */
export function nextStep(curriculum: Curriculum, file: string, isUnsaved: boolean, how: string): NextStep | null {
  const subject = subjectOf(curriculum, file);
  if (!subject) return null;
  if (isUnsaved) return { what: 'Bấm Lưu ở góc trên.', after: 'Chưa lưu thì bản công bố chưa có chỗ vừa viết.' };
  if (subject.status === 'draft')
    return {
      what: `${subject.where} chọn “Tình trạng” là “Đã đăng”, rồi bấm Lưu.`,
      after: 'Đang là bản còn soạn: công bố lúc này thì chưa ai thấy.',
    };
  return {
    what: `${upperFirst(how)}.`,
    after: `Máy kiểm tra mọi bài, cho xem những gì sẽ đổi và hỏi lại, rồi mới công bố. ${subject.changes}`,
  };
}

interface Subject {
  status: 'draft' | 'published';
  /** Where its status is chosen. */
  where: string;
  changes: string;
}

function subjectOf({ alerts, lessons, office, ledger }: Curriculum, file: string): Subject | null {
  const [folder, name] = file.split('/');
  if (file === 'office.yaml') {
    const changes = `Sẽ đổi: mọi trang và giấy có tên đơn vị, nơi giúp đỡ. Tình hình của đơn vị và báo cáo in sẵn ở trang ${OFFICE}.`;
    return { status: 'published', where: '', changes };
  }
  if (file === 'publish.yaml')
    return {
      status: 'published',
      where: '',
      changes: 'Từ lần ấy trang tới mọi nơi ghi ở đây; nơi nào không tới được thì lúc công bố nói rõ.',
    };
  if (folder === 'alerts') {
    const alert = alerts.find(({ id }) => `${id}.yaml` === name);
    if (!alert) return null;
    const page = under(office.site.base, alertPage(alert.id));
    const isKnown = ledger.some(({ addresses }) => addresses.includes(alertPage(alert.id)));
    const changes = alert.withdrawn
      ? `Trang ${page} sẽ chỉ còn nói rằng đã rút và vì sao.`
      : isKnown
        ? `Sẽ đổi: trang ${page} và các tờ của cảnh báo này, đã công bố trước đây.`
        : `Sẽ có thêm: trang ${page}, lời báo ở trang nhà và trang lớp ${showGrades(alert.grades)}, bản tin, hình vuông, bài phát thanh.`;
    return { status: alert.status, where: 'Ở ô bên trái,', changes };
  }
  const lesson = folder === 'lessons' ? lessons.find(({ slug }) => slug === name) : undefined;
  if (!lesson) return null;
  const texts = lesson.texts.filter(({ file: text }) => file.endsWith('lesson.yaml') || sharesFolder(text, file));
  const grades = texts.flatMap((text) => text.grades).sort((a, b) => a - b);
  const isKnown = ledger.some(({ cuts }) =>
    cuts.some((cut) => cut.lesson === name && (!grades.length || grades.includes(cut.grade))),
  );
  const changes = lesson.withdrawn
    ? 'Trang của bài sẽ chỉ còn nói rằng đã rút và vì sao.'
    : `${isKnown ? 'Sẽ đổi' : 'Sẽ có thêm'}: trang, phiếu và gói in của bài “${lesson.title}”${grades.length ? ` ở lớp ${showGrades(grades)}` : ''}.`;
  const where = file.endsWith('lesson.yaml') ? 'Ở ô bên trái,' : 'Mở “Khai báo của bài”,';
  return { status: lesson.status, where, changes };
}

const sharesFolder = (text: string, file: string): boolean =>
  path.posix.dirname(text).endsWith(path.posix.dirname(file));

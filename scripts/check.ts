import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Checked } from '../src/checks/check-content.ts';
import { writeHoles } from '../src/checks/coverage/write-holes.ts';
import { writtenIn } from '../src/checks/gates/gate.ts';
import { askGates } from '../src/checks/gates/hold-gates.ts';
import { report } from '../src/checks/gates/report.ts';
import { writeDebts } from '../src/checks/gates/write-debts.ts';
import { areWhole } from '../src/checks/rule.ts';
import type { Keep } from '../src/curriculum/keep.ts';
import { byPlace, showProblem } from '../src/curriculum/problem.ts';
import { holdForm } from '../src/editor/hold-form.ts';
import { checkKept, keepChecks } from '../src/publish/keep-checks.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run check -- [đường dẫn…] [--json] [--report] [--debts] [--content thư-mục]

Đọc toàn bộ nội dung và báo mọi lỗi trong một lần, mỗi lỗi kèm tệp:dòng:cột, vì sao và cách sửa.
  đường dẫn…        chỉ báo lỗi của những tệp hoặc thư mục này
  --json            in kết quả dạng JSON
  --report          thay vì báo lỗi, in bảng số đo của mọi văn bản và của mỗi nhóm lớp
  --debts           ghi lại debts.yaml theo những gì các cổng chất lượng đang nói và các ô còn trống trong coverage.yaml, rồi báo
                    lỗi còn lại
  --content thư-mục thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi có lỗi.`;

const read = readOptions(
  HELP,
  {
    json: { type: 'boolean' },
    report: { type: 'boolean' },
    debts: { type: 'boolean' },
    content: { type: 'string', default: 'content' },
  },
  { rest: true },
);
if (read) {
  const { values, rest } = read;
  const folder = path.resolve(values.content);
  const keep = await keepChecks();
  if (values.debts) await renewDebts(folder, keep);
  const checked = await checkKept(folder, keep);
  if (values.report) console.log(await report(checked.content));
  else {
    const isAsked = askedFor(folder, rest);
    const { content } = checked;
    const unlaid = content.documents
      .filter(isAsked)
      .map((one) =>
        keep(`${holdForm.id} ${one.file}\n${one.source}`, () => holdForm.check({ ...content, documents: [one] })),
      );
    const problems = [...checked.problems, ...(await Promise.all(unlaid)).flat()].sort(byPlace);
    tell({ ...checked, problems }, isAsked, values.json === true);
  }
}

/** Writes debts.yaml anew, and the holes of coverage.yaml; while a lesson cannot be read, what it owes is not known. */
async function renewDebts(folder: string, keep: Keep): Promise<void> {
  const { content, debts } = await checkKept(folder, keep);
  if (!areWhole(content)) return;
  const texts = writtenIn(content).map(({ name }) => name);
  const today = new Date().toISOString().slice(0, 10);
  await writeFile(
    path.join(folder, 'debts.yaml'),
    writeDebts(await askGates(content, debts, keep), debts, texts, today),
  );
  const covered = path.join(folder, 'coverage.yaml');
  const source = await readFile(covered, 'utf8').catch(() => '');
  await writeFile(covered, writeHoles(source, content.curriculum, today));
}

/** Whether a file of the content is, or lies in, one of the places given; all are where none is. */
function askedFor(folder: string, given: readonly string[]): (of: { file: string }) => boolean {
  const places = given.map((place) => path.resolve(place));
  return ({ file }) => {
    const full = path.resolve(path.dirname(folder), file);
    return places.length === 0 || places.some((place) => full === place || full.startsWith(place + path.sep));
  };
}

function tell(
  { problems, notes, documents, curriculum }: Checked,
  isAsked: (of: { file: string }) => boolean,
  json: boolean,
) {
  const files = documents.length;
  const shown = problems.filter(isAsked);
  const noted = notes.filter(isAsked);
  if (json) console.log(JSON.stringify({ files, problems: shown, notes: noted }, null, 2));
  else {
    if (noted.length)
      console.log(`${noted.map(showProblem).join('\n\n')}\n\n${noted.length} ghi chú, chưa phải lỗi.\n`);
    if (shown.length) console.log(`${shown.map(showProblem).join('\n\n')}\n\n${shown.length} lỗi trong ${files} tệp.`);
    else if (!curriculum)
      console.log(
        `Không có lỗi ở đây; còn ${problems.length} lỗi ở tệp khác (chạy “npm run check” không kèm đường dẫn để xem).`,
      );
    else {
      const { lessons } = curriculum;
      const texts = lessons.flatMap((lesson) => lesson.texts);
      const questions = texts.flatMap((text) => text.questions);
      console.log(
        `Đã kiểm tra ${files} tệp: ${lessons.length} bài, ${texts.length} văn bản theo lớp, ${questions.length} câu hỏi. Không có lỗi.`,
      );
    }
  }
  process.exitCode = shown.length ? 1 : 0;
}

import type { Dirent } from 'node:fs';
import path from 'node:path';
import { lessonBlocks, questionBlocks, type Vocabulary } from '../blocks/registry.ts';
import { byName } from '../curriculum/by-name.ts';
import type { Keep } from '../curriculum/keep.ts';
import { lazily } from '../curriculum/lazily.ts';
import { LessonFile, TextMatter, type Lesson, type LessonText } from '../curriculum/lesson.ts';
import type { Problem } from '../curriculum/problem.ts';
import { lightly, lightText } from '../curriculum/put-away.ts';
import { Id } from '../curriculum/source.ts';
import type { Flow } from '../curriculum/tree.ts';
import { problemAt, START, type Document } from './document.ts';
import { parseMdx } from './parse-mdx.ts';
import { listFolder } from './list-folder.ts';
import { pageCopyOf, readPageCopy, readPicture } from './read-picture.ts';
import { readSounds } from './read-sound.ts';
import { MISSING, readBytes, readText, refuseEntry, UNREADABLE } from './read-text.ts';
import { parseYaml, recallYaml, validate, type Yaml } from './read-yaml.ts';
import { splitMatter } from './split-matter.ts';
import { toQuestions } from './to-questions.ts';
import { toTree } from './to-tree.ts';

type NameOf = (file: string) => string;

interface Result {
  /** Null when lesson.yaml is broken; texts whose front matter is broken are left out. */
  lesson: Lesson | null;
  /** What could be read of it, nothing in place of the rest: for the rules only. */
  partial: Lesson;
  documents: Document[];
  problems: Problem[];
}

/** Stand in for what could not be read. They hold nothing a rule could find wrong. */
const NO_LESSON: LessonFile = {
  title: '',
  summary: '',
  grades: [],
  forms: [],
  sources: [],
  revisions: [{ date: '', changed: '' }],
  reviewer: '',
  care: 'open',
  status: 'draft',
};
const NO_MATTER: TextMatter = {
  grades: [],
  minutes: 0,
  objectives: [],
  outcomes: [],
  competences: [],
  qualities: [],
  materials: [],
};

/** Reads one lesson's folder: lesson.yaml, its texts, their questions, its pictures. */
export async function readLesson(folder: string, nameOf: NameOf, keep: Keep): Promise<Result> {
  const slug = path.basename(folder);
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const texts: LessonText[] = [];
  const partialTexts: LessonText[] = [];
  const pictures: Lesson['pictures'] = byName([]);
  let shared: LessonFile | null = null;

  const file = nameOf(path.join(folder, 'lesson.yaml'));
  if (!canBeSlug(slug)) {
    problems.push(
      problemAt(
        file,
        START,
        'ten-thu-muc',
        `“${slug}” không dùng làm tên thư mục bài được.`,
        'Tên này là địa chỉ của trang, tên của tệp tải về, và ở lại trong sổ phát hành.',
        'Đặt tên như qua-la: chữ thường không dấu, chữ số và dấu gạch nối, không trùng tên mà Windows hay trang đã giữ (con, aux, khien-usb…).',
      ),
    );
  }
  const { text: source, problems: unread } = await readText(path.join(folder, 'lesson.yaml'), file, [
    'Thư mục bài thiếu lesson.yaml.',
    'Tên bài, nguồn và lịch sử sửa đổi nằm trong tệp này.',
    'Chép lesson.yaml của một bài khác rồi sửa.',
  ]);
  problems.push(...unread);
  if (source !== null) {
    const yaml = await recallYaml(source, file, keep);
    const result = validate(yaml, LessonFile, file, 'lesson.yaml');
    problems.push(...result.problems);
    documents.push({
      kind: 'lesson',
      file,
      slug,
      source,
      data: yaml.data,
      tree: [],
      whole: result.problems.length === 0,
      placeOf: yaml.placeOf,
    });
    shared = result.value;
  }

  const { entries, problems: unlisted } = await listFolder(folder, nameOf(folder));
  problems.push(...unlisted);
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.name === 'lesson.yaml') continue;
    if (entry.isDirectory() && /^lop-\d/.test(entry.name)) {
      const read = await readTextFolder(full, slug, nameOf, keep);
      documents.push(...read.documents);
      problems.push(...read.problems);
      if (read.text) texts.push(read.text);
      if (read.partial) partialTexts.push(read.partial);
    } else if (entry.isDirectory() && entry.name === 'hinh') {
      const { entries: drawn, problems: unlisted } = await listFolder(full, nameOf(full));
      problems.push(...unlisted);
      for (const { name } of drawn) {
        const { read: bytes, problems: unseen } = await readBytes(path.join(full, name), nameOf(path.join(full, name)));
        problems.push(...unseen.map((problem) => ({ ...problem, rule: 'hinh-hong' })));
        if (unseen.length) continue;
        const picture = bytes && readPicture(name, bytes);
        // Its photograph comes before it, by name.
        const photo = pictures[`hinh/${pageCopyOf(name)}`];
        const onPage = bytes && photo && readPageCopy(bytes);
        if (onPage) photo.onPage = onPage;
        else if (picture) pictures[`hinh/${name}`] = picture;
        else
          problems.push(
            problemAt(
              nameOf(path.join(full, name)),
              START,
              'hinh-hong',
              `Không đọc được hình “${name}”.`,
              'Trang và giấy chỉ in được hình SVG, PNG hoặc JPEG còn nguyên.',
              'Mở hình rồi lưu lại ở dạng PNG (chỉ đổi đuôi tên tệp thì chưa đủ), hoặc SVG có xmlns, viewBox và mọi thẻ đều đóng.',
            ),
          );
      }
    } else problems.push(stray(nameOf(full), entry, 'lesson.yaml, các thư mục lop-… và thư mục hinh'));
  }
  // What cannot be read may be what a rule would miss.
  const allRead = problems.every(({ rule }) => rule !== UNREADABLE && rule !== MISSING);
  if (!allRead) for (const document of documents) document.whole = false;
  return {
    lesson: shared && { ...shared, slug, file, texts, pictures },
    partial: { ...(shared ?? NO_LESSON), slug, file, texts: partialTexts, pictures },
    documents,
    problems,
  };
}

/** Reads a text's folder: bai.mdx, cau-hoi.mdx and the recordings of its parts. */
async function readTextFolder(folder: string, slug: string, nameOf: NameOf, keep: Keep) {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const documents: Document[] = [];
  for (const entry of entries) {
    if (entry.name === 'bai.mdx' || entry.name === 'cau-hoi.mdx') continue;
    if (entry.isDirectory() && entry.name === 'tieng') continue;
    problems.push(stray(nameOf(path.join(folder, entry.name)), entry, 'bai.mdx, cau-hoi.mdx và thư mục tieng'));
  }
  const { sounds, problems: unheard } = await readSounds(path.join(folder, 'tieng'), nameOf);
  problems.push(...unheard);
  const file = nameOf(path.join(folder, 'bai.mdx'));
  const { text: source, problems: unread } = await readText(path.join(folder, 'bai.mdx'), file, [
    'Thư mục lớp thiếu bai.mdx.',
    'Không có bài thì không có trang nào cho lớp này.',
    'Viết bai.mdx, hoặc xoá thư mục.',
  ]);
  problems.push(...unread);
  if (source === null) return { text: null, partial: null, documents, problems };
  const main = await recallMdx(source, file, lessonBlocks, keep);
  const matter = main.yaml
    ? validate(main.yaml, TextMatter, file, 'phần khai báo đầu bai.mdx')
    : { value: null, problems: [missingMatter(file)] };
  problems.push(...main.problems, ...(main.refused ? [] : matter.problems));
  const written = {
    kind: 'text' as const,
    file,
    slug,
    source,
    data: main.yaml?.data ?? null,
    whole: main.problems.length + matter.problems.length === 0,
    placeOf: main.yaml?.placeOf ?? (() => START),
  };

  const questionsName = nameOf(path.join(folder, 'cau-hoi.mdx'));
  const { text: questionsSource, problems: unasked } = await readText(path.join(folder, 'cau-hoi.mdx'), questionsName);
  problems.push(...unasked);
  const asked = questionsSource === null ? null : await recallMdx(questionsSource, questionsName, questionBlocks, keep);
  const converted = toQuestions(asked?.tree ?? [], questionsName, matter.value?.grades ?? []);
  // Of all texts that there are few are looked at a time: their trees lie as bytes.
  const read = lightText({
    ...(matter.value ?? NO_MATTER),
    file,
    questionsFile: asked ? questionsName : null,
    body: main.tree,
    questions: converted.questions,
    sounds,
  });
  documents.push(lazily<Document, 'tree'>(written, ['tree'], () => ({ tree: read.body })));
  if (asked && questionsSource !== null) {
    problems.push(...asked.problems, ...converted.problems);
    if (asked.yaml)
      problems.push(
        problemAt(
          questionsName,
          START,
          'khai-bao',
          'Tệp câu hỏi có phần khai báo giữa hai dòng ---.',
          'Lớp và mục tiêu lấy từ bai.mdx bên cạnh, nên phần này sẽ bị bỏ qua.',
          'Xoá phần khai báo.',
        ),
      );
    const light = {
      kind: 'questions' as const,
      file: questionsName,
      slug,
      source: questionsSource,
      data: null,
      whole: asked.problems.length + converted.problems.length === 0,
      placeOf: () => START,
    };
    documents.push(lightly<Document, 'tree'>(light, { tree: asked.tree }));
  }
  return { text: matter.value && read, partial: read, documents, problems };
}

/** One MDX file: front matter, then the tree of its body. */
export const readMdx = (source: string, file: string, vocabulary: Vocabulary) => ({
  yaml: readMatter(source, file),
  ...readBody(source, file, vocabulary),
});

/** The same; the tree of a file that has not changed is as it was kept. */
const recallMdx = async (source: string, file: string, vocabulary: Vocabulary, keep: Keep) => ({
  yaml: await recallMatter(source, file, keep),
  ...(await keep(JSON.stringify([file, Object.keys(vocabulary), source]), () => readBody(source, file, vocabulary))),
});

function readMatter(source: string, file: string): Yaml | null {
  const matter = matterOf(source, file);
  return matter === null ? null : parseYaml(matter, file);
}

async function recallMatter(source: string, file: string, keep: Keep): Promise<Yaml | null> {
  const matter = matterOf(source, file);
  return matter === null ? null : recallYaml(matter, file, keep);
}

/** The front matter of a file; null when it has none, or where it ends cannot be told. */
function matterOf(source: string, file: string): string | null {
  const { matter, problems } = splitMatter(source, file);
  return problems.length ? null : matter;
}

function readBody(
  source: string,
  file: string,
  vocabulary: Vocabulary,
): { tree: Flow[]; refused: boolean; problems: Problem[] } {
  const split = splitMatter(source, file);
  if (split.problems.length) return { tree: [], refused: true, problems: split.problems };
  const { root, problems } = parseMdx(split.body, file, split.bodyOffset, Object.keys(vocabulary));
  const { tree, problems: more } = root ? toTree(root.children, file, vocabulary) : { tree: [], problems: [] };
  return { tree, refused: false, problems: [...problems, ...more] };
}

/** Windows keeps some names for devices; the USB edition of a grade lies among the packs of its lessons. */
const canBeSlug = (name: string): boolean =>
  Id.safeParse(name).success && !/^(con|prn|aux|nul|com\d|lpt\d|khien-usb)$/.test(name);

const stray = (file: string, entry: Dirent, known: string): Problem =>
  refuseEntry(entry, file) ??
  problemAt(
    file,
    START,
    'tep-lac',
    `“${entry.name}” không phải tệp của bài.`,
    'Tệp này sẽ không được đọc.',
    `Ở đây chỉ có ${known}. Đổi tên cho đúng, hoặc xoá.`,
  );

const missingMatter = (file: string): Problem =>
  problemAt(
    file,
    START,
    'khai-bao',
    'Tệp thiếu phần khai báo giữa hai dòng ---.',
    'Không biết bài viết cho lớp nào, bao nhiêu phút.',
    'Bắt đầu tệp bằng ---, rồi grades, minutes, objectives, rồi ---.',
  );

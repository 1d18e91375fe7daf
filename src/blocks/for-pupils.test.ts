import path from 'node:path';
import { expect, test } from 'vitest';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { textOf } from '../curriculum/tree.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { readMdx } from '../reading/read-lesson.ts';
import { searchEntries } from '../search/entries.ts';
import { pupilLesson } from './for-pupils.ts';
import { lessonBlocks } from './registry.ts';

/** The golden lesson with another body. */
async function lessonOf(body: string): Promise<GradeLesson> {
  const [golden] = cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!);
  const { tree, problems } = readMdx(body, 'bai.mdx', lessonBlocks);
  expect(problems).toEqual([]);
  return { ...golden!, body: tree };
}

const FOR_TEACHERS = `<Activity kind="open" title="Mở đầu" minutes="5" goal="G" task="T" product="P">

<Phase is="assign">

<Teacher>Giải thích từ <Term meaning="mã của thầy cô">OTP</Term>. <Fact source="cong-van">Công văn của huyện.</Fact></Teacher>

</Phase>

- Việc của em.

  <TeacherNote title="Trong danh sách">

  <Figure src="hinh/la-chan.svg" alt="Hình của thầy cô" />

  </TeacherNote>

> Lời trích.
>
> <TeacherNote title="Trong lời trích">
>
> Chỉ thầy cô đọc <Contact id="111" />.
>
> </TeacherNote>

<Figure src="hinh/la-chan.svg" alt="Hình của em" />

</Activity>
`;

test('what only teachers need is left out of a pupil’s lesson at every depth: in a list, in a quotation, in a phase', async () => {
  const { body } = pupilLesson(await lessonOf(FOR_TEACHERS));
  expect(textOf(body)).toBe('Việc của em.Lời trích.');
  expect(JSON.stringify(body)).not.toMatch(/TeacherNote|Phase|"Teacher"/);
});

test('neither the search, nor a lesson’s card, nor the list of its sources has what only teachers see', async () => {
  const lesson = pupilLesson(await lessonOf(FOR_TEACHERS));
  expect(searchEntries([lesson], () => '/')[0]!.terms).toEqual([]);
  expect(blocksOf(lesson, 'Figure').map(({ props }) => props.alt)).toEqual(['Hình của em']);
  expect(lesson.sources).toEqual([]);
});

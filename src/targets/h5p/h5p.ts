import type { GradeLesson } from '../../curriculum/cut.ts';
import { hashText } from '../../curriculum/seeded.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry } from '../exchange/carry.ts';
import { nameOf, readFirst } from '../exchange/read-first.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { FileType, Target } from '../target.ts';
import { zip } from '../zip.ts';
import { H5P_WAYS } from './ask.ts';
import { LIBRARIES, type H5pQuestion, type LibraryKey } from './content.ts';

const H5P: FileType<'bytes'> = {
  holds: 'bytes',
  extension: 'h5p',
  mime: 'application/zip',
  name: 'H5P',
  picture: false,
  inWholeEdition: false,
};

/** A grade's questions as a question set of H5P; its libraries are those of the site that it comes to. */
export const h5p = {
  ...FOR_PROGRAMS,
  name: 'Câu hỏi cho H5P',
  file: 'cau-hoi-h5p',
  types: [H5P],
  carries: carriesOf(H5P_WAYS),
  make: makeH5p,
} as const satisfies Target;

const PRIVATE = 'bài riêng tư, H5P gửi câu trả lời của em về hệ thống';

/** What is to be read first stands among the authors' notes, which pupils do not see. */
export function makeH5p(lesson: GradeLesson): Uint8Array {
  const load = carry(H5P_WAYS, lesson, paperContext(lesson, 'pupil'), PRIVATE);
  const questions = load.carried.flatMap(({ as }) => as);
  const used: LibraryKey[] = ['set', ...new Set(questions.map(({ library }) => library))];
  const about = {
    title: nameOf(load),
    language: 'vi',
    mainLibrary: LIBRARIES.set.name,
    embedTypes: ['iframe'],
    license: 'CC BY-SA',
    licenseVersion: '4.0',
    authors: [{ name: lesson.office.name, role: 'Author' }],
    authorComments: readFirst(load).join('\n'),
    defaultLanguage: 'vi',
    preloadedDependencies: used.map((key) => {
      const { name, major, minor } = LIBRARIES[key];
      return { machineName: name, majorVersion: major, minorVersion: minor };
    }),
  };
  return zip(
    { 'h5p.json': json(about), 'content/content.json': json(setOf(nameOf(load), questions)) },
    lesson.revision.date,
  );
}

const setOf = (title: string, questions: readonly H5pQuestion[]) => ({
  introPage: { showIntroPage: false, title, startButtonText: 'Bắt đầu' },
  progressType: 'textual',
  // No pass and no fail: the score is told.
  passPercentage: 0,
  disableBackwardsNavigation: false,
  randomQuestions: false,
  questions: questions.map(({ id, library, params }) => ({
    library: libraryName(library),
    params,
    subContentId: uuidOf(id),
    metadata: { contentType: LIBRARIES[library].name.slice(4), license: 'CC BY-SA', title: id },
  })),
  texts: {
    prevButton: 'Câu trước',
    nextButton: 'Câu sau',
    finishButton: 'Xong',
    submitButton: 'Nộp',
    textualProgress: 'Câu: @current trên @total',
    jumpToQuestion: 'Câu %d trên %total',
    questionLabel: 'Câu',
    readSpeakerProgress: 'Câu @current trên @total',
    unansweredText: 'Chưa trả lời',
    answeredText: 'Đã trả lời',
    currentQuestionText: 'Câu đang làm',
    navigationLabel: 'Các câu hỏi',
  },
  endGame: {
    showResultPage: true,
    showSolutionButton: true,
    showRetryButton: false,
    noResultMessage: 'Em đã làm xong',
    message: 'Kết quả của em:',
    scoreBarLabel: 'Em được @finals trên @totals điểm',
    overallFeedback: [{ from: 0, to: 100 }],
    solutionButtonText: 'Xem đáp án',
    retryButtonText: 'Làm lại',
    finishButtonText: 'Xong',
    submitButtonText: 'Nộp',
    showAnimations: false,
  },
  override: { checkButton: true },
});

const libraryName = (key: LibraryKey): string => {
  const { name, major, minor } = LIBRARIES[key];
  return `${name} ${major}.${minor}`;
};

/** A name in the form that H5P gives a question; the same question always has the same. */
function uuidOf(id: string): string {
  const hex = Array.from({ length: 4 }, (_, n) => hashText(`${n}/${id}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const json = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

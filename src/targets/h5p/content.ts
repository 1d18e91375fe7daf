/** Questions as the content types of H5P have them, in Vietnamese. */
import { escapeHtml } from '../../html/text.ts';

/** The versions whose fields these are; a site that has them, or newer, fills in the libraries from its own. */
export const LIBRARIES = {
  set: { name: 'H5P.QuestionSet', major: 1, minor: 20 },
  choice: { name: 'H5P.MultiChoice', major: 1, minor: 16 },
  truth: { name: 'H5P.TrueFalse', major: 1, minor: 8 },
  blanks: { name: 'H5P.Blanks', major: 1, minor: 14 },
} as const;
export type LibraryKey = keyof typeof LIBRARIES;

/** One question in the set. */
export interface H5pQuestion {
  id: string;
  library: Exclude<LibraryKey, 'set'>;
  params: object;
}

export interface H5pAnswer {
  text: string;
  right: boolean;
  why: string;
}

/** Lines of words, as H5P's editor has them. */
export const asHtml = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');

const WORDS = {
  checkAnswerButton: 'Trả lời',
  submitAnswerButton: 'Nộp',
  showSolutionButton: 'Xem đáp án',
  tryAgainButton: 'Làm lại',
  score: 'Em được @score trên @total điểm',
  scoreBarLabel: 'Em được :num trên :total điểm',
  a11yCheck: 'Xem câu trả lời có đúng không.',
  a11yShowSolution: 'Xem đáp án của câu này.',
  a11yRetry: 'Làm lại câu này từ đầu.',
};
const CONFIRM = (header: string, body: string) => ({ header, body, cancelLabel: 'Thôi', confirmLabel: 'Đồng ý' });
const CONFIRMS = {
  confirmCheck: CONFIRM('Nộp câu trả lời?', 'Em muốn nộp câu trả lời này?'),
  confirmRetry: CONFIRM('Làm lại?', 'Em muốn làm lại câu này?'),
};
/** The first answer counts, so nothing is done again; what is right is shown after it. */
const BEHAVIOUR = {
  enableRetry: false,
  enableSolutionsButton: true,
  enableCheckButton: true,
  confirmCheckDialog: false,
  confirmRetryDialog: false,
  autoCheck: false,
};

/** `whole`: right only as a whole; else what is right adds a point and what is wrong takes one. */
export const choice = (
  id: string,
  asked: readonly string[],
  answers: readonly H5pAnswer[],
  { several, whole }: { several: boolean; whole: boolean },
): H5pQuestion => ({
  id,
  library: 'choice',
  params: {
    question: asHtml(asked),
    answers: answers.map(({ text, right, why }) => ({
      correct: right,
      text: `<div>${escapeHtml(text)}</div>`,
      tipsAndFeedback: { tip: '', chosenFeedback: why && `<div>${escapeHtml(why)}</div>`, notChosenFeedback: '' },
    })),
    overallFeedback: [{ from: 0, to: 100 }],
    media: { disableImageZooming: true },
    behaviour: {
      ...BEHAVIOUR,
      type: several ? 'multi' : 'single',
      singlePoint: whole,
      randomAnswers: true,
      showSolutionsRequiresInput: true,
      passPercentage: 100,
      showScorePoints: true,
    },
    UI: {
      ...WORDS,
      tipsLabel: 'Xem gợi ý',
      tipAvailable: 'Có gợi ý',
      feedbackAvailable: 'Có lời giải thích',
      readFeedback: 'Đọc lời giải thích',
      wrongAnswer: 'Chưa đúng',
      correctAnswer: 'Đúng',
      shouldCheck: 'Nên chọn',
      shouldNotCheck: 'Không nên chọn',
      noInput: 'Em trả lời trước khi xem đáp án nhé',
    },
    ...CONFIRMS,
  },
});

export const truth = (id: string, asked: readonly string[], right: boolean, why: string): H5pQuestion => ({
  id,
  library: 'truth',
  params: {
    question: asHtml(asked),
    correct: String(right),
    media: { disableImageZooming: true },
    behaviour: { ...BEHAVIOUR, feedbackOnCorrect: why, feedbackOnWrong: why },
    l10n: {
      trueText: 'Đúng',
      falseText: 'Sai',
      score: WORDS.score,
      checkAnswer: WORDS.checkAnswerButton,
      submitAnswer: WORDS.submitAnswerButton,
      showSolutionButton: WORDS.showSolutionButton,
      tryAgain: WORDS.tryAgainButton,
      wrongAnswerMessage: 'Chưa đúng',
      correctAnswerMessage: 'Đúng',
      scoreBarLabel: WORDS.scoreBarLabel,
      a11yCheck: WORDS.a11yCheck,
      a11yShowSolution: WORDS.a11yShowSolution,
      a11yRetry: WORDS.a11yRetry,
    },
    ...CONFIRMS,
  },
});

/** What H5P's signs for a blank would swallow: `*answer/other answer:tip*`. */
export const isTaken = (text: string): boolean => /[*/:]/.test(text);
export const blank = (accepted: readonly string[]): string => `*${accepted.map(escapeHtml).join('/')}*`;

/** `lines` have their blanks in them already. */
export const blanks = (id: string, asked: readonly string[], lines: readonly string[], why: string): H5pQuestion => ({
  id,
  library: 'blanks',
  params: {
    text: asHtml(asked),
    questions: [lines.map((line) => `<p>${line}</p>`).join('\n')],
    overallFeedback: [{ from: 0, to: 100, ...(why ? { feedback: why } : {}) }],
    media: { disableImageZooming: true },
    showSolutions: WORDS.showSolutionButton,
    tryAgain: WORDS.tryAgainButton,
    checkAnswer: WORDS.checkAnswerButton,
    submitAnswer: WORDS.submitAnswerButton,
    notFilledOut: 'Em điền đủ các chỗ trống trước nhé',
    answerIsCorrect: '“:ans” đúng',
    answerIsWrong: '“:ans” chưa đúng',
    answeredCorrectly: 'Đúng',
    answeredIncorrectly: 'Chưa đúng',
    solutionLabel: 'Đáp án:',
    inputLabel: 'Chỗ trống @num trên @total',
    inputHasTipLabel: 'Có gợi ý',
    tipLabel: 'Gợi ý',
    scoreBarLabel: WORDS.scoreBarLabel,
    a11yCheck: WORDS.a11yCheck,
    a11yShowSolution: WORDS.a11yShowSolution,
    a11yRetry: WORDS.a11yRetry,
    a11yCheckingModeHeader: 'Xem đúng sai',
    behaviour: {
      ...BEHAVIOUR,
      caseSensitive: false,
      showSolutionsRequiresInput: true,
      separateLines: false,
      acceptSpellingErrors: false,
    },
    ...CONFIRMS,
  },
});

import { expect, test } from 'vitest';
import { ASKED } from '../blocks/discuss/slides.ts';
import { READ_ON_SHEET } from '../blocks/reading/slides.ts';
import { SLIPPED } from '../blocks/recover/slides.ts';
import { SOLVED } from '../blocks/slides.ts';
import { PLAYED } from '../blocks/role-play/slides.ts';
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import { ON_SHEET } from '../blocks/task/slides.ts';
import { partName } from '../blocks/part-names.ts';
import { deckWords, letteredLine, PERIOD, type Slide } from '../document/deck.ts';
import { fitPeriod } from './fit-period.ts';

const once = () => 1;
const line = (text: string) => ({ spans: [{ text }] });
const text = (title: string, label = '', tone: Extract<Slide, { kind: 'text' }>['tone'] = 'remember'): Slide => ({
  kind: 'text',
  tone,
  title,
  label,
  notes: [`Ghi chú của ${title}`],
  lines: [line(`Chữ của ${title}`)],
});
const opening: Slide = { kind: 'activity', title: 'Tập', label: '3. Luyện tập', notes: [], lines: [line('Làm bài 1')] };
const question = (title: string): Slide => ({ kind: 'question', title, label: ASKED, notes: ['Trả lời.'], lines: [] });
const kept = (count: number) => Array.from({ length: count }, (_, i) => text(`Nhớ ${i + 1}`));
const titles = (slides: readonly Slide[]) => slides.map(({ title }) => title);

test('a deck that a period has time for is left as it is', () => {
  const slides = [...kept(PERIOD.most - 3), opening, text('Bài 1', ON_SHEET, 'task'), question('Vì sao?')];
  expect(fitPeriod(slides, 1, once)).toEqual(slides);
});

test('of more, what the class can do without seeing is said at the slide before, whole, and what is kept stays', () => {
  const slides = [...kept(PERIOD.most - 1), text('Bài 1', ON_SHEET, 'task'), question('Vì sao?')];
  const fitted = fitPeriod(slides, 1, once);
  expect(titles(fitted)).toEqual([...titles(kept(PERIOD.most - 1)), 'Vì sao?']);
  expect(fitted[PERIOD.most - 2]!.notes).toEqual([
    `Ghi chú của Nhớ ${PERIOD.most - 1}`,
    'Bài 1:',
    'Chữ của Bài 1',
    'Ghi chú của Bài 1',
  ]);
  expect(fitPeriod(slides, 2, once)).toEqual(slides);
});

test('what the class writes on its sheet keeps its slide longer than what is told or only opens', () => {
  const told: Slide = { kind: 'term', title: 'Mã OTP', label: 'Từ mới', meaning: 'mật khẩu dùng một lần', notes: [] };
  const slides = [...kept(PERIOD.most - 2), told, opening, text('Bài 1', ON_SHEET, 'task')];
  const fitted = titles(fitPeriod(slides, 1, once));
  expect(fitted).toContain('Bài 1');
  expect(fitted).not.toContain('Mã OTP');
});

test('a task that is answered on a slide is asked on one, however many slides there are', () => {
  const task = [text('Bài 1', ON_SHEET, 'task'), text('Bài 1', SOLVED, 'task')];
  expect(fitPeriod([...kept(PERIOD.most), ...task], 1, once)).toHaveLength(PERIOD.most + 2);
});

test('an activity without a slide of its own is opened by its first, whose notes say what is to be done', () => {
  const fitted = fitPeriod([...kept(PERIOD.most - 1), opening, text('Bài 1', SOLVED)], 1, once);
  expect(fitted).toHaveLength(PERIOD.most);
  expect(fitted.at(-1)).toMatchObject({
    label: `3. Luyện tập – ${SOLVED}`,
    notes: ['Tập:', 'Làm bài 1', 'Ghi chú của Bài 1'],
  });
});

const played = (says: string): Slide => ({
  kind: 'message',
  title: 'Cháu thưa với bà',
  label: PLAYED,
  notes: ['Người gọi muốn: bà gửi phí'],
  channel: 'call',
  stamp: SAMPLE_STAMP,
  from: 'Người gọi',
  address: '',
  bubbles: [{ side: 'them', lines: [line(says)], signs: [] }],
});

test('of what a teacher plays the later rounds are heard alone before a question is, the first round last of all', () => {
  const play = [played('Bà gửi phí ngay!'), played('Cháu gọi nhắc bà tái khám.'), question('Vì sao?')];
  const [first, asked] = fitPeriod([...kept(PERIOD.most - 2), ...play], 1, once).slice(-2);
  expect([first!.kind, asked!.title]).toEqual(['message', 'Vì sao?']);
  expect(first!.notes).toEqual([
    'Người gọi muốn: bà gửi phí',
    'Cháu thưa với bà:',
    `${SAMPLE_STAMP}. Người gọi: “Cháu gọi nhắc bà tái khám.”`,
    'Người gọi muốn: bà gửi phí',
  ]);
  expect(titles(fitPeriod([...kept(PERIOD.most - 1), ...play], 1, once)).at(-1)).toBe('Cháu thưa với bà');
  expect(titles(fitPeriod([...kept(PERIOD.most), ...play], 1, once))).toEqual(titles(kept(PERIOD.most)));
});

test('the first picture, the cover of the page, is told before the last one is, and that last of all', () => {
  const picture = (title: string): Slide => ({
    kind: 'picture',
    title,
    label: '',
    notes: [],
    picture: { format: 'svg', data: '', width: 4, height: 3 },
    alt: title,
  });
  const before = kept(PERIOD.most - 1);
  expect(titles(fitPeriod([...before, picture('Bìa'), picture('Cầu')], 1, once))).toEqual([...titles(before), 'Cầu']);
  expect(titles(fitPeriod([...before, picture('Bìa')], 1, once))).toContain('Bìa');
  expect(titles(fitPeriod([...before, picture('Bìa'), ...kept(1)], 1, once))).not.toContain('Bìa');
});

test('a vote on what a picture shows stands beside it, where both are read in a glance', () => {
  const picture: Slide = {
    kind: 'picture',
    title: 'Con nhồng đầu hẻm',
    label: 'Câu chuyện',
    notes: ['Tiệm nằm ngay đầu hẻm.'],
    picture: { format: 'svg', data: '', width: 4, height: 3 },
    alt: 'Con nhồng',
  };
  const voted = (option: string): Slide => ({
    kind: 'question',
    framed: true,
    title: 'Mua gì con?',
    label: partName('vote', 3),
    notes: ['Giơ tay.'],
    lines: [line(`A. ${option}`), line('B. Gạo')],
  });
  const others = kept(PERIOD.most - 1);
  expect(fitPeriod([...others, picture, voted('Kẹo')], 1, once).at(-1)).toEqual({
    ...picture,
    title: 'Mua gì con?',
    label: partName('vote', 3),
    notes: ['Con nhồng đầu hẻm:', 'Tiệm nằm ngay đầu hẻm.', 'Giơ tay.'],
    beside: [line('A. Kẹo'), line('B. Gạo')],
  });
  const long = [...others, picture, voted('kẹo '.repeat(30).trim())];
  // Else it is read out beside it.
  const [shown] = fitPeriod(long, 1, once).slice(-1);
  expect(shown).toMatchObject({ title: 'Con nhồng đầu hẻm', label: 'Câu chuyện' });
  expect(shown!.notes).toContain('B. Gạo');
});

test('what to do after a slip stands over whom to turn to, where a period is short of slides', () => {
  const help: Slide = { ...text('Nơi giúp em', '', 'help'), lines: [line('số in trên thẻ ngân hàng')] } as Slide;
  const slipped = (says: string): Slide =>
    ({ ...text('Lỡ gửi rồi', SLIPPED, 'warning'), lines: [line(says)] }) as Slide;
  const last = (says: string) => fitPeriod([...kept(PERIOD.most - 1), slipped(says), help], 1, once).at(-1)!;
  const long = `Kể ngay với người lớn, rồi gọi ${'một số quen '.repeat(8)}`;
  expect(last('Kể ngay với người lớn.')).toMatchObject({ title: 'Lỡ gửi rồi', label: 'Nơi giúp em' });
  expect(deckWords([last('Kể ngay với người lớn.')]).join(' ')).toContain('Kể ngay với người lớn. số in');
  expect(deckWords([last(long)]).join(' ')).toContain('Kể ngay với người lớn. số in');
});

test('what is told of a slide without words or notes is its name, and no colon leads to nothing', () => {
  const bare: Slide = { ...text('Bốn câu hỏi', READ_ON_SHEET, 'task'), lines: [], notes: [] } as Slide;
  const [before] = fitPeriod([...kept(PERIOD.most), bare], 1, once).slice(-1);
  expect(before!.notes.at(-1)).toBe('Bốn câu hỏi.');
});

test('a slide that is shown in parts is counted in them', () => {
  const slides = [...kept(PERIOD.most - 1), text('Bài 1', ON_SHEET, 'task')];
  expect(fitPeriod(slides, 1, once)).toEqual(slides);
  const parted = fitPeriod(slides, 1, ({ title }) => (title === 'Bài 1' ? 2 : 1));
  expect(titles(parted)).toEqual(titles(kept(PERIOD.most - 1)));
});

test('whom the words over the list send to is not listed again; words that send to nobody listed come first', () => {
  const listed = (text: string) => ({ ...line(text), item: { depth: 0, number: null } });
  const help: Slide = { ...text('Nơi giúp em', '', 'help'), lines: [listed('113'), listed('Tổng đài 111')] } as Slide;
  const shown = (said: string) => {
    const slipped = { ...text('Lỡ gửi rồi', SLIPPED), lines: [line(said)] } as Slide;
    const last = fitPeriod([...kept(PERIOD.most - 1), slipped, help], 1, once).at(-1)!;
    return 'lines' in last && last.lines;
  };
  expect(shown('Gọi ngay 113. Em không có lỗi.')).toEqual([line('Gọi ngay 113.'), listed('Tổng đài 111')]);
  const all = [listed('113'), listed('Tổng đài 111')];
  expect(shown('Kể với mẹ. Em không có lỗi.')).toEqual([line('Kể với mẹ. Em không có lỗi.'), ...all]);
  expect(shown('Kể với mẹ, rồi gọi tổng đài 111.')).toEqual([line('Kể với mẹ.'), ...all]);
});

test('who does not read yet votes for a picture: that slide stays, and what else has only a picture is told', () => {
  const drawing = { format: 'svg' as const, data: '', width: 4, height: 4 };
  const story: Slide = { kind: 'picture', title: 'Bìa', label: '', notes: [], picture: drawing, alt: 'Bìa' };
  const vote = (picture?: typeof drawing): Slide => ({
    kind: 'question',
    framed: true,
    title: 'Em chọn gì?',
    label: partName('vote', 1),
    notes: [],
    lines: [letteredLine(0, [{ text: 'Gọi mẹ' }], picture)],
  });
  const fitted = (...slides: Slide[]) => titles(fitPeriod([...kept(PERIOD.most - 1), ...slides], 1, once)).slice(-1);
  expect(fitted(story, vote(drawing))).toEqual(['Em chọn gì?']);
  expect(fitPeriod([...kept(PERIOD.most - 1), story, vote()], 1, once).at(-1)).toMatchObject({ kind: 'picture' });
});

import { expect, test } from 'vitest';
import type { Contact } from '../src/curriculum/office.ts';
import { withNumber } from '../src/curriculum/show-reference.ts';
import { deckWords } from '../src/document/deck.ts';
import { wordsOf, type Paper } from '../src/document/paper.ts';
import { loadFonts } from '../src/print/fonts.ts';
import { measurePages } from '../src/print/print.ts';
import { countSlides } from '../src/slides/fit.ts';
import { scriptOf } from '../src/teaching/alert/broadcast.ts';
import { makeBulletin } from '../src/teaching/alert/bulletin.ts';
import { makeAlertFamily } from '../src/teaching/alert/family.ts';
import { makeAlertSlides } from '../src/teaching/alert/slides.ts';
import { makeFamilySheet } from '../src/teaching/family-sheet.ts';
import { makeSlides } from '../src/teaching/slides.ts';
import { sampleNotices } from './alerts.ts';
import { aLessonOfEachBand, sampleLessons } from './lessons.ts';

const PHONE = '0263 3123 456';
/** As a commune fills it in. */
const own = <One extends Pick<Contact, 'id'>>(contact: One): One =>
  contact.id === 'cong-an-xa' ? { ...contact, name: 'Công an xã Nậm Nung', phone: PHONE } : contact;
const wordsIn = (paper: Paper): string => wordsOf(paper.body).join(' ').replaceAll('\u00a0', ' ');

test('a number is said once: behind a name that does not say it', () => {
  expect(withNumber('công an xã', { phone: PHONE })).toBe(`công an xã ${PHONE}`);
  expect(withNumber('Tổng đài 111', { phone: '111' })).toBe('Tổng đài 111');
  expect(withNumber('công an xã', {})).toBe('công an xã');
});

test.each(aLessonOfEachBand(await sampleLessons()))(
  'lớp $grade: the number of the commune’s police goes home with every child and is shown, on one page',
  (given) => {
    const contacts = Object.fromEntries(Object.entries(given.contacts).map(([id, contact]) => [id, own(contact)]));
    const lesson = { ...given, contacts };
    const sheet = makeFamilySheet(lesson);
    expect(wordsIn(sheet)).toContain(PHONE);
    expect(measurePages(sheet, loadFonts())).toBe(1);
    expect(deckWords(makeSlides(lesson, countSlides).slides).join(' ')).toContain(PHONE);
  },
);

test.each((await sampleNotices()).filter(({ contacts }) => contacts.some(({ id }) => id === 'cong-an-xa')))(
  '$id: the number hangs on the board, goes home, is shown, and is read out digit by digit',
  (given) => {
    const notice = { ...given, contacts: given.contacts.map(own) };
    for (const paper of [makeBulletin(notice), makeAlertFamily(notice)]) {
      expect(wordsIn(paper)).toContain(`Công an xã Nậm Nung ${PHONE}`);
      expect(measurePages(paper, loadFonts())).toBe(1);
    }
    expect(deckWords(makeAlertSlides(notice).slides).join(' ')).toContain(PHONE);
    expect(scriptOf(notice).join(' ')).toContain('công an xã không hai sáu ba, ba một hai ba, bốn năm sáu');
  },
);

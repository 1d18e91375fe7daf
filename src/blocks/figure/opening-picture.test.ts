import { describe, expect, test } from 'vitest';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { BlockNode } from '../../curriculum/tree.ts';
import { goldenLessons } from '../../../test/lessons.ts';
import { openingPicture, storyPicture } from './opening-picture.ts';

const [golden] = (await goldenLessons()) as [GradeLesson];
const at = { line: 1, column: 1 };
const figure = (src: string, more: object = {}): BlockNode => ({
  type: 'block',
  name: 'Figure',
  props: { src, alt: src, opening: false, ...more },
  children: [],
  at,
});
const story = (...children: BlockNode[]): BlockNode => ({
  type: 'block',
  name: 'Story',
  props: { title: 'Chuyện' },
  children,
  at,
});
const lesson = (body: BlockNode[], band: GradeLesson['band'] = 'tieu-hoc'): GradeLesson => ({ ...golden, body, band });
const opensWith = (of: GradeLesson) => openingPicture(of)?.props.src;

describe('the picture that a lesson opens with', () => {
  test('is of its first story, and never tells how that one ends', () => {
    expect(opensWith(lesson([story(figure('đầu')), story(figure('cuối'))]))).toBe('đầu');
    expect(opensWith(lesson([story(), story(figure('cuối'))]))).toBeUndefined();
  });

  test('is another where its author says so, on the wall too', () => {
    const chosen = lesson([story(figure('đầu')), story(figure('quà', { opening: true }))]);
    expect([opensWith(chosen), storyPicture(chosen)?.props.src]).toEqual(['quà', 'quà']);
  });

  test('is never one that is read where it stands, nor shown to older pupils', () => {
    expect(opensWith(lesson([story(figure('đầu', { caption: 'Ba bước' }))]))).toBeUndefined();
    expect(opensWith(lesson([story(figure('quà', { opening: true }))], 'thcs'))).toBeUndefined();
  });
});

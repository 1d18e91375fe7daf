import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { readDone, readPlan, writeDone, writePlan, type Plan } from './plan.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const plan = fc
  .tuple(fc.array(fc.record({ lesson: id.map((slug) => `5/${slug}`), id }), { maxLength: 3 }), fc.nat(3), fc.nat(3))
  .map(([left, before, right]): Plan => ({ asked: left.length + before, right: Math.min(right, before), left }));

test('what is left of a review is read from the address as it was written', () => {
  fc.assert(
    fc.property(plan, (one) => {
      expect(readPlan(writePlan(one))).toEqual(one);
      expect(readDone(writeDone(one))).toEqual(one.asked > 0 ? { right: one.right, asked: one.asked } : null);
    }),
    cases(),
  );
});

test('another address says nothing of a review, and of one that was tampered with only what can be a question is left', () => {
  expect(readPlan('')).toBe(null);
  expect(readPlan('#cau-3')).toBe(null);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readPlan(`#on-tap=${text}`)!;
      expect(read.right).toBeLessThanOrEqual(read.asked);
      for (const { lesson, id } of read.left) expect(`${lesson}:${id}`).toMatch(/^\d+\/[a-z0-9-]+:[a-z0-9-]+$/);
    }),
    cases(),
  );
  expect(readPlan('#on-tap=x,9,5/../a:b,5/mau:a')).toEqual({
    asked: 1,
    right: 0,
    left: [{ lesson: '5/mau', id: 'a' }],
  });
  expect(readDone('#on-xong=9,3')).toBe(null);
});

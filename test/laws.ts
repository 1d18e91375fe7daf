/**
 * How every law is tried (fast-check): on the same cases each time, so that a failing run tells of a change and not of
 * luck.
 * `FUZZ=30 npm test` tries thirty times as many, and others each time; the seed it prints brings a failure back.
 */
import fc from 'fast-check';

export const FUZZ = Number(process.env.FUZZ ?? 1);

/**
 * Time a test has for its cases, in milliseconds; a law that fails late is told before the test's own limit cuts it
 * off.
 */
const LIMIT = 120_000 * FUZZ;

/** For `fc.assert`: how many cases, and which. */
export const cases = (count = 100) => ({
  numRuns: count * FUZZ,
  seed: FUZZ === 1 ? 2026 : Date.now(),
  endOnFailure: FUZZ > 1,
  plugins: [fc.interruptAfterTimeLimit(LIMIT, { failOnInterrupt: true })],
});

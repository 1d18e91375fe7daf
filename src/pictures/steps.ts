/** What each step does: a hand stops, an eye looks, a mouth asks. In outline, as copiers like it; in a field of 40. */
const PATHS = [
  'M11.5 22V11.5a2.2 2.2 0 014.4 0V19M15.9 18V7.5a2.2 2.2 0 014.4 0V18M20.3 18V8.8a2.2 2.2 0 014.4 0V19M24.7 19v-6.5a2.2 2.2 0 014.4 0V24c0 6.2-3.6 10.2-9 10.2-4.4 0-6.6-2-8.8-5.6L7.9 23c-1-1.9 1-3.7 2.6-2.2l1 1.2',
  'M4 20c4-6.6 9.8-9.6 16-9.6S32 13.4 36 20c-4 6.6-9.8 9.6-16 9.6S8 26.6 4 20zM24.6 20a4.6 4.6 0 11-9.2 0 4.6 4.6 0 019.2 0z',
  'M5 7h30v20H19.5l-8 7v-7H5zM16.6 14.2a3.5 3.5 0 116.9.9c0 2.2-3.3 2.2-3.3 4.2M20.2 22.6v.2',
] as const;

export const STEP_PICTURES = PATHS.map(
  (path) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="none" stroke="#000" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="${path}"/></svg>`,
);

import { expect, test } from 'vitest';
import { hashOf, tightenCsp } from './tighten-csp.ts';

const policy = (hashes: string) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes};media-src 'self';">`;

test('a page’s policy names the scripts that stand in it, and neither another page’s nor the nothing in a tag with a file', () => {
  const [own, others, nothing] = ['a()', 'b()', ''].map((text) => ` '${hashOf(text)}'`);
  const body = '<script src="/x.js"></script><script>a()</script>';
  expect(tightenCsp(policy(own! + others! + nothing!) + body)).toBe(
    policy(own!).replace("media-src 'self';", '') + body,
  );
});

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bad, checkWith, LESSON } from '../checks/testing.ts';
import { readOfficeSite } from './read-office-site.ts';

const golden = (name: string) => bad(`../../test/golden/content/${name}`, import.meta.dirname);
const office = await golden('office.yaml');
const lineOf = (start: string) => office.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;

async function told(source: string): Promise<string[]> {
  const { problems } = await checkWith({ 'office.yaml': source });
  expect(problems.every(({ file }) => file === 'content/office.yaml')).toBe(true);
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
const withSite = (address: string) => office.replace(/address: https:\/\/khien\.example/, () => `address: ${address}`);

test('the address of the site is a server of the web and nothing more, and short enough for the code of a paper', async () => {
  const place = [`${lineOf('address:')}:12 khai-bao`];
  for (const address of [
    'mailto:a@khien.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,a',
    'https://ten:mat-khau@khien.example',
    'https://ten@khien.example',
    'https://khien.example/?a=1',
    '"https://khien.example/#b"',
    'https://khien.example/thu-muc/',
    '"https://khien.example\\\\a"',
    'khien.example',
    `https://${'a'.repeat(90)}.example`,
  ])
    expect(await told(withSite(address)), address.slice(0, 60)).toEqual(place);
  // Of 5,000 letters, no code could be drawn at all.
  expect(await told(withSite(`https://khien.example/${'chu-'.repeat(1250)}`))).toEqual([
    place[0]!.replace('khai-bao', 'qua-roi'),
  ]);
  for (const address of ['https://khien.example/', 'http://truong.example:8080', 'null'])
    expect(await told(withSite(address)), address).toEqual([]);
});

test('the base path is no folder that the site needs itself', async () => {
  const place = [`${lineOf('base:')}:9 khai-bao`];
  for (const base of ['/_astro/', '/truong/_astro/', 'truong', '//', `/${'a'.repeat(100)}/`])
    expect(await told(office.replace(/base: .*/, `base: ${base}`)), base).toEqual(place);
  expect(await told(office.replace(/base: .*/, 'base: /ten-kho/'))).toEqual([]);
});

test('a phone is digits that can be dialled, an address of a place of help a web page', async () => {
  const phones = ['113;ext=5', '113 hoặc 114', '1', '11-22-33', '(024) 111', '+', '1234567890123', '111"onclick="a'];
  for (const phone of phones) {
    const source = office.replace(/phone: .*/, () => `phone: '${phone}'`);
    expect(await told(source), phone).toEqual([`${lineOf('phone:')}:12 khai-bao`]);
  }
  for (const phone of ['111', '1800 1567', '+84 24 3333 4444'])
    expect(await told(office.replace(/phone: .*/, `phone: "${phone}"`)), phone).toEqual([]);
  const [first] = /^ {4}short: .*$/m.exec(office)!;
  for (const address of ['javascript:alert(1)', 'https://a:b@khien.example/', 'mailto:a@khien.example'])
    expect(await told(office.replace(first, `${first}\n    address: ${address}`)), address).toEqual([
      `${lineOf('short:') + 1}:14 khai-bao`,
    ]);
});

test('line ends of an old Mac are read alike by the check and by the build', async () => {
  const source = office.replaceAll('\n', '\r');
  const { problems } = await checkWith({ 'office.yaml': source }, async (content) => {
    await writeFile(path.join(content, 'office.yaml'), source);
    expect(readOfficeSite(content)).toEqual({ address: 'https://khien.example', base: '/' });
  });
  expect(problems).toEqual([]);
});

test('a mistyped year is told, of a day of work and of a source', async () => {
  const yaml = await golden(LESSON);
  const dated = async (key: string, date: string) =>
    (await checkWith({ [LESSON]: yaml.replace(new RegExp(`(${key}: )"?[\\d-]+"?`), `$1"${date}"`) })).problems.map(
      ({ rule, what }) => `${rule} ${what}`,
    );
  for (const year of [2206, 1979, 9999]) {
    const day = `${year}-11-24`;
    for (const key of ['read', '- \\{ date'])
      expect(await dated(key, day), `${key} ${day}`).toEqual([expect.stringMatching(/^khai-bao .* gõ nhầm năm\.$/)]);
  }
  for (const date of ['2206', '1799-01', '9999-12-31'])
    expect(await dated('    date', date), date).toEqual([expect.stringMatching(/^khai-bao .* gõ nhầm năm\.$/)]);
  expect(await dated('    date', '1999')).toEqual([]);
});

/** What teachers call a row of bubbles, and what its bubbles are called. */
export function rowWords(name: string): string {
  if (name === 'version') return 'Mã đề';
  if (name.startsWith('version-')) return `Mã đề, chữ số thứ ${Number(name.slice(8)) + 1}`;
  if (name.startsWith('number-')) return `Số báo danh, chữ số thứ ${Number(name.slice(7)) + 1}`;
  const [, part, number, statement] = /^([IVX]+)\.(\d+)([a-z]?)$/.exec(name)!;
  return `Phần ${part}, câu ${number}${statement ? `, ý ${statement}` : ''}`;
}

export const valueWords = (value: string): string => ({ Đ: 'Đúng', S: 'Sai' })[value] ?? value;

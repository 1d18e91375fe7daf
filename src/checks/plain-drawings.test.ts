import { expect, test } from 'vitest';
import { plainDrawings } from './plain-drawings.ts';
import { placesOf, requires } from './testing.ts';

requires('a drawing is shapes and nothing else', plainDrawings, { 'hinh/mat-troi.svg': 'plain-drawings.bad.svg' }, [
  'mat-troi.svg:1:61', // onload
  'mat-troi.svg:2:1', // script
  'mat-troi.svg:2:9', // href
  'mat-troi.svg:3:32', // class
  'mat-troi.svg:3:44', // style
  'mat-troi.svg:3:61', // url()
  'mat-troi.svg:4:4', // id
  'mat-troi.svg:4:28', // foreignObject
  'mat-troi.svg:5:1', // a
  'mat-troi.svg:5:4', // xlink:href
  'mat-troi.svg:6:1', // text
  'mat-troi.svg:6:19', // words
]);

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">';
const shape = '<path d="M0 0h96"/>';

test.each([
  ['a comment', `${open}<!-- a -->${shape}</svg>`, '1:61'],
  ['an entity', `${open}&lt;${shape}</svg>`, '1:61'],
  ['a declaration', `<?xml version="1.0"?>${open}${shape}</svg>`, '1:1'],
  ['a tag that stays open', `${open}<g>${shape}`, '1:64'],
  ['a tag that closes another', `${open}<g>${shape}</svg>`, '1:83'],
  ['a second drawing', `${open}${shape}</svg>${open}${shape}</svg>`, '1:86'],
  ['a drawing in a drawing', `${open}${open}${shape}</svg></svg>`, '1:61'],
  ['an attribute without quotes', `${open}<path d=M0/></svg>`, '1:61'],
  ['another field', `${open.replace('96 96', '48 48')}${shape}</svg>`, '1:1'],
  ['more than 2 kB', `${open}${shape.repeat(110)}</svg>`, '1:1'],
])('nor does it hold %s', async (_, source, place) => {
  expect(await placesOf(plainDrawings, { 'hinh/mat-troi.svg': source })).toEqual([`mat-troi.svg:${place}`]);
});

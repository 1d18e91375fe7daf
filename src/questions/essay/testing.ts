import fc from 'fast-check';
import { prompt, question, said, tested, text } from '../testing.ts';

export default tested({
  kind: 'essay',
  any: fc
    .tuple(prompt, fc.array(fc.record({ points: fc.constantFrom(0.5, 1, 2), text }), { minLength: 1, maxLength: 3 }))
    .map(([asked, guide]) =>
      question('essay', { prompt: asked, guide: guide.map((one) => ({ ...one, text: said(one.text) })) }),
    ),
  response: null,
  page: null,
});

import { knownForms } from './known-forms.ts';
import { LESSON, requires, TEXT } from './testing.ts';

requires('a scam form exists', knownForms, { [LESSON]: 'known-forms.bad.yaml' }, ['lesson.yaml:4:14']);
requires('a text teaches forms of its lesson', knownForms, { [TEXT]: 'known-forms.bad.mdx' }, ['bai.mdx:4:9']);

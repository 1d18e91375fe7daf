import { knownCompetences } from './known-competences.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'a competence code exists and is of the level of its text',
  knownCompetences,
  { [TEXT]: 'known-competences.bad.mdx', 'frameworks/competences.yaml': 'known-competences.bad.yaml' },
  ['bai.mdx:7:5', 'bai.mdx:8:5', 'bai.mdx:9:5'],
);

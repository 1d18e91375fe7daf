import { requires } from './testing.ts';
import { yearForm } from './year-form.ts';

requires(
  'a year has a week for each lesson of a grade, and puts first only lessons there are',
  yearForm,
  { 'forms/nam-hoc.yaml': 'year-form.bad.yaml' },
  [
    'nam-hoc.yaml:2:6', // grade 4
    'nam-hoc.yaml:2:6', // grade 5
    'nam-hoc.yaml:4:14',
  ],
);

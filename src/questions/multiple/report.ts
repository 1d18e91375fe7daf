import type { OptionsKey } from '../options.ts';
import { chosenLine, type Report } from '../report.ts';
import { scoreMultiple, type MultipleResponse } from './score.ts';

export const reportMultiple: Report<OptionsKey<'multiple'>, MultipleResponse> = (id, key, response) =>
  chosenLine(id, key, response.chosen, scoreMultiple(key, response));

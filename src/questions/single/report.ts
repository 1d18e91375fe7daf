import type { OptionsKey } from '../options.ts';
import { chosenLine, type Report } from '../report.ts';
import { scoreSingle, type SingleResponse } from './score.ts';

export const reportSingle: Report<OptionsKey<'single'>, SingleResponse> = (id, key, response) =>
  chosenLine(id, key, response.chosen === null ? [] : [response.chosen], scoreSingle(key, response));

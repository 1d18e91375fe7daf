import type { OptionsKey } from '../options.ts';
import { chosenLine, type Report } from '../report.ts';
import { scoreSigns, type FindSignsResponse } from './score.ts';

export const reportSigns: Report<OptionsKey<'find-signs'>, FindSignsResponse> = (id, key, response, tools) =>
  chosenLine(id, key, response.chosen, scoreSigns(key, response, tools));

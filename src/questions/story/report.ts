import { number, oneLine, type Report } from '../report.ts';
import { scoreStory, type StoryKey, type StoryResponse } from './score.ts';

/** The way that was gone; many ways may be right. */
export const reportStory: Report<StoryKey, StoryResponse> = (id, key, response, tools) => {
  const choices = key.scenes.flatMap(([, , of]) => of.map(([own]) => own));
  const way = response.chosen.map((own) => number(choices.indexOf(own)));
  return oneLine(id, scoreStory(key, response, tools), { type: 'performance', given: way }, []);
};

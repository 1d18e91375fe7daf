import { placesIn } from '../curriculum/fill.ts';
import { ACTIVITY_PLACES, PLAN_PLACES } from '../curriculum/plan-form.ts';
import { hint } from '../curriculum/suggest.ts';
import { documentsOf, rule } from './rule.ts';

/** Every place that a plan's form leaves to be filled in is one that something is known for. */
export const planForm = rule('mau-ke-hoach', (content, report) => {
  for (const document of documentsOf(content, 'plan-form').filter(({ whole }) => whole))
    for (const name of ['primary', 'secondary'] as const) {
      const { title, head, activity } = content.curriculum.forms.plan[name];
      const lines = [
        { words: title, path: ['title'], known: PLAN_PLACES },
        ...head.map((words, i) => ({ words, path: ['head', i], known: PLAN_PLACES })),
        { words: activity, path: ['activity'], known: ACTIVITY_PLACES },
      ];
      for (const { words, path, known } of lines)
        for (const place of placesIn(words).filter((one) => !known.includes(one)))
          report(
            document,
            document.placeOf([name, ...path]),
            `Không có gì để điền vào {${place}} ở dòng này.`,
            'Trên giấy sẽ còn nguyên dấu ngoặc nhọn.',
            hint(place, known),
          );
    }
});

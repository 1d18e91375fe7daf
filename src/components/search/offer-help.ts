import { ageOf, AGES, ANY_AGE, type Age } from '../../curriculum/age.ts';
import type { Grade } from '../../curriculum/grade.ts';

/** How many cases a page shows when some are likelier than others. */
const FEW = 3;

/** The list of what may be happening to a child: those that fit, in the words of its age; all when none does. */
export function makeHelp(place: HTMLElement) {
  const list = place.querySelector('ul')!;
  const rows = [...list.querySelectorAll<HTMLElement>('li')];
  /** A case as an age tells it; for whom no grade is known, as any age that has it does. */
  const rowOf = (id: string, age: Age | null): HTMLElement | undefined => {
    const own = rows.filter((row) => row.dataset.case === id);
    const order = age ? [age] : [ANY_AGE, ...AGES];
    return order.flatMap((one) => own.find((row) => row.dataset.age === one) ?? [])[0];
  };
  const ids = [...new Set(rows.map((row) => row.dataset.case!))];

  /** Shows the likeliest cases, or `all` where none is likely; tells how many are likely. */
  function show(cases: readonly string[], grade: Grade | null, all: boolean): number {
    const age = grade ? ageOf(grade) : null;
    const likely = cases.flatMap((id) => rowOf(id, age) ?? []).slice(0, FEW);
    const shown = likely.length || !all ? likely : ids.flatMap((id) => rowOf(id, age) ?? []);
    for (const row of rows) row.hidden = !shown.includes(row);
    list.prepend(...shown);
    place.hidden = !shown.length;
    return likely.length;
  }
  function hide(): number {
    place.hidden = true;
    return 0;
  }
  return { place, show, hide };
}

import { press, shown, tested } from '../testing.ts';

export default tested({
  kind: 'story',
  // A story leads from scene to scene: it has its own tests.
  any: null,
  response: null,
  page: {
    tells: ({ scenes }) =>
      shown(...scenes.flatMap(({ choices }) => choices.flatMap((one) => (one.right ? [one.text] : [])))),
    right: null,
    async give(card, { right }, rightly) {
      const open = card.locator('[data-scene]:visible [data-choice]');
      while (await open.count()) {
        const here = await open.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.choice!));
        const wanted = here.find((id) => right.includes(id) === rightly) ?? here[0];
        await press(card.locator(`[data-choice="${wanted}"]`));
      }
    },
    says: /^Đáp án đúng: “Thoát ra và kể với bố mẹ”\. Quà thật/,
  },
});

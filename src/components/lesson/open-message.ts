/**
 * A message whose phrases, suspicious or not, can be touched: an exercise like any other, made of what the page shows.
 * Null where nothing is marked in it. `at`: its number on the page.
 */
export function openMessage(figure: HTMLElement, at: number): HTMLElement | null {
  const phrases = [...figure.querySelectorAll<HTMLElement>('.sign, .decoy')];
  if (!phrases.length) return null;
  const made = (name: string) =>
    document
      .querySelector<HTMLTemplateElement>(`[data-${name}-of-all]`)!
      .content.firstElementChild!.cloneNode(true) as HTMLElement;
  const card = made('message');
  card.dataset.question = `tin-${at}`;
  const reasons = document.createElement('template');
  const explained = [...figure.querySelectorAll('.signs li')];
  phrases.forEach((phrase, place) => {
    const spot = made('spot');
    spot.dataset.option = String(place);
    const number = phrase.querySelector('.sign-number');
    spot.querySelector('[data-words]')!.append(...[...phrase.childNodes].filter((node) => node !== number));
    // Not the <mark> that a sign is: before it is judged, each phrase is heard and seen like every other.
    const plain = document.createElement('span');
    plain.className = phrase.className;
    Object.assign(plain.dataset, phrase.dataset);
    plain.append(spot, number ?? '');
    phrase.replaceWith(plain);
    const reason = document.createElement('p');
    reason.textContent = phrase.dataset.reason ?? explained.shift()!.textContent;
    reasons.content.append(reason);
  });
  figure.before(card);
  card.firstElementChild!.after(figure);
  card.append(reasons);
  // What the receiver says last is what comes of it.
  const [last, before] = [...figure.querySelectorAll<HTMLElement>('.bubble')].reverse();
  if (before && last!.matches('.bubble--me')) last!.dataset.after = '';
  return card;
}

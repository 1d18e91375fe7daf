/**
 * A message whose phrases, suspicious or not, can be touched: an exercise like any other, made of what the page shows.
 * Null where nothing is marked in it. `at`: its number on the page.
 */
export function openMessage(figure: HTMLElement, at: number): HTMLElement | null {
  const phrases = [...figure.querySelectorAll<HTMLElement>('.sign, .decoy')];
  if (!phrases.length) return null;
  const card = document.createElement('div');
  card.className = 'question';
  card.dataset.kind = 'message';
  card.dataset.question = `tin-${at}`;
  card.dataset.key = '';
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', 'Tìm chỗ lạ trong tin');
  const spot = document.querySelector<HTMLTemplateElement>('[data-spot-of-all]')!.content.firstElementChild!;
  const reasons = document.createElement('template');
  const explained = [...figure.querySelectorAll('.signs li')];
  phrases.forEach((phrase, place) => {
    const made = spot.cloneNode(true) as HTMLElement;
    made.dataset.option = String(place);
    const number = phrase.querySelector('.sign-number');
    made.querySelector('[data-words]')!.append(...[...phrase.childNodes].filter((node) => node !== number));
    // Not the <mark> that a sign is: before it is judged, each phrase is heard and seen like every other.
    const plain = document.createElement('span');
    plain.className = phrase.className;
    Object.assign(plain.dataset, phrase.dataset);
    plain.append(made, number ?? '');
    phrase.replaceWith(plain);
    const reason = document.createElement('p');
    reason.textContent = phrase.dataset.reason ?? explained.shift()!.textContent;
    reasons.content.append(reason);
  });
  const how = document.createElement('p');
  how.className = 'how';
  how.tabIndex = -1;
  how.dataset.label = '';
  how.textContent = 'Chỗ nào lạ thì em chạm vào. Không có thì bấm nút dưới.';
  const feedback = document.createElement('div');
  feedback.className = 'feedback';
  feedback.dataset.feedback = feedback.dataset.label = '';
  figure.before(card);
  card.append(how, figure, feedback, reasons);
  // What the receiver says last is what comes of it.
  const [last, before] = [...figure.querySelectorAll<HTMLElement>('.bubble')].reverse();
  if (before && last!.matches('.bubble--me')) last!.dataset.after = '';
  return card;
}

import { bringScripts } from '../bring-scripts.ts';
import { load } from './store.ts';

/**
 * All that a quiz needs to be begun: who learns is asked at once, and the script of the questions (run-quiz.ts) comes
 * behind it. A press on a picture before that has come is kept in the page and waited for.
 */
export function startQuiz(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const picker = one('[data-players]');
  const pictures = [...picker.querySelectorAll<HTMLButtonElement>('[data-player]')];
  // In sight wherever one has pressed, as all that is said to a press.
  const dock = document.createElement('div');
  dock.className = 'dock';
  dock.setAttribute('role', 'status');
  dock.dataset.waits = '';
  dock.hidden = true;
  picker.after(dock);
  foldHelp(one<HTMLDetailsElement>('[data-help]'));
  const more = one('.result-more');
  // What it opens would come behind the bar below.
  more.addEventListener('toggle', () => more.scrollIntoView({ block: 'nearest' }));

  function say(words: string, ...after: Node[]): void {
    const line = document.createElement('p');
    line.className = 'dock-in';
    line.append(words, ...after);
    dock.replaceChildren(line);
    dock.hidden = false;
  }
  /** None of what a pupil gives is lost: nothing can be given yet. */
  function failed(): void {
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    again.textContent = 'Thử lại';
    again.onclick = () => location.reload();
    say('Chưa lấy được câu hỏi, có lẽ mạng đang yếu. ', again);
    document.documentElement.dataset.screen = 'players';
    root.classList.add('is-live');
  }
  const bring = () => {
    bringScripts('kinds', failed);
    bringScripts('questions', failed);
  };
  // What was missed comes back in the quiz it stands in (components/review).
  if (location.hash.startsWith('#on-tap=') && document.querySelector('[data-review]')) {
    bringScripts('kinds', failed);
    bringScripts('review', failed);
    return;
  }
  for (const part of root.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  for (const part of root.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  one('[data-form]').hidden = true;
  const { who } = load();
  if (pictures.some(({ dataset }) => dataset.player === who)) {
    picker.hidden = true;
    say(COMING);
    bring();
    return;
  }
  picker.onclick = ({ target }) => {
    const pressed = (target as Element).closest('button');
    if (!pressed) return;
    for (const other of picker.querySelectorAll('button')) other.toggleAttribute('data-pressed', other === pressed);
    for (const picture of pictures) picture.setAttribute('aria-pressed', String(picture === pressed));
    if (dock.hidden) say(COMING);
    bring();
  };
  document.documentElement.dataset.screen = 'players';
  root.classList.add('is-live');
  // Behind all that the page itself needs.
  if (document.readyState === 'complete') bring();
  else addEventListener('load', bring);
}

const COMING = 'Đang lấy câu hỏi…';

/** Nothing behind the open help is pressed by chance, or hidden from whoever has gone on. */
function foldHelp(help: HTMLDetailsElement): void {
  for (const kind of ['click', 'focusin'])
    document.addEventListener(kind, ({ target }) => (help.open &&= help.contains(target as Node)));
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !help.open) return;
    help.open = false;
    help.querySelector('summary')!.focus();
  });
}

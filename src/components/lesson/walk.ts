/** A lesson that is walked: one beat is on the screen, and what stands around it makes room. */
export interface Walk {
  go(to: number, how?: 'quietly'): void;
  /** What the page says of where one is, said anew. */
  refresh(): void;
  /** To where one reads on. */
  focus(): void;
  next(): void;
  back(): void;
  setWhole(isWhole: boolean): void;
  /** Has a look at the beat that holds this, if one does. */
  find(target: Element | null): boolean;
  readonly isWhole: boolean;
}

/** Where one is: a beat, its place among all, and how many activities lie behind, with nothing in them put off. */
export interface Place {
  beat: HTMLElement;
  at: number;
  of: number;
  activity: HTMLElement | null;
  done: number;
  activities: number;
  /** How one came here: by the page being opened, or by an address; else one walked. */
  how: 'quietly' | 'look' | undefined;
}

/**
 * The cover, every beat of every activity, the end. Only marks are set, and only a screen's style sheet knows them: on
 * paper and without script the lesson is whole.
 */
export function openWalk(root: HTMLElement, shown: (place: Place) => void): Walk {
  const beats = [...root.querySelectorAll<HTMLElement>('[data-beat]')];
  const activities = [...root.querySelectorAll<HTMLElement>('.activity')];
  let at = 0;
  let isWhole = false;
  let refresh = () => {};

  function go(to: number, how?: Place['how']): void {
    at = Math.min(Math.max(to, 0), beats.length - 1);
    const beat = beats[at]!;
    // What stands there when the page opens does not come a second time.
    root.toggleAttribute('data-led', how !== 'quietly');
    for (const other of beats) other.toggleAttribute('data-away', other !== beat);
    for (const activity of activities) {
      activity.toggleAttribute('data-away', !activity.contains(beat));
      // Its name stands over its first beat, and is heard over each.
      activity.querySelector('.activity-head')!.toggleAttribute('data-away', firstOf(activity) !== beat);
    }
    const activity = beat.closest<HTMLElement>('.activity');
    refresh = () => {
      const done = activities.filter((one) => isBefore(one, beat) && !one.querySelector('[data-put-off]')).length;
      shown({ beat, at, of: beats.length, activity, done, activities: activities.length, how });
    };
    refresh();
    if (how !== 'quietly') focus(at);
  }
  /** Past what is easier than a task that was answered rightly at once. */
  function step(by: 1 | -1): void {
    let to = at + by;
    while (beats[to]?.dataset.spared) to += by;
    go(to);
  }
  function focus(on: number): void {
    scrollTo({ top: 0, behavior: 'instant' });
    focusOn(headingOf(beats[on]!));
  }
  return {
    go,
    next: () => step(1),
    back: () => step(-1),
    refresh: () => refresh(),
    focus: () => focus(isWhole ? 0 : at),
    setWhole(whole) {
      isWhole = whole;
      if (whole) delete document.documentElement.dataset.screen;
      else document.documentElement.dataset.screen = 'walk';
    },
    find(target) {
      const isOurs = target && target !== root && root.contains(target);
      const place = isOurs ? beats.findIndex((beat) => beat.contains(target) || target.contains(beat)) : -1;
      if (place < 0) return false;
      if (!isWhole) go(place, 'look');
      target!.closest('details')?.setAttribute('open', '');
      if (beats[place]!.contains(target)) focusOn(target as HTMLElement);
      target!.scrollIntoView();
      return true;
    },
    get isWhole() {
      return isWhole;
    },
  };
}

const firstOf = (activity: HTMLElement) => activity.querySelector('[data-beat]');
const isBefore = (activity: HTMLElement, beat: HTMLElement): boolean =>
  !activity.contains(beat) && (activity.compareDocumentPosition(beat) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

/** Where a beat is read from: its heading, where nothing stands before it. */
export function headingOf(beat: HTMLElement): HTMLElement {
  const activity = beat.closest<HTMLElement>('.activity');
  const begins = activity && firstOf(activity) === beat ? activity : beat.querySelector(':scope > :not(template)');
  return begins?.querySelector<HTMLElement>('h1, h2, h3') ?? beat;
}

function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

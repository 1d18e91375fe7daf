import type { PutOnShelf, Shelf } from '../../maker/shelf.ts';

const shelf = new Map<string, unknown>();
const put: PutOnShelf = (name, content) => void shelf.set(name, content);
globalThis.khienRaDe = put;

const scripts = [
  ...document.querySelector<HTMLTemplateElement>('[data-maker-scripts]')!.content.querySelectorAll('script'),
];
const named = (name: string) => scripts.find(({ dataset }) => dataset.name === name);

/** Whether this site (or this edition for a USB stick) has that script. */
export const isThere = (name: keyof Shelf): boolean => named(name) !== undefined;

/** Thrown when a script cannot be had. */
export class NotLoaded extends Error {}

/** What a script brings; sent for once. As a classic script, which works from file:// too. */
export async function load<Name extends keyof Shelf>(name: Name): Promise<Shelf[Name]> {
  if (!shelf.has(name)) await add(named(name)?.getAttribute('src') ?? '');
  return shelf.get(name) as Shelf[Name];
}

function add(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new NotLoaded(address));
    };
    document.head.append(script);
  });
}

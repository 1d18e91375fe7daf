import { fileOf } from '../../curriculum/address.ts';
import type { Site } from './site.ts';
import { relative, takePage } from './take-page.ts';

/** An address in a style sheet; a picture that stands in it has none. */
const IN_CSS = /url\(["']?(\/[^"')]+)["']?\)/g;
/** What a bundled script brings along: `from"./x.js"`, `import("./x.js")`. */
const IN_SCRIPT = /(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;

interface Taken {
  files: Record<string, Uint8Array>;
  dead: string[];
}

/** The last few that were taken of a site: a lesson goes into a package of each version, two grades at once. */
const taken = new WeakMap<Site, Map<string, Promise<Taken>>>();
const FEW = 4;

/** Pages of a site with all that they are made of, by their paths; and the links that lead nowhere any more. */
export function takePages(site: Site, pages: readonly string[], script: string): Promise<Taken> {
  const own = taken.get(site) ?? new Map<string, Promise<Taken>>();
  taken.set(site, own);
  const what = [script, ...pages].join(' ');
  const found = own.get(what) ?? takeAnew(site, pages, script);
  own.set(what, found);
  if (own.size > FEW) own.delete(own.keys().next().value!);
  return found;
}

async function takeAnew({ base, read }: Site, pages: readonly string[], script: string): Promise<Taken> {
  const files: Record<string, Uint8Array> = {};
  const dead: string[] = [];
  const open = async (file: string): Promise<Uint8Array> => {
    const data = await read(file);
    if (!data) throw new Error(`Trang không có tệp ${file}`);
    return data;
  };
  async function take(file: string): Promise<void> {
    if (file in files) return;
    const data = await open(file);
    files[file] = data;
    const wanted: string[] = [];
    if (file.endsWith('.css')) {
      const css = textOf(data).replace(IN_CSS, (_, address: string) => {
        const target = fileOf(address, base);
        wanted.push(target);
        return `url(${relative(file, target)})`;
      });
      files[file] = bytesOf(css);
    } else if (file.endsWith('.js'))
      for (const [, address] of textOf(data).matchAll(IN_SCRIPT)) wanted.push(beside(file, address!));
    for (const one of wanted) await take(one);
  }
  for (const page of pages) {
    const taken = takePage(textOf(await open(page)), page, base, pages, script);
    files[page] = bytesOf(taken.html);
    dead.push(...taken.dead);
    for (const file of taken.files) await take(file);
  }
  return { files, dead };
}

const beside = (file: string, address: string): string => new URL(address, `http://x/${file}`).pathname.slice(1);
const textOf = (data: Uint8Array): string => new TextDecoder().decode(data);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

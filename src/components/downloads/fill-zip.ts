/** Fetched only when a zip is wanted: the one part of the page that needs fflate. */
import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/**
 * A file to be fetched. A pack (.zip) is taken apart and put in the folder that `place` names, any other file is put at
 * `place`.
 */
export interface Wanted {
  address: string;
  bytes: number;
  place: string;
}

export interface Filling {
  /** Fetches what is still missing, and gives the zip. Called again after a failure, it goes on where it stopped. */
  fill(signal: AbortSignal, progress: (bytes: number, file: number) => void): Promise<Blob>;
}

/**
 * One file after another, each let go once it lies in the zip: an old machine holds no more than one of them in memory
 * twice.
 */
export function startZip(wanted: readonly Wanted[]): Filling {
  let blob = new Blob([], { type: 'application/zip' });
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const store = () => {
    blob = new Blob([blob, ...chunks], { type: 'application/zip' });
    chunks = [];
  };
  let next = 0;
  let before = 0;
  return {
    async fill(signal, progress) {
      while (next < wanted.length) {
        const { address, bytes, place } = wanted[next]!;
        progress(before, next);
        const data = await fetchFile(address, signal, (got) => progress(before + Math.min(got, bytes), next));
        const inside = address.endsWith('.zip')
          ? Object.entries(unzipSync(data)).map(([name, file]) => [place + name, file] as const)
          : [[place, data] as const];
        for (const [name, file] of inside) {
          // Of a PDF the tags can be pressed, a third of it; the others are zips themselves.
          const entry = name.endsWith('.pdf') ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
          zip.add(entry);
          entry.push(file, true);
        }
        store();
        before += bytes;
        next++;
      }
      zip.end();
      store();
      return blob;
    },
  };
}

async function fetchFile(address: string, signal: AbortSignal, progress: (bytes: number) => void): Promise<Uint8Array> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  const reader = response.body!.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    progress((got += step.value.length));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

import type { AlertNotice } from '../curriculum/alert.ts';
import { alertFile, alertFiles, type TargetFile } from '../targets/addresses.ts';
import { TARGETS, type IdOf } from '../targets/registry.ts';
import { drawFirst, toContent, writeContent, type Content } from './content.ts';
import type { Make } from './job.ts';

/** A download of a warning, made. */
export interface AlertDownload extends TargetFile<IdOf<'alert'>> {
  address: string;
  data: Uint8Array;
  picture?: Uint8Array;
}

/** The files of a warning, or those of them that `wanted` takes, in the order of use; each target is composed once. */
export async function makeAlert(
  notice: AlertNotice,
  make: Make,
  wanted: (address: string) => boolean = () => true,
): Promise<AlertDownload[]> {
  const contents = new Map<IdOf<'alert'>, Promise<Content>>();
  const compose = async (id: IdOf<'alert'>): Promise<Content> => {
    const target = TARGETS[id];
    if (target.subject !== 'alert') throw new Error(`${id} is not made from a warning`);
    return toContent(target, await target.make(notice));
  };
  const contentOf = (id: IdOf<'alert'>): Promise<Content> => {
    const known = contents.get(id) ?? compose(id);
    contents.set(id, known);
    return known;
  };
  const files = alertFiles().map(({ id, type }) => ({ id, type, address: alertFile(notice.id, id, type.extension) }));
  return Promise.all(
    files
      .filter(({ address }) => wanted(address))
      .map(async ({ id, type, address }) => {
        const content = await contentOf(id);
        const data = await writeContent(type, content, make);
        const picture = type.picture && (await drawFirst(content, data, make));
        return { id, type, address, data, ...(picture ? { picture } : {}) };
      }),
  );
}

import path from 'node:path';
import { officeReport } from '../checks/office-report.ts';
import { noticesOf } from '../curriculum/alert.ts';
import { cutAll } from '../curriculum/cut.ts';
import { MIME } from '../targets/registry.ts';
import { checkKept } from './keep-checks.ts';
import { makeOne } from './make-packs.ts';
import { workOf, type Workplace } from './workplace.ts';
import { CHECKS, openWorkshop } from './workshop.ts';

interface Server {
  middlewares: { use: (handle: (request: { url?: string }, response: Response, next: () => void) => void) => void };
}
interface Response {
  setHeader: (name: string, value: string) => void;
  end: (data: Uint8Array) => void;
}

/** A Vite plugin for `npm run dev`: prints a download when it is asked for, from the content as it stands. */
export function devPacks({ project, content, dist }: Workplace, base: string) {
  // With what a build into dist has kept.
  const workshop = openWorkshop(path.join(workOf(dist), 'cache'), project);
  async function answer(address: string): Promise<Uint8Array | null> {
    const keep = (await workshop).keepFor(CHECKS);
    const checked = await checkKept(content, keep);
    const { curriculum } = checked;
    if (!curriculum) return null;
    const report = await officeReport(curriculum, checked, keep);
    return makeOne(cutAll(curriculum), noticesOf(curriculum), report, address, (await workshop).make);
  }
  return {
    name: 'khien-dev-packs',
    configureServer({ middlewares }: Server) {
      middlewares.use((request, response, next) => {
        const address = `/${(request.url ?? '').split('?')[0]!.slice(base.length)}`;
        if (!address.startsWith('/tai-ve/')) return next();
        answer(address).then((data) => {
          if (!data) return next();
          response.setHeader('Content-Type', MIME.get(path.extname(address)) ?? 'application/octet-stream');
          response.end(data);
        }, next);
      });
    },
  };
}

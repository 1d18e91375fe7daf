/** A process of its own that publishes a small site of many files: `node publish-once.ts folder words`. Is killed. */
import path from 'node:path';
import { publishSite } from '../../src/publish/publish-site.ts';
import { buildSmall } from './small-site.ts';

const [folder, words] = process.argv.slice(2) as [string, string];
const dist = path.join(folder, 'dist');
const titles = Array.from({ length: 60 }, (_, i) => [`/trang-${i}/`, { title: `${i}`, words }] as const);
await publishSite({
  content: path.join(folder, 'content'),
  dist,
  build: async () => {
    const pages = {
      '/': { title: 'Khiên', words },
      ...Object.fromEntries(titles),
      [`/${words}/`]: { title: '', words },
    };
    const built = await buildSmall(dist, { stamp: words, pages });
    process.stdout.write('built\n');
    return built;
  },
  grown: async () => {},
  undo: false,
  confirm: async () => true,
});
process.stdout.write('done\n');

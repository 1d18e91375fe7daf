import type { PlacesFile } from '../curriculum/place.ts';
import { documentsOf, isRead, rule } from './rule.ts';

/** GitHub puts a repository's pages in a folder of its own: a site built for another base path has no style there. */
export const siteBase = rule('goc-trang', (content, report) => {
  if (!isRead(content, 'office')) return;
  const { address, base } = content.curriculum.office.site;
  const host = address && URL.canParse(address) ? new URL(address).hostname : '';
  for (const document of documentsOf(content, 'places').filter(({ whole }) => whole)) {
    for (const [index, place] of (document.data as PlacesFile).places.entries()) {
      if (place.kind !== 'git') continue;
      const [, owner, name] = /github\.com[:/]([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(place.repository) ?? [];
      // A domain of one's own serves from its root.
      if (!owner || !name || host !== `${owner.toLowerCase()}.github.io`) continue;
      const needed = name.toLowerCase() === host ? '/' : `/${name}/`;
      if (base !== needed)
        report(
          document,
          document.placeOf(['places', index, 'repository']),
          `Kho này lên GitHub Pages ở ${host}${needed}, mà base trong office.yaml là ${base}.`,
          'Trang mở ra sẽ không có hình dáng, liên kết nào cũng hỏng.',
          `Trong content/office.yaml ghi base: ${needed}.`,
        );
    }
  }
});

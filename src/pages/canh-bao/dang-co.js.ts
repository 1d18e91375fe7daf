import site from 'khien-site';
import { transform } from 'esbuild';
import source from '../../components/alerts/tell-alerts.ts?raw';
import { holdsOn, noticesOf } from '../../curriculum/alert.ts';

/** The script of tell-alerts.ts with its list: the warnings that are not in the archive yet. */
export async function GET(): Promise<Response> {
  const told = noticesOf(site.curriculum)
    .filter((notice) => holdsOn(notice, site.date))
    .map(({ id, title, until, grades, lessons }) => ({
      id,
      title,
      until,
      grades,
      lessons: lessons.map(({ slug }) => slug),
    }));
  const { code } = await transform(source, {
    loader: 'ts',
    format: 'iife',
    minify: true,
    charset: 'utf8',
    define: { ALERTS: JSON.stringify(told) },
  });
  return new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}

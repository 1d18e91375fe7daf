import site from 'khien-site';
import { newsOf } from '../../curriculum/news.ts';
import { makeNewsAtom } from '../../teaching/news-feed.ts';

export const GET = (): Response =>
  new Response(makeNewsAtom(newsOf(site.curriculum), site.curriculum.office), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });

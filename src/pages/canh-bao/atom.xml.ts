import site from 'khien-site';
import { noticesOf } from '../../curriculum/alert.ts';
import { withdrawnAlerts } from '../../curriculum/withdrawn.ts';
import { makeAtom } from '../../teaching/alert/feeds.ts';

export const GET = (): Response =>
  new Response(makeAtom(noticesOf(site.curriculum), withdrawnAlerts(site.curriculum), site.curriculum.office), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });

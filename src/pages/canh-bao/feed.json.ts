import site from 'khien-site';
import { noticesOf } from '../../curriculum/alert.ts';
import { withdrawnAlerts } from '../../curriculum/withdrawn.ts';
import { makeJsonFeed } from '../../teaching/alert/feeds.ts';

export const GET = (): Response =>
  new Response(makeJsonFeed(noticesOf(site.curriculum), withdrawnAlerts(site.curriculum), site.curriculum.office), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });

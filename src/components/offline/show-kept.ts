/** Of the places that a page offers, those that this device keeps: without a line no other leads anywhere. */
export async function showKept(place: HTMLElement): Promise<void> {
  for (const link of place.querySelectorAll('a')) link.parentElement!.hidden = !(await caches.match(link.href));
}

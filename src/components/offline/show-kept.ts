/** Of the places that a page offers, those that this device keeps: without a line no other leads anywhere. */
export async function showKept(place: HTMLElement): Promise<void> {
  for (const link of place.querySelectorAll('a')) {
    const isKept = !!(await caches.match(link.href));
    link.closest('li')!.hidden = !isKept;
    if (isKept) place.hidden = false;
  }
}

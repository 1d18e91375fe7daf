/**
 * Whatever leads away, or about the page, takes this page's place in the tab's history, so that none of it is left. A
 * quick exit is out of sight at once, however long the next page takes. Escape three times on end is that exit too.
 */
export function leaveNoTrace(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.protocol !== location.protocol) return;
    event.preventDefault();
    if (link.dataset.exit !== undefined) document.documentElement.hidden = true;
    location.replace(link.href);
  });
  let escapes = 0;
  document.addEventListener('keydown', ({ key }) => {
    escapes = key === 'Escape' ? escapes + 1 : 0;
    if (escapes === 3) document.querySelector<HTMLElement>('[data-exit]')?.click();
  });
}

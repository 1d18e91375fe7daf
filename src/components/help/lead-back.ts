/** Help leads back to where it was asked for; `place`: where on this page. Only the address says it (start-help.ts). */
export const leadBack = (help: HTMLAnchorElement | null, place: () => string = () => ''): void =>
  help?.addEventListener('click', () => (help.hash = `ve=${location.pathname}${place()}`));

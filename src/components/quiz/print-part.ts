/** A slip or a certificate is printed alone; the name on it stays in the page and goes when the page goes. */
export function printParts(result: HTMLElement): void {
  // A lesson on private matters has neither.
  const name = result.querySelector<HTMLInputElement>('[data-name]');
  const shown = result.querySelector<HTMLElement>('[data-name-shown]');
  name?.addEventListener('input', () => (shown!.textContent = name.value));
  for (const button of result.querySelectorAll<HTMLElement>('[data-print]')) {
    button.addEventListener('click', () => {
      document.documentElement.dataset.print = button.dataset.print;
      print();
    });
  }
  addEventListener('afterprint', () => delete document.documentElement.dataset.print);
}

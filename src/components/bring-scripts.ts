/**
 * Puts scripts that wait in a template into the page, in their order: what asks questions comes after the kinds that
 * it asks. A template, since a stick has no `import()`, and since the service worker keeps what a page names.
 */
export function bringScripts(name: string, failed?: () => void): void {
  const waiting = document.querySelector<HTMLTemplateElement>(`template[data-${name}]`);
  if (!waiting) return;
  const scripts = document.importNode(waiting.content, true);
  for (const script of scripts.querySelectorAll('script')) {
    script.async = false;
    if (failed) script.onerror = failed;
  }
  document.body.append(scripts);
  waiting.remove();
}

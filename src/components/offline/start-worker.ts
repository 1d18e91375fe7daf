/**
 * Lets the service worker keep what is opened. It is there only where a release was published: not in `npm run dev`,
 * not on a USB stick.
 */
export async function startWorker(): Promise<void> {
  if (
    !('serviceWorker' in navigator) ||
    !document.querySelector('meta[name=khien-release]') ||
    !location.protocol.startsWith('http')
  )
    return;
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
    const { installing } = registration;
    // One that could not be installed, on a full disk say, is waited for no longer.
    const failed = new Promise<void>((resolve) =>
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'redundant') resolve();
      }),
    );
    await Promise.race([navigator.serviceWorker.ready, failed]);
    // The page that brought the worker came before it.
    if (!navigator.serviceWorker.controller) registration.active?.postMessage({ keep: location.pathname });
  } catch {
    // Private windows and strict settings have no workers; the page is whole without.
  }
}

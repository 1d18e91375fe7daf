/**
 * The one web font (12 kB) comes after what is needed to read and answer. A first visit is set in the device's letters;
 * once the service worker has kept the font, and on every later page from the start, headings are set in it. Where no
 * worker can be, it comes when the page is there. With Save-Data it never does.
 */
declare global {
  interface Navigator {
    connection?: { saveData?: boolean };
  }
}

/** In the head, before anything is drawn: is the font on this device already? Its hash stands in the site's policy. */
export const FONT_SCRIPT = `var n=navigator,c=n.connection;if((location.protocol=='file:'||(n.serviceWorker||0).controller)&&!(c&&c.saveData))document.documentElement.dataset.font=''`;

export function showFont(): void {
  if (!navigator.connection?.saveData) document.documentElement.dataset.font = '';
}

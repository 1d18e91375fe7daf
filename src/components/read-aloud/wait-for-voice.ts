/** Runs the script that waits in ReadAloud’s template, once there is a Vietnamese voice. */
export function waitForVoice(): void {
  const none = document.querySelector<HTMLElement>('[data-no-voice]');
  if (!none) return;
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const start = () => {
    window.khienVoice = speech?.getVoices().find(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')));
    const waiting = document.querySelector<HTMLTemplateElement>('[data-voice]');
    if (!waiting || !window.khienVoice) return;
    document.body.append(document.importNode(waiting.content, true));
    waiting.remove();
    none.remove();
  };
  start();
  // Voices may come late; whoever waits for one in vain is told, once, at the end of what is on the screen: there it
  // moves nothing that is about to be pressed.
  speech?.addEventListener?.('voiceschanged', start);
  setTimeout(() => {
    none.hidden = false;
    // A page with recordings is not without a voice.
    if (none.isConnected && !document.querySelector('.say, [data-recorded]'))
      document.querySelector('[data-beat]:not([data-away]), [data-players], .sift, .help')!.append(none);
  }, 3000);
}

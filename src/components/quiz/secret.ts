/**
 * What of an exercise the page does not show (`QuestionKind.secret`), as it stands in the page: mixed with the
 * exercise's id, so that nobody reads it by looking at the source. It is no secret in earnest and is never called one
 * to a reader: the script beside it reads it, and the answers have a page of their own.
 */
export const hide = (secret: readonly string[], id: string): string =>
  btoa(String.fromCharCode(...mixed(new TextEncoder().encode(secret.join('\n')), id)));

export const unhide = (hidden: string, id: string): string[] =>
  new TextDecoder()
    .decode(
      mixed(
        Uint8Array.from(atob(hidden), (char) => char.charCodeAt(0)),
        id,
      ),
    )
    .split('\n');

/** Mixing twice gives back what was there. */
const mixed = (bytes: Uint8Array, id: string): Uint8Array =>
  bytes.map((byte, index) => byte ^ (id.charCodeAt(index % id.length) & 0x7f) ^ (index & 0x7f));

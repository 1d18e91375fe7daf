import type { Key } from './key.ts';

/**
 * The key as it stands in the page: its JSON mixed with the question's id, so that nobody reads it by looking at the source.
 * It is no secret and is never called one: the script beside it reads it, and the answers have a page of their own.
 */
export const hideKey = (key: Key, id: string): string => btoa(String.fromCharCode(...mixed(new TextEncoder().encode(JSON.stringify(key)), id)));

export const readKey = (hidden: string, id: string): Key => JSON.parse(new TextDecoder().decode(mixed(Uint8Array.from(atob(hidden), (char) => char.charCodeAt(0)), id))) as Key;

/** Mixing twice gives back what was there. */
const mixed = (bytes: Uint8Array, id: string): Uint8Array => bytes.map((byte, index) => byte ^ id.charCodeAt(index % id.length) ^ (index & 0x7f));

/** Our fonts come unpacked, so fontkit never unpacks one: its tables for that are a fifth of the engine. */
export default function decompress(): never {
  throw new Error('No font is packed.');
}

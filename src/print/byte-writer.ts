/** What a page says, gathered as bytes: many short strings joined and then encoded would be written twice. */
export class ByteWriter {
  private bytes = new Uint8Array(16_384);
  private length = 0;

  /** A string of characters below 256, each as its byte. */
  write(text: string): void {
    const end = this.length + text.length;
    if (end > this.bytes.length) this.grow(end);
    for (let i = 0; i < text.length; i++) this.bytes[this.length + i] = text.charCodeAt(i);
    this.length = end;
  }

  /** What was written since it was last taken. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

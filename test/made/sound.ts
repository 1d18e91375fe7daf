/** Recordings in which nobody says anything, for tests: whole files that any player takes. */

/** Frames of MPEG-1 layer III at 32 kbit/s and 32 kHz, one channel: 144 bytes and 36 ms each. */
export function silentMp3(frames = 30): Buffer {
  const frame = Buffer.alloc(144);
  frame.set([0xff, 0xfb, 0x18, 0xc4]);
  return Buffer.concat(Array<Buffer>(frames).fill(frame));
}

/** Opus in Ogg: two pages of heads, one of silent packets of 20 ms. */
export function silentOpus(packets = 50): Buffer {
  const head = Buffer.from([...Buffer.from('OpusHead'), 1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]);
  const tags = Buffer.from([...Buffer.from('OpusTags'), 4, 0, 0, 0, ...Buffer.from('none'), 0, 0, 0, 0]);
  const silence = Buffer.from([0xf8, 0xff, 0xfe]);
  return Buffer.concat([
    page(2, 0, 0, [head]),
    page(0, 0, 1, [tags]),
    page(4, packets * 960, 2, Array<Buffer>(packets).fill(silence)),
  ]);
}

function page(flags: number, granule: number, number: number, packets: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS');
  head[5] = flags;
  head.writeUInt32LE(granule, 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(number, 18);
  head[26] = packets.length;
  const whole = Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** Ogg's own CRC-32: not reflected, begun at 0. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  }
  return sum >>> 0;
}

import { randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Two characters for ten bits. */
const PAIRS = Array.from(
  { length: 1024 },
  (_, bits) => `${ALPHABET.charAt(bits >> 5)}${ALPHABET.charAt(bits & 31)}`,
);

/** Random numbers of 32 bits, taken from the system many at once. */
const random = new Uint32Array(1024);
let used = random.length;

function nextRandom(): number {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  return random[used++] ?? 0;
}

let lastMs = 0;
/** 31 bits at first: it is counted up where several are made in one millisecond, and so they sort as they were made. */
let counter = 0;

function tick(now: number): void {
  if (now > lastMs) {
    lastMs = now;
    counter = nextRandom() >>> 1;
    return;
  }
  counter = (counter + 1) >>> 0;
  if (counter === 0) lastMs += 1;
}

/**
 * A new UUIDv7 (RFC 9562: 48 bits of milliseconds, a counter of 32, 42 that are random), written in 26 characters of
 * Crockford's base 32 as TypeID has it. Each sorts after those made before it in this process.
 * @param now milliseconds
 */
export function newUuid(now = Date.now()): string {
  tick(now);
  const [high, low] = [Math.floor(lastMs / 2 ** 16), lastMs % 2 ** 16];
  const words = [
    high,
    ((low << 16) | 0x7000 | (counter >>> 20)) >>> 0,
    (0x80000000 | ((counter & 0xfffff) << 10) | (nextRandom() >>> 22)) >>> 0,
    nextRandom(),
  ];
  return inBase32(words);
}

/** @param words four of 32 bits, the highest first: 128 bits, before which two zeros make thirteen times ten */
function inBase32(words: readonly number[]): string {
  let text = '';
  let [held, bits] = [0, 2];
  for (const word of words) {
    // Never more than 9 + 16 bits are held, so that all of it stays a small whole number.
    for (const half of [word >>> 16, word & 0xffff]) {
      held = (held << 16) | half;
      bits += 16;
      while (bits >= 10) {
        bits -= 10;
        text += PAIRS[held >>> bits] ?? '';
        held &= (1 << bits) - 1;
      }
    }
  }
  return text;
}

/**
 * Bytes to text. UTF-8 with or without BOM, else GB18030; anything else is
 * refused with the byte at which each reading fails. Nothing is normalised:
 * line ends and a BOM stay characters of the text.
 */
import { createHash } from 'node:crypto';
import { fail } from '../diagnostics/diagnostic.ts';
import type { SeedId } from './ids.ts';
import type { DecodedSeed, Encoding } from './model.ts';

/**
 * UTF-16 units that are read of a seed: two hundred reports. The text code is linear, but a paragraph far
 * beyond this, of one kind of character, fills the stack of an engine's regular expressions.
 */
const LONGEST = 4_000_000;
/** In UTF-8 and GB18030 no UTF-16 unit has more. */
const BYTES_PER_UNIT = 4;

/** Something that is neither white space nor invisible. */
const SHOWS = /[^\s\u0085\u00ad\u200b-\u200f\u2060\ufeff]/u;

const read = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Offset of the first byte that cannot be read. A streaming decoder accepts a
 * prefix exactly when no complete sequence in it is wrong, so the longest
 * accepted prefix is found by halving.
 */
function firstBadByte(encoding: Encoding, bytes: Uint8Array): number {
  const accepts = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (middle <= bytes.length && accepts(middle)) good = middle;
    else bad = middle;
  }
  return Math.min(good, Math.max(0, bytes.length - 1));
}

const hex = (byte: number | undefined): string =>
  `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;

const HAN = /\p{Script=Han}/gu;
const LOST = /\ufffd+/gu;
/** Real GB18030 read as UTF-8 has hardly one Han character to each place that cannot be read. */
const HAN_PER_LOSS = 4;

/**
 * A file in UTF-8 with a few wrong bytes can often be read as GB18030, as gibberish: it is refused, not guessed.
 * Surrogates written one by one (CESU-8) are such bytes too.
 */
function refuseDamaged(bytes: Uint8Array, file: string): void {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const places = lossy.match(LOST)?.length ?? 0;
  if (places === 0 || (lossy.match(HAN)?.length ?? 0) < HAN_PER_LOSS * places) return;
  const byte = firstBadByte('utf-8', bytes);
  fail('seed-damaged', { places, byte, value: hex(bytes[byte]) }, { file });
}

function refuseLong(length: number, most: number, what: string, file: string): void {
  if (length > most) fail('seed-too-long', { found: `${length} ${what}`, most: LONGEST }, { file });
}

/** @throws Diagnostic `seed-too-long`, `seed-binary`, `seed-damaged`, `seed-undecodable` or `seed-empty`. */
export function decodeSeed(seed: SeedId, bytes: Uint8Array, file: string = seed): DecodedSeed {
  refuseLong(bytes.length, LONGEST * BYTES_PER_UNIT, 'bytes', file);
  const nul = bytes.indexOf(0);
  if (nul >= 0) fail('seed-binary', { byte: nul }, { file });
  const utf8 = read('utf-8', bytes);
  if (utf8 === null) refuseDamaged(bytes, file);
  const encoding: Encoding = utf8 === null ? 'gb18030' : 'utf-8';
  const text = utf8 ?? read('gb18030', bytes);
  if (text === null) {
    const utf8Byte = firstBadByte('utf-8', bytes);
    const gbByte = firstBadByte('gb18030', bytes);
    fail(
      'seed-undecodable',
      { utf8Byte, utf8Value: hex(bytes[utf8Byte]), gbByte, gbValue: hex(bytes[gbByte]) },
      { file },
    );
  }
  refuseLong(text.length, LONGEST, 'characters', file);
  if (!SHOWS.test(text)) fail('seed-empty', {}, { file });
  return { seed, encoding, sha256: createHash('sha256').update(bytes).digest('hex'), text };
}

/**
 * A receipt in an address: `?cite=p12.34-56.<hash>.<hash>.<quotation>#p12`. Text unit; half-open range in
 * code points of its text; 16 hexadecimal digits each of the SHA-256 of the quotation and of the whole
 * unit, in UTF-8, empty where the browser could not compute them; and, up to 200 characters, the quotation
 * itself in base64url, since a hash cannot show what changed.
 */
export interface Receipt {
  readonly unit: string;
  /** Half-open, in code points. */
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly unitHash: string;
  /** Null where it was too long for an address. */
  readonly quotation: string | null;
}

/** Code points of a quotation that an address carries: some 800 characters of it. */
export const CARRIED = 200;
/** No address of ours is longer. */
const LONGEST = 1200;

const FORM =
  /^([ps][1-9]\d{0,6})\.(\d{1,8})-(\d{1,8})\.([0-9a-f]{16})?\.([0-9a-f]{16})?(?:\.([A-Za-z0-9_-]+))?$/u;

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** Null where the bytes are no UTF-8. */
function decode(encoded: string): string | null {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const lengthOf = (text: string): number => Array.from(text).length;

export function writeReceipt({ unit, start, end, hash, unitHash, quotation }: Receipt): string {
  const carried = quotation !== null && lengthOf(quotation) <= CARRIED ? `.${encode(quotation)}` : '';
  return `${unit}.${start}-${end}.${hash}.${unitHash}${carried}`;
}

/** Null where it is no receipt of this form, or does not agree with itself. */
export function readReceipt(given: string): Receipt | null {
  const match = given.length <= LONGEST ? FORM.exec(given) : null;
  if (!match) return null;
  const [, unit = '', from = '', to = '', hash = '', unitHash = '', encoded] = match;
  const [start, end] = [Number(from), Number(to)];
  const quotation = encoded === undefined ? null : decode(encoded);
  if (end <= start || (encoded !== undefined && quotation === null)) return null;
  if (quotation !== null && lengthOf(quotation) !== end - start) return null;
  if (hash === '' && quotation === null) return null;
  return { unit, start, end, hash, unitHash, quotation };
}

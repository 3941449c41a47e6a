/** The hash of a receipt: the first 16 hexadecimal digits of SHA-256 over UTF-8. */

/** Browsers compute hashes on secure connections and on this machine's own pages only. */
export const canHash = (): boolean => isSecureContext;

/** Empty where the browser cannot compute it. */
export async function textHash(text: string): Promise<string> {
  if (!canHash()) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** A receipt of the build carries no quotation, since pages have hundreds of them; the browser adds it to the one that is taken. */
import { readReceipt, writeReceipt } from './address.ts';

/** What stands at a receipt's place in its text unit. */
export function quotedIn(unitText: string, receipt: string): string {
  const { start, end } = readReceipt(receipt) ?? { start: 0, end: 0 };
  return Array.from(unitText).slice(start, end).join('');
}

/**
 * The receipt with its quotation, so that a later visit can show what changed.
 *
 * @param texts What may be the quotation: the first that has the receipt's hash is, and where none has, none goes along.
 */
export async function carrying(
  receipt: string,
  texts: readonly string[],
  hash: (text: string) => Promise<string>,
): Promise<string> {
  const read = readReceipt(receipt);
  if (!read) return receipt;
  for (const quotation of texts)
    if ((await hash(quotation)) === read.hash) return writeReceipt({ ...read, quotation });
  return receipt;
}

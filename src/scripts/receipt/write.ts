/** A receipt as text: the quotation, its citation, and what proves later that it is unchanged. */
import { citedPlace } from '../../site/citation-parts.ts';
import { filled } from '../citation/load.ts';
import { writeReceipt } from './address.ts';
import { textHash } from './hash.ts';
import type { Passage } from './selected.ts';

const page = (): string => location.href.split(/[?#]/)[0] ?? '';

/** GB/T 7714; where the citation cannot be loaded, the plain one that the page itself carries. */
async function citationOf(article: HTMLElement, unit: string): Promise<string> {
  const { cite = '', edition = '', citing = '' } = article.dataset;
  const address = `${page()}#${unit}`;
  const place = citedPlace(unit);
  try {
    const file = citing.replace(/cite\/$/u, 'cite.json');
    return (await filled(file, { anchor: unit, address, place }))[0]?.text ?? '';
  } catch {
    return `${cite}，${place}。${edition}，${address}。`;
  }
}

async function one(article: HTMLElement, passage: Passage): Promise<string> {
  const { unit, start, end, quotation, unitText } = passage;
  const [hash, unitHash] = [await textHash(quotation), await textHash(unitText)];
  const receipt = writeReceipt({ unit, start, end, hash, unitHash, quotation });
  return [
    `“${quotation}”`,
    await citationOf(article, unit),
    `核对地址：${page()}?cite=${receipt}#${unit}`,
    hash === ''
      ? `校验码：无（当时不是安全连接）；${citedPlace(unit)}第${start + 1}—${end}字`
      : `校验码：引文${hash}，整段${unitHash}（SHA-256前16位）；${citedPlace(unit)}第${start + 1}—${end}字`,
  ].join('\n');
}

/** Several paragraphs have a receipt each. */
export async function receiptText(article: HTMLElement, passages: readonly Passage[]): Promise<string> {
  const texts: string[] = [];
  for (const passage of passages) texts.push(await one(article, passage));
  return texts.join('\n\n');
}

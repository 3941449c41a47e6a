/** Made-up essays: with the headings of the checkout's own, to which pages lead, and none of their words. */
import { existsSync, readFileSync } from 'node:fs';

const own = new URL('../../../content/essays/', import.meta.url);

export function essayBody(id: string): string {
  const file = new URL(`${id}.mdx`, own);
  const headings = existsSync(file) ? (readFileSync(file, 'utf8').match(/^## .*$/gmu) ?? []) : [];
  return ['虚构的文章。', ...headings.flatMap((heading) => [heading, '虚构的一节。'])].join('\n\n');
}

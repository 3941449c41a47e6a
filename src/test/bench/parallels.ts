/**
 * `node src/test/bench/parallels.ts [--reports 10,100,1000] [--kind mixed|dense] [--seed 1]`
 *
 * Finds the shared wording of made-up reports, four of each district, and says
 * what it costs. `mixed`: each report is mostly its own words, put together from
 * the characters of the real ones, with formulas in between, a few of which
 * everybody uses and most of which hardly anybody does. `dense`: the reports of
 * `bench:scale`, of which each sentence is a slightly changed copy of one that
 * hundreds of others have, too; no genre is like that.
 */
import { parseArgs } from 'node:util';
import { nearGroups } from '../../concordance/shared/near-groups.ts';
import { indexOf, longestMatches, sharedTokens, sharedWordings } from '../../concordance/shared/passages.ts';
import { tokensOf } from '../../concordance/shared/tokens.ts';
import type { OwnedText } from '../../concordance/shared/tokens.ts';
import { loadEdition } from '../../edition/index.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import { materialOf, syntheticReport } from './synthetic.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10,100,1000' },
    kind: { type: 'string', default: 'mixed' },
    seed: { type: 'string', default: '1' },
  },
});
const YEARS = 4;
const root = new URL('../../../', import.meta.url);
const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
const units = edition.reports.flatMap(({ text }) => text.units);
const material = materialOf(units);
const seed = Number(values.seed);

/** What may follow each character, as often as it does. */
const after = new Map<string, string[]>();
for (const { text } of units) {
  const characters = Array.from(text);
  for (const [index, one] of characters.entries()) {
    const next = characters[index + 1];
    if (next === undefined) continue;
    const list = after.get(one);
    if (list) list.push(next);
    else after.set(one, [next]);
  }
}

/** Words in the manner of the genre that nobody else has. */
function ownWords(random: Random, length: number): string {
  let text = random.pick(material.characters);
  while (text.length < length) {
    const next = random.next() < 0.1 ? undefined : after.get(text.at(-1) ?? '');
    text += next ? random.pick(next) : random.pick(material.characters);
  }
  return text;
}

const FORMULAS = 5000;
const formulas = ((): string[] => {
  const random = seededRandom(seed);
  return Array.from({ length: FORMULAS }, () => ownWords(random, 8 + random.below(40)));
})();

/** The first is drawn most often, the thousandth a thousand times less. */
const formula = (random: Random): string =>
  formulas[Math.floor(Math.exp(random.next() * Math.log(FORMULAS))) - 1] ?? '';

/** Fifteen in a hundred characters are formulas, one in five of them with a character changed. */
function mixedReport(index: number): string[] {
  const random = seededRandom(seed * 1_000_003 + index);
  const length = 3_700 + random.below(22_000);
  const paragraphs: string[] = [];
  for (let written = 0; written < length;) {
    let paragraph = '';
    while (paragraph.length < 250) {
      paragraph += ownWords(random, 60 + random.below(160));
      const fixed = formula(random);
      const at = random.next() < 0.2 ? random.below(fixed.length) : fixed.length;
      paragraph +=
        fixed.slice(0, at) +
        (at < fixed.length ? random.pick(material.characters) : '') +
        fixed.slice(at + 1);
    }
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return paragraphs;
}

const textOf = (index: number): OwnedText => ({
  owner: String(Math.floor(index / YEARS)),
  units: values.kind === 'dense' ? syntheticReport(index, seed, material).split('\n') : mixedReport(index),
});

for (const wanted of values.reports.split(',').map(Number)) {
  const texts = Array.from({ length: wanted }, (_, index) => textOf(index));
  const begin = process.hrtime.bigint();
  const seconds = (): string => (Number(process.hrtime.bigint() - begin) / 1e9).toFixed(1);
  const tokens = tokensOf(texts);
  const index = indexOf(tokens);
  const indexed = seconds();
  const groups = sharedWordings(tokens, index, 8);
  const grouped = seconds();
  const shared = sharedTokens(tokens, longestMatches(tokens, index), 8);
  const near = nearGroups(tokens, index, { least: 12, equal: 0.8 });
  const places = groups.reduce((sum, group) => sum + group.places.length, 0);
  const covered = shared.reduce((sum, one) => sum + one, 0);
  console.log(
    `${wanted} reports, ${tokens.size} tokens: ${groups.length} groups (${places} places), ` +
      `${near.length} near, ${((100 * covered) / tokens.size).toFixed(1)} % shared; ` +
      `index ${indexed} s, groups ${grouped} s, near ${seconds()} s; ` +
      `${(process.memoryUsage.rss() / 2 ** 30).toFixed(2)} GiB`,
  );
}

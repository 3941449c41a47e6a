/**
 * `node src/test/bench/fuzz.ts [--seconds 60] [--runs N] [--seed N] [--only WORD]`
 *
 * Runs every property of `src/test/fuzz` for as long, or as often, and says how many inputs each has seen;
 * the first input that breaks one is printed, shrunk, and ends the command with 1. Then the cost of one
 * paragraph that grows to the longest that a seed may hold: of prose, of digits, of quotation marks.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readContent } from '../../edition/content/read.ts';
import { LONG_PARAGRAPHS } from '../fuzz/hostile.ts';
import { properties } from '../fuzz/properties.ts';
import { OWN_WORDS, assertFound, assertWhole, editionOf, readOrRefuse } from '../fuzz/reading.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const content = await readContent(new URL('../../../content/', import.meta.url));
const chosen = properties(content).filter(({ name }) => name.includes(values.only));
const share = (Number(values.seconds) * 1000) / Math.max(1, chosen.length);

let total = 0;
for (const { name, property } of chosen) {
  const details = fc.check(property, {
    seed: Number(values.seed),
    ...(values.runs === undefined
      ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: share, markInterruptAsFailure: false }
      : { numRuns: Number(values.runs) }),
  });
  total += details.numRuns;
  console.log(
    `${details.failed ? 'BROKEN' : 'holds'}  ${String(details.numRuns).padStart(8)} inputs  ${name}`,
  );
  if (details.failed) {
    console.log(fc.defaultReportMessage(details));
    process.exitCode = 1;
  }
}
console.log(`${total} inputs in all, seed ${values.seed}`);

const utf8 = new TextEncoder();
console.log('\none paragraph of                                           read, tagged and figures found in');
for (const [name, said] of Object.entries(LONG_PARAGRAPHS))
  for (const millions of [0.5, 1, 2, 3.99]) {
    const text = said.repeat(Math.floor((millions * 1e6) / said.length));
    const bytes = utf8.encode(`${text}\n\n${OWN_WORDS}\n`);
    const from = process.cpuUsage();
    const document = readOrRefuse(bytes);
    if (!document) throw new Error('the paragraph was refused');
    assertWhole(document);
    try {
      assertFound(editionOf(document, content));
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
    }
    const { user, system } = process.cpuUsage(from);
    const size = `${millions.toFixed(2)} million characters (${(bytes.length / 1e6).toFixed(1)} MB)`;
    console.log(
      `${size.padStart(34)} of ${name.padEnd(34)} ${((user + system) / 1e6).toFixed(1).padStart(6)} s of processor`,
    );
  }

/**
 * `node src/test/bench/figures.ts [--characters 15000000]`
 *
 * Reads the numbers of the seeds' text, repeated to this length and cut into
 * paragraphs as they are, and says how many characters a second it reads.
 */
import { parseArgs } from 'node:util';
import { paragraphId } from '../../corpus/ids.ts';
import { loadEdition } from '../../edition/index.ts';
import { FigureReader } from '../../extract/numbers/read.ts';

const { values } = parseArgs({ options: { characters: { type: 'string', default: '15000000' } } });
const root = new URL('../../../', import.meta.url);
const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
const reader = new FigureReader(edition.indicators);
const units = edition.reports.flatMap(({ text }) => text.units);

for (const wanted of [Number(values.characters) / 10, Number(values.characters)]) {
  const texts: (typeof units)[number][] = [];
  let characters = 0;
  while (characters < wanted)
    for (const unit of units) {
      texts.push({ ...unit, id: paragraphId(texts.length + 1) });
      characters += unit.text.length;
    }
  const begin = process.hrtime.bigint();
  const { figures, unread } = reader.read({ units: texts, year: 2022 });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  console.log(
    `${characters} characters: ${figures.length} figures, ${unread.length} unread, ${seconds.toFixed(1)} s, ${Math.round(characters / seconds)} characters a second`,
  );
}

/**
 * `node src/test/bench/extract.ts [--million 15]`
 *
 * How fast texts are tagged: characters a second with the edition's own lexicon,
 * whether the cost is linear in the text, and how little it grows with the number
 * of forms. The text is the reports themselves, over and over, in units.
 */
import { parseArgs } from 'node:util';
import { loadEdition } from '../../edition/index.ts';
import { ThemeTagger } from '../../extract/themes.ts';
import { madeUpThemes, repeatUnits, secondsToTag } from './tagging.ts';

const { values } = parseArgs({ options: { million: { type: 'string', default: '15' } } });
const checkout = new URL('../../../', import.meta.url);
const edition = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
const units = edition.reports.flatMap((report) => report.text.units.map(({ text }) => text));
const characters = Number(values.million) * 1e6;

const say = (what: string, tagger: ThemeTagger, length: number): void => {
  const texts = repeatUnits(units, length);
  const { seconds, mentions } = secondsToTag(tagger, texts);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `${what}: ${(size / 1e6).toFixed(2)} million characters, ${mentions} mentions, ${seconds.toFixed(2)} s, ` +
      `${(size / seconds / 1e6).toFixed(2)} million characters/s`,
  );
};

const own = new ThemeTagger(edition.themes);
secondsToTag(own, repeatUnits(units, characters / 15));
const forms = edition.themes.reduce((sum, { direct, near }) => sum + direct.length + near.length, 0);
for (const share of [1 / 4, 1 / 2, 1])
  say(`own lexicon (${edition.themes.length} themes, ${forms} forms)`, own, characters * share);
const one = [repeatUnits(units, characters).join('')];
const whole = secondsToTag(own, one);
console.log(`own lexicon, as one text: ${whole.seconds.toFixed(2)} s`);
for (const count of [200, 2000]) {
  const tagger = new ThemeTagger(madeUpThemes(units, count));
  secondsToTag(tagger, repeatUnits(units, characters / 15));
  say(`${count} made-up forms, cut from the texts`, tagger, characters);
}

/**
 * `node src/test/bench/closest.ts [--reports 10,100,1000] [--seed 1]`
 *
 * What 换区同问 costs the build with made-up corpora of these sizes, four reports a district:
 * seconds of the processor, memory, and how much is found. The texts are four reports recombined, so nearly every
 * passage has hundreds like it: a real corpus of this size is easier.
 */
import { parseArgs } from 'node:util';
import { districtId } from '../../corpus/ids.ts';
import { ThemeTagger } from '../../extract/themes.ts';
import { loadEdition } from '../../edition/index.ts';
import type { Mention, Report } from '../../edition/model.ts';
import { nearUnits } from '../../edition/views/closest/near.ts';
import { reportFrom } from '../support/report.ts';
import { materialOf, syntheticReport } from './synthetic.ts';

const YEARS = 4;
const { values } = parseArgs({
  options: { reports: { type: 'string', default: '10,100,1000' }, seed: { type: 'string', default: '1' } },
});
const root = new URL('../../../', import.meta.url);
const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
const material = materialOf(edition.reports.flatMap(({ text }) => text.units));
const tagger = new ThemeTagger(edition.themes);

const made = (number: number): Report => {
  const report = reportFrom(syntheticReport(number, Number(values.seed), material), `r-${number}`);
  const slot = Math.floor(number / YEARS);
  return { ...report, district: { ...report.district, id: districtId(`d-${slot}`), slot } };
};

for (const count of values.reports.split(',').map(Number)) {
  const reports = Array.from({ length: count }, (_, number) => made(number));
  const mentions = reports.flatMap((report) =>
    report.text.units.flatMap((unit) =>
      tagger.tag(unit.text).map((found) => ({ ...found, report: report.id, unit: unit.id })),
    ),
  );
  const byTheme = Map.groupBy(mentions, ({ theme }) => theme);
  const themes = edition.themes.map((theme) => ({
    ...theme,
    mentions: (byTheme.get(theme.id) ?? []) as unknown as Mention[],
  }));
  const characters = reports.reduce((sum, report) => sum + report.characters, 0);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const begin = process.cpuUsage();
  const near = nearUnits({ reports, themes });
  const { user, system } = process.cpuUsage(begin);
  const seconds = (user + system) / 1e6;
  const paragraphs = [...near.values()].reduce((sum, units) => sum + units.size, 0);
  const pairs = [...near.values()]
    .flatMap((units) => [...units.values()])
    .reduce((sum, districts) => sum + districts.reduce((all, one) => all + one.pairs.length, 0), 0);
  console.log(
    `${count} reports, ${(characters / 1e6).toFixed(2)} million characters: ${seconds.toFixed(1)} s, ` +
      `${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more, ${paragraphs} paragraphs, ${pairs} pairs`,
  );
}

/** The whole text in one file, for the first answer on a small site. */
import { gzipSync } from 'node:zlib';
import { FORMAT } from '../shared/entry.ts';
import type { QuickFile } from '../shared/quick.ts';
import { themeUnits } from './input.ts';
import type { SearchEdition } from './input.ts';
import type { Survey } from './survey.ts';

/** Above this, packed, the whole text is too much to load for one question. */
const LIMIT = 200 * 1024;

export function quickFileOf(edition: SearchEdition, survey: Survey): string {
  const reports = edition.reports.map((report) => ({
    id: report.id,
    district: report.district.id,
    genre: report.genre,
    ids: report.text.units.map(({ id }) => id),
    texts: report.text.units.map(({ text }) => text),
  }));
  const themes = themeUnits(edition);
  const file: QuickFile = {
    format: FORMAT,
    edition: edition.id,
    content: { pairs: survey.pairs, reports, themes: Object.fromEntries(themes) },
  };
  const text = `${JSON.stringify(file)}\n`;
  if (gzipSync(text, { level: 9 }).length <= LIMIT) return text;
  return `${JSON.stringify({ ...file, content: null } satisfies QuickFile)}\n`;
}

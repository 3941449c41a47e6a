/** One text's model and annotations as `npm run extract` prints them: rows of the public lists, without addresses. */
import { z } from 'astro/zod';
import type { Edition } from '../edition/model.ts';
import { NO_YEAR } from '../edition/single.ts';
import { entityRows } from './entities.ts';
import { figureRows } from './figures.ts';
import { maskRows } from './masks.ts';
import { gathered } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { reportToRow, seedToRow, themeToRow } from './rows.ts';
import { lists, VERSION } from './schemas.ts';
import { termRows } from './terms.ts';

/** The public lists that one text has. */
export const EXTRACTED = ['reports', 'seeds', 'themes', 'indicators', 'terms', 'entities', 'masks'] as const;

const none = (): string => '';
const links = {
  district: none,
  report: none,
  theme: none,
  source: none,
  term: none,
  termsIn: none,
  entity: none,
  entitiesIn: none,
  entities: none,
};

/** Addresses belong to a site, and there is none. */
const withoutAddresses = (key: string, value: unknown): unknown => (key === 'url' ? undefined : value);

/** Periods that were worked out from a year that nothing tells. */
const undated = <T extends { period: string | null; periodBasis: string | null }>(row: T): T =>
  row.periodBasis === 'stated' ? row : { ...row, period: null, periodBasis: null };

function rowsOf(edition: Edition): Record<(typeof EXTRACTED)[number], readonly unknown[]> {
  const dated = edition.reports.every(({ year }) => year !== NO_YEAR);
  const figures = [...figureRows(edition, links)];
  return {
    reports: edition.reports.map((report) => ({
      ...reportToRow(report, links),
      year: report.year === NO_YEAR ? null : report.year,
    })),
    seeds: edition.seeds.map((seed) => seedToRow(seed, links)),
    themes: edition.themes
      .map((theme) => themeToRow(edition, theme, links))
      .filter(({ mentions }) => mentions.length > 0),
    indicators: dated ? figures : figures.map(undated),
    terms: [...termRows(edition, links)],
    entities: [...entityRows(edition, links)],
    masks: [...maskRows(edition, links)],
  };
}

function* linesOf(edition: Edition['id'], rows: ReturnType<typeof rowsOf>): Generator<string> {
  const head = { $schema: 'extract.schema.json', version: VERSION, edition };
  yield JSON.stringify(head).slice(0, -1);
  for (const name of EXTRACTED) {
    let before = '\n';
    yield `,\n${JSON.stringify(name)}:[`;
    for (const row of rows[name]) {
      yield `${before}${JSON.stringify(row, withoutAddresses)}`;
      before = ',\n';
    }
    yield rows[name].length > 0 ? '\n]' : ']';
  }
  yield '}\n';
}

/**
 * The whole as JSON, one row a line: all rows are made at once, so that a fault comes before the first piece;
 * their text, which is many times as long as the seed, never stands in memory as a whole. Themes and names that
 * the text does not have are left out.
 */
export const extractJson = (edition: Edition): Pieces => gathered(linesOf(edition.id, rowsOf(edition)));

/** A JSON Schema without the addresses that it asks for. */
function stripped(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(stripped);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema)
    .filter(([key, value]) => !(key === 'url' && typeof value === 'object'))
    .map(([key, value]): [string, unknown] =>
      key === 'required' && Array.isArray(value)
        ? [key, value.filter((name) => name !== 'url')]
        : [key, stripped(value)],
    );
  return Object.fromEntries(entries);
}

/** JSON Schema (2020-12) of what `npm run extract` prints; `npm run extract -- --schema` prints it. */
export function extractSchema(): unknown {
  const year = z.int().nullable().describe('Null where the text does not tell it.');
  return stripped(
    z.toJSONSchema(
      z.strictObject({
        $schema: z.string(),
        version: z.literal(VERSION),
        edition: z.string().describe('Hash of the text.'),
        ...Object.fromEntries(
          EXTRACTED.map((name) => [
            name,
            z.array(name === 'reports' ? lists.reports.extend({ year }) : lists[name]),
          ]),
        ),
      }),
    ),
  );
}

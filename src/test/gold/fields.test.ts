/** The policy field of stretches of text, held to what a person said of them. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import type { Edition } from '../../edition/model.ts';
import { JUDGED } from '../../edition/views/policy/measured.ts';
import { fieldStretches } from '../../edition/views/policy/fields.ts';
import type { FieldStretch } from '../../edition/views/policy/fields.ts';

interface Judged {
  readonly draw: 'A' | 'B';
  readonly report: string;
  readonly unit: string;
  readonly start: number;
  readonly fields: readonly (string | null)[];
}

const checkout = new URL('../../../', import.meta.url);
const judged = JSON.parse(readFileSync(new URL('fields.json', import.meta.url), 'utf8')) as Judged[];

describe('policy fields of stretches', () => {
  let edition: Edition;
  let stretches: ReadonlyMap<string, FieldStretch>;
  beforeAll(async () => {
    edition = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
    stretches = new Map(
      edition.reports.flatMap((report) =>
        fieldStretches(report, edition).map((one) => [`${report.id} ${one.unit} ${one.start}`, one] as const),
      ),
    );
  });

  it('are still cut as they were when they were judged', () => {
    const lost = judged.filter(({ report, unit, start }) => !stretches.has(`${report} ${unit} ${start}`));
    expect(lost).toEqual([]);
  });

  it.each([
    ['A', 0.95],
    ['B', 0.9],
  ] as const)('agree with the reader: draw %s', (draw, least) => {
    const rows = judged.filter((row) => row.draw === draw);
    const right = rows.filter(({ report, unit, start, fields }) =>
      fields.includes(stretches.get(`${report} ${unit} ${start}`)?.field ?? null),
    );
    expect(right.length, 'what the page says').toBe(JUDGED[draw === 'A' ? 'first' : 'second'].agreed);
    expect(rows).toHaveLength(100);
    expect(right.length / rows.length).toBeGreaterThanOrEqual(least);
  });
});

/** 换区同问 held to what a person judged: whether passages set side by side speak of the same matter. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import { JUDGED } from '../../edition/views/closest/measured.ts';
import { NEAR_FROM, nearUnits } from '../../edition/views/closest/near.ts';
import type { NearPair } from '../../edition/views/closest/plain.ts';

interface Judged {
  readonly draw: 'A' | 'B';
  readonly report: string;
  readonly unit: string;
  readonly start: number;
  readonly other: string;
  readonly otherUnit: string;
  readonly otherStart: number;
  readonly same: boolean;
}

/** All passages are compared: about nine on a busy machine. */
const SECONDS = 60;
const checkout = new URL('../../../', import.meta.url);
const judged = JSON.parse(readFileSync(new URL('closest.json', import.meta.url), 'utf8')) as Judged[];
const keyOf = (row: Judged): string =>
  [row.report, row.unit, row.start, row.other, row.otherUnit, row.otherStart].join(' ');
const pairKey = ({ own, other }: NearPair): string =>
  [own.report.id, own.unit, own.start, other.report.id, other.unit, other.start].join(' ');

describe('passages of other districts that stand beside a paragraph', () => {
  let shown: NearPair[];
  const drawn = new Map(judged.map((row) => [`${row.report} ${row.unit}`, row.draw]));
  const verdicts = new Map(judged.map((row) => [keyOf(row), row]));
  beforeAll(async () => {
    const edition = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
    shown = [...nearUnits(edition)].flatMap(([report, units]) =>
      [...units].flatMap(([unit, districts]) =>
        drawn.has(`${report} ${unit}`) ? districts.flatMap(({ pairs }) => pairs) : [],
      ),
    );
  }, SECONDS * 1000);

  it('were judged, every one, in sixty paragraphs', () => {
    expect(drawn.size).toBe(60);
    expect(shown.filter((pair) => !verdicts.has(pairKey(pair))).map(pairKey)).toEqual([]);
    expect(shown.every(({ cosine }) => cosine >= NEAR_FROM)).toBe(true);
  });

  it.each(['A', 'B'] as const)('speak of the same matter nine times in ten: draw %s', (draw) => {
    const rows = shown.flatMap((pair) => verdicts.get(pairKey(pair)) ?? []).filter((row) => row.draw === draw);
    const right = rows.filter(({ same }) => same).length;
    const { shown: said, same } = draw === 'A' ? JUDGED.first : JUDGED.second;
    expect([rows.length, right], 'what the method page says').toEqual([said, same]);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.9);
  });
});

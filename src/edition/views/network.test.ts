import { describe, expect, it } from 'vitest';
import { paragraphId, themeId } from '../../corpus/ids.ts';
import type { Theme } from '../model.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { backbone, companionsOf, companionsOn, meetingsOf } from './network.ts';

const report = reportFrom('甲事与乙事并举，甲事为先。\n乙事、丙事、甲事一起抓。\n丙事单说。\n丙事和甲事。');
const ids: Record<string, string> = { 甲事: 'jia', 乙事: 'yi', 丙事: 'bing', 无此: 'wu' };
const theme = (form: string): Theme => ({
  ...themeFrom([report], [form]),
  id: themeId(ids[form] ?? ''),
  label: form,
});
const themes = ['甲事', '乙事', '丙事'].map(theme);
const meetings = meetingsOf(themes);

const pairs = (list: typeof meetings) =>
  list.map(({ themes: [a, b], places, weight }) => [
    a.label + b.label,
    places.map(({ unit }) => unit).join(' '),
    weight,
  ]);

describe('meetingsOf', () => {
  it('finds every unit that two themes share, once, and weighs it by how many themes it has', () => {
    // p1 has two themes (weight 1), p2 three (1/2 each pair), p4 two (1)
    expect(pairs(meetings)).toEqual([
      ['甲事乙事', 'p1 p2', 1.5],
      ['甲事丙事', 'p2 p4', 1.5],
      ['乙事丙事', 'p2', 0.5],
    ]);
  });

  it('says nothing of themes that never meet', () => {
    expect(meetingsOf([theme('甲事'), theme('无此')])).toEqual([]);
  });
});

it('gives a theme its companions', () => {
  const [, yi] = themes;
  expect(yi && companionsOf(meetings, yi).map((one) => [one.theme.label, one.places.length])).toEqual([
    ['甲事', 2],
    ['丙事', 1],
  ]);
});

it('lists on each page of a theme what its own reports share', () => {
  const later = { ...reportFrom('甲事与乙事。', 'yi-2022'), page: 3 };
  const [jia, yi] = ['甲事', '乙事'].map((form): Theme => ({
    ...themeFrom([report, later], [form]),
    id: themeId(ids[form] ?? ''),
  }));
  if (!jia || !yi) throw new Error('two themes');
  const met = meetingsOf([jia, yi]);
  const on = (page: number) =>
    companionsOn(met, jia, [report, later], page).map(({ theme, places }) => [theme.id, places.length]);
  expect([on(1), on(2), on(3)]).toEqual([[[yi.id, 2]], [], [[yi.id, 1]]]);
});

describe('backbone', () => {
  const [jia, yi, bing] = themes;
  const meeting = (a: Theme | undefined, b: Theme | undefined, weight: number, units = 2) => ({
    themes: [a, b] as [Theme, Theme],
    places: Array.from({ length: units }, () => ({ report: report.id, unit: paragraphId(1) })),
    weight,
  });
  const circle = [meeting(jia, yi, 3), meeting(yi, bing, 2), meeting(jia, bing, 1)];

  it('holds all themes together by their heaviest meetings', () => {
    expect(backbone(circle, 0)).toEqual(circle.slice(0, 2));
  });

  it('adds the heaviest of the rest', () => {
    expect(backbone(circle, 1)).toEqual(circle);
  });

  it('leaves out what met once', () => {
    expect(backbone([meeting(jia, yi, 3, 1)])).toEqual([]);
  });
});

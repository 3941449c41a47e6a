import { describe, expect, it } from 'vitest';
import { districtId, indicatorId, themeId } from '../corpus/ids.ts';
import { reportFrom, themeFrom } from '../test/support/report.ts';
import type { ContrastFile } from './content/read.ts';
import { contrastsOf } from './contrasts.ts';
import { indicatorsOf } from './indicators.ts';
import type { District, Report } from './model.ts';
import { contrastSchema } from './schemas.ts';

const placed = (report: Report, slot: number, id: string): Report => ({
  ...report,
  district: { ...report.district, id: districtId(id), slot },
});
const jia = placed(
  reportFrom('去年研发经费投入强度达到3%。智慧岛，智慧岛。今年目标是研发经费投入强度达到5%。', 'jia-2022'),
  0,
  'jia',
);
const yi = placed(
  reportFrom('去年研发经费投入强度达到9%。今年目标是研发经费投入强度达到8%。', 'yi-2022'),
  1,
  'yi',
);
const reports = [jia, yi];
const districts: District[] = reports.map(({ district }) => district);
const lexicon = {
  id: indicatorId('rd-intensity'),
  file: 'content/indicators/rd-intensity.yaml',
  body: '',
  bodyLine: 1,
  lineOf: () => 1,
  data: {
    label: '研发经费投入强度',
    aliases: [],
    unit: '%',
    direction: 'up' as const,
    field: '科技创新',
    order: 0,
    definition: '研发经费与生产总值之比。',
    notes: [],
  },
};
const source = {
  districts,
  reports,
  themes: [{ ...themeFrom(reports, ['智慧岛']), id: themeId('zhihuidao') }],
  ...indicatorsOf([lexicon], reports),
};

const contrast = (row: object, claims: object[], more: object = {}): ContrastFile => ({
  id: 'one',
  file: 'content/contrasts/one.mdx',
  body: '',
  bodyLine: 1,
  lineOf: (path) => path.length,
  data: contrastSchema.parse({ title: '某题', order: 1, districts: ['yi', 'jia'], row, claims, ...more }),
});
const made = (row: object, claims: object[], more: object = {}) =>
  contrastsOf([contrast(row, claims, more)], source)[0];
const RD = { indicator: 'rd-intensity', aspect: 'level' };

describe('contrastsOf', () => {
  it('counts a theme’s direct forms, districts in their order', () => {
    const cells = made({ theme: 'zhihuidao' }, [
      { only: 'jia' },
      { silent: 'yi' },
      { densest: 'jia' },
    ])?.cells;
    expect(cells?.map(({ report, count }) => [report.district.id, count])).toEqual([
      ['jia', 2],
      ['yi', 0],
    ]);
  });

  it('counts words as a search does', () => {
    expect(made({ words: '研发' }, [{ densest: 'yi' }])?.cells[0]?.count).toBe(2);
  });

  it('sets result and target side by side', () => {
    const cells = made(RD, [{ rises: 'jia' }, { falls: 'yi' }, { more: ['yi', 'jia'] }])?.cells;
    expect(cells?.map(({ result, target }) => [result?.value, target?.value])).toEqual([
      [3, 5],
      [9, 8],
    ]);
  });

  it.each([
    [{ theme: 'zhihuidao' }, { only: 'yi' }],
    [{ theme: 'zhihuidao' }, { silent: 'jia' }],
    [{ theme: 'zhihuidao' }, { more: ['yi', 'jia'] }],
    [RD, { rises: 'yi' }],
    [RD, { falls: 'jia' }],
    [RD, { negative: 'jia' }],
    [RD, { more: ['jia', 'yi'], side: 'result' }],
  ])('refuses what the texts do not bear out: %o %o', (row, claim) => {
    expect(() => made(row, [claim])).toThrow(/contrast-claim|does not hold/u);
  });

  it('refuses what does not exist', () => {
    expect(() => made({ theme: 'nichts' }, [{ only: 'jia' }])).toThrow('"nichts"');
    expect(() => made({ words: '研发' }, [{ only: 'bing' }])).toThrow('"bing"');
    expect(() => made({ words: '研发' }, [{ densest: 'yi' }], { compare: { theme: 'x' } })).toThrow('"x"');
    expect(() => made({ words: '研发' }, [{ densest: 'yi' }], { districts: ['jia', 'ding'] })).toThrow(
      '"ding"',
    );
  });
});

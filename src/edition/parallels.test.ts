import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '../corpus/present.ts';
import { reportFrom } from '../test/support/report.ts';
import type { Edition, Report } from './model.ts';
import { parallelsOf } from './parallels.ts';
import type { ParallelGroup, Parallels } from './parallels.ts';
import {
  listedPlaces,
  nearestOf,
  passagePageOf,
  passagePages,
  passagesOn,
  sharedSpans,
  surfacesOf,
} from './views/parallels.ts';
import { notesOf } from './views/notes.ts';
import { sharedWith } from '../components/parallels/words.ts';

/** Districts of their own, in this order. */
const reportsFrom = (...texts: readonly string[]): Report[] =>
  texts.map((text, slot) => {
    const report = reportFrom(text, `qu${slot}-2022`);
    return { ...report, district: { ...report.district, id: `qu${slot}` as Report['district']['id'], slot } };
  });

const formulas = [
  {
    id: 'renmin',
    data: { wordings: ['坚持以人民为中心的发展思想'], meaning: '甲', origin: '乙。' },
    file: 'content/formulas/renmin.yaml',
    body: '',
    bodyLine: 1,
    lineOf: () => 1,
  },
];

const reports = reportsFrom(
  '一要坚持以人民为中心的发展思想。\n落实省委、市委经济工作会议精神，推进“人人持证、技能河南”建设，狠抓项目建设不放松不停步。',
  '二要坚持“以人民为中心”的发展思想，推动项目。\n狠抓项目建设不放松不停步，推进“人人持证、技能河南”的建设。',
  '落实省委市委经济工作会议精神。\n狠抓项目建设不放松不停步。\n各级党组织和广大党员干部。',
  '各级党组织和党员干部。',
);
let parallels: Parallels;
let edition: Pick<Edition, 'parallels' | 'reports' | 'districts'>;
const group = (text: string): ParallelGroup =>
  present(
    [...parallels.verbatim, ...parallels.near].find((one) => one.text === text),
    text,
  );

beforeAll(() => {
  parallels = parallelsOf(formulas, reports);
  edition = { parallels, reports, districts: reports.map(({ district }) => district) };
});

describe('kinds', () => {
  it('knows a formula, whatever its punctuation', () => {
    const found = group('要坚持以人民为中心的发展思想');
    expect(found).toMatchObject({ kind: 'upstream', ground: 'formula', count: 2, characters: 14 });
    expect(found.formula?.id).toBe('renmin');
  });

  it('knows names of meetings by rule', () => {
    expect(group('落实省委、市委经济工作会议精神')).toMatchObject({ kind: 'upstream', ground: 'named' });
  });

  it('tells what three districts say from what two say', () => {
    expect(group('狠抓项目建设不放松不停步')).toMatchObject({ kind: 'genre', ground: null, count: 3 });
    expect(group('推进“人人持证、技能河南')).toMatchObject({ kind: 'upstream', ground: 'quoted' });
    expect(
      parallelsOf([], reports.slice(0, 2)).verbatim.find(({ text }) => text.includes('项目建设'))?.kind,
    ).toBe('pair');
  });

  it('gives an id that other texts do not change', () => {
    const fewer = parallelsOf([], reports.slice(0, 2)).verbatim;
    expect(fewer.find(({ text }) => text === '狠抓项目建设不放松不停步')?.id).toBe(
      group('狠抓项目建设不放松不停步').id,
    );
  });
});

it('gives nearly shared wording with what departs', () => {
  const found = group('各级党组织和广大党员干部');
  const [lead, other] = listedPlaces(edition, found);
  expect(found.match).toBe('near');
  expect(lead).toMatchObject({ leads: true, departures: [] });
  const unit = present(other, 'place');
  const text = present(unit.report.unitById.get(unit.unit), 'unit').text;
  expect(
    unit.departures.map(({ start, end, same, instead }) => [text.slice(start, end), same, instead]),
  ).toEqual([
    ['各级党组织和', true, ''],
    ['', false, '广大'],
    ['党员干部', true, ''],
  ]);
});

it('counts shares in letters and figures, each once', () => {
  const share = present(parallels.shares.get(present(reports[2], 'report').id), 'share');
  expect(share).toMatchObject({ characters: 14 + 12 + 12, shared: 14 + 12, upstream: 14 });
  const [first] = nearestOf(edition, share.report);
  expect(first).toMatchObject({ shared: 26, passages: [{}, {}] });
  expect(present(parallels.shares.get(present(reports[3], 'report').id), 'share').shared).toBe(0);
});

it('counts what two passages overlap in once', () => {
  const [one, other] = reportsFrom('高质量发展成效更加明显了', '高质量发展成效更加。\n展成效更加明显了。');
  const overlapping = parallelsOf([], [present(one, 'report'), present(other, 'report')]);
  const { shared, partners } = present(overlapping.shares.get(present(one, 'report').id), 'share');
  expect(shared).toBe(12);
  expect(partners).toMatchObject([{ shared: 12, passages: [{ start: 0 }, { start: 4 }] }]);
});

it('lists passages in reading order, marks them, and notes the longest of a unit', () => {
  const report = present(reports[0], 'report');
  const rows = passagesOn(edition, report, 1);
  expect(passagePages(edition, report)).toBe(1);
  expect(
    rows.map(({ passage, quote }) =>
      quote.text.slice(passage.start - quote.start, passage.end - quote.start),
    ),
  ).toEqual([
    '要坚持以人民为中心的发展思想',
    '落实省委、市委经济工作会议精神',
    // nearly, and the part of it that is shared word for word
    '推进“人人持证、技能河南”建设',
    '推进“人人持证、技能河南',
    '狠抓项目建设不放松不停步',
  ]);
  expect([...sharedSpans(edition, report.id).values()].map(({ length }) => length)).toEqual([1, 3]);
  const notes = [...notesOf(report, { themes: [], reports: [report], parallels }).values()].flat();
  expect(notes).toMatchObject([
    { kind: 'parallel', at: 1, more: 0 },
    { kind: 'parallel', at: 0, more: 3 },
  ]);
  const note = notes[1];
  expect(note?.kind === 'parallel' && sharedWith(note.passage.group, note.others)).toBe(
    '与qu2-2022同文\u00a014\u00a0字',
  );
});

it('says how the places are punctuated', () => {
  expect(surfacesOf(edition, group('落实省委、市委经济工作会议精神'))).toEqual([
    { text: '落实省委、市委经济工作会议精神', count: 1 },
    { text: '落实省委市委经济工作会议精神', count: 1 },
  ]);
});

describe('the order of the reports', () => {
  const PIECES = [
    '各级党组织和广大党员干部要担当',
    '各级党组织和党员干部要担当',
    '各级党组织和全体党员干部要担当',
    '规上工业增加值增长*以上的目标',
    '规上工业增加值增长6%以上的目标',
    '甲乙丙丁',
    '，',
  ];
  const text = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
    .map((some) => some.join(''));
  const told = (of: Parallels) =>
    [...of.verbatim, ...of.near]
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        characters: one.characters,
        places: of
          .placesOf(one)
          .map(({ report, unit, start, end }) => `${report} ${unit} ${start} ${end}`)
          .sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));

  it('changes neither groups nor ids', () => {
    const shuffled = fc.array(text, { minLength: 2, maxLength: 6 }).chain((texts) => {
      const given = reportsFrom(...texts);
      return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }));
    });
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(told(parallelsOf([], other))).toEqual(told(parallelsOf([], given)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives ids that differ', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const { verbatim, near } = parallelsOf([], reportsFrom(...texts));
        const ids = [...verbatim, ...near].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

it('knows on which page of what a report shares a text unit begins', () => {
  const line = (place: number): string => `狠抓第${String.fromCodePoint(0x4e00 + place)}项目建设不放松`;
  const text = Array.from({ length: 150 }, (_, place) => `${line(place)}。`).join('\n');
  const many = reportsFrom(text, text);
  const shared = { ...edition, reports: many, parallels: parallelsOf([], many) };
  const report = present(many[0], 'report');
  const pageOf = passagePageOf(shared, report);
  expect(new Set(pageOf.values()).size).toBe(passagePages(shared, report));
  expect(passagePages(shared, report)).toBeGreaterThan(1);
  for (const [unit, page] of pageOf)
    expect(passagesOn(shared, report, page).some(({ passage }) => passage.unit === unit)).toBe(true);
});

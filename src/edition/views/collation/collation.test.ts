import { describe, expect, it } from 'vitest';
import { present } from '../../../corpus/present.ts';
import { reportFrom, themeFrom } from '../../../test/support/report.ts';
import { readText } from '../../../test/support/seed.ts';
import { baseText, copiedText, lateText, revisedText } from '../../../test/support/witnesses.ts';
import type { Report } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';
import { changedIn, countIn, placeIn, themeCountsIn } from './impact.ts';
import { listingPages } from './listing.ts';
import { addressedRuns, entryPages, isMissing, parallelOf, parallelPages } from './parallel.ts';
import { collationsOf, countKinds, entriesOf, groupsOf, variantOf } from './witnesses.ts';

const alone = reportFrom(baseText);
const report: Report = {
  ...alone,
  witnesses: [baseText, copiedText, revisedText, lateText].map((text, index) => ({
    siglum: 'ABCD'.charAt(index),
    document: index === 0 ? alone.text : readText(text),
    characters: text.length,
    coverage: 1,
    stopsAt: null,
    note: null,
  })),
};
const { witnesses, entries } = collationsOf(report);
const place = (text: string) => {
  const unit = present(
    report.text.units.find((one) => one.text.includes(text)),
    text,
  );
  const start = unit.text.indexOf(text);
  return { unit: unit.id, start, end: start + text.length };
};

describe('groups', () => {
  it('hold every entry of a witness once', () => {
    for (const { siglum } of witnesses) {
      const grouped = groupsOf(report, siglum).flatMap((group) => group.entries);
      expect(new Set(grouped)).toEqual(new Set(entriesOf(report, siglum)));
      expect(grouped).toHaveLength(entriesOf(report, siglum).length);
    }
  });
  it('tell apart what stops from what differs', () => {
    expect(countKinds(entriesOf(report, 'B'))).toEqual({ substantive: 0, orthographic: 9 });
    expect(countKinds(entriesOf(report, 'C'))).toEqual({ substantive: 6, orthographic: 1 });
  });
});

describe('side by side', () => {
  it('prints each unit of the base whole, and marks every entry on one page', () => {
    for (const of of witnesses) {
      const parts = parallelOf(report, of);
      const printed = parts.flatMap((part) =>
        isMissing(part) ? part.units.map(({ text }) => text) : [part.base.map(({ text }) => text).join('')],
      );
      expect(printed).toEqual(report.text.units.map(({ text }) => text));
      const pages = entryPages(parallelPages(parts));
      expect([...pages.keys()].sort()).toEqual(
        entriesOf(report, of.siglum)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });
  it('prints all of the witness', () => {
    for (const of of witnesses) {
      const all = parallelOf(report, of)
        .flatMap((part) => (isMissing(part) ? [] : part.witness.map(({ text }) => text)))
        .join('');
      const sorted = (text: string): string => Array.from(text).sort().join('');
      expect(sorted(all)).toBe(sorted(of.collation.witness.text));
    }
  });
});

describe('a long stretch that a witness lacks', () => {
  const lines = Array.from({ length: 12 }, (_, n) =>
    `第${n + 1}项工作要持续推进，做到件件有着落。`.repeat(3),
  );
  const long = reportFrom(`${lines.join('\n')}\n`);
  const cutAt = (length: number) => {
    const copy = readText(`${lines.join('\n').slice(0, length)}\n`);
    const copied: Report = {
      ...long,
      witnesses: [long.text, copy].map((document, index) => ({
        siglum: 'AB'.charAt(index),
        document,
        characters: 0,
        coverage: 1,
        stopsAt: null,
        note: null,
      })),
    };
    const parts = parallelOf(copied, present(collationsOf(copied).witnesses[0], 'witness'));
    return { runs: parts.filter(isMissing).length, addressed: addressedRuns(parts).size };
  };
  it('has one address, where it begins', () => {
    const [first = ''] = lines;
    expect(cutAt(first.length)).toEqual({ runs: 1, addressed: 1 });
    expect(cutAt(first.length - 5)).toEqual({ runs: 1, addressed: 0 });
  });
});

describe('what changes with the witness', () => {
  it('is told where a place reads otherwise or is missing', () => {
    const told = (text: string): string[] =>
      changedIn(report, place(text)).map(({ of, state, text: there }) => `${of.siglum} ${state} ${there}`);
    expect(told('9.2%')).toEqual(['C other 9.5%', 'D absent ']);
    expect(told('滨河—东湖')).toEqual([]);
    expect(told('营商环境')).toEqual(['C absent ', 'D absent ']);
    expect(told('到一线去')).toEqual(['B absent ']);
  });
  it('leads to an entry of that witness', () => {
    for (const text of ['9.2%', '营商环境', '到一线去', '“一网通办”'])
      for (const { of, entry, state } of placeIn(report, place(text)))
        if (state !== 'same')
          expect(entries.some((one) => one.id === entry && variantOf(one, of.siglum) !== null)).toBe(true);
  });
  it('counts places', () => {
    const counts = countIn(report, [place('营商环境'), place('9.2%'), place('到一线去')]);
    expect(counts.map(({ of, count }) => `${of.siglum} ${count}`)).toEqual(['B 2', 'C 1', 'D 1']);
  });
  it('counts a theme with what only the witness says', () => {
    const theme = themeFrom([report], ['群众'], ['满意度']);
    expect(mentionsIn(theme, report)).toHaveLength(1);
    const counts = themeCountsIn({ themes: [theme] }, theme, report);
    expect(counts.map(({ of, direct, near }) => `${of.siglum} ${direct} ${near}`)).toEqual(['C 2 1']);
  });
  it('is nothing for a report with one witness', () => {
    expect(changedIn(alone, place('9.2%'))).toEqual([]);
    expect(collationsOf(alone).witnesses).toEqual([]);
  });
});

it('lists entries with whole characters around them', () => {
  const read = ['全区𠮷甲，乙𠮷一起加快发展。', '全区𠮷甲,乙𠮷一起加快发展。'].map((text) =>
    reportFrom(text),
  );
  const base = present(read[0], 'base');
  const rare: Report = {
    ...base,
    witnesses: read.map(({ text }, index) => ({
      siglum: 'AB'.charAt(index),
      document: text,
      characters: text.text.length,
      coverage: 1,
      stopsAt: null,
      note: null,
    })),
  };
  const [of] = collationsOf(rare).witnesses;
  const listed = listingPages(rare, present(of, 'witness'))
    .flat(2)
    .flatMap(({ units }) => units.flatMap((unit) => unit.entries));
  expect(listed.map(({ before, after }) => [before, after])).toEqual([['甲', '乙𠮷']]);
});

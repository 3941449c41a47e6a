import { expect, it } from 'vitest';
import { mentionsIn } from '../../edition/views/by-report.ts';
import { notesOf } from '../../edition/views/notes.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { readFileSync } from 'node:fs';
import { DOTTED, dottedThemes, mentionAnchor, readingUnits } from './page.ts';

const report = reportFrom('（一）建设智慧岛，增添新动能。全区*个智慧岛，创新社区30个。');
const theme = themeFrom([report], ['智慧岛'], ['创新社区']);
const dotted = dottedThemes(report, [theme], mentionsIn);
const [row] = readingUnits(report, dotted, notesOf(report, { themes: [theme], reports: [report] }), {
  links: [],
  shared: new Map(),
});

it('marks headings, mentions, masks and figures where they stand', () => {
  const shown = row?.marks.map(({ kind, start, end }) => `${kind} ${row.unit.text.slice(start, end)}`);
  expect(shown).toEqual([
    'anchor （一）建设智慧岛，增添新动能。',
    'mention 智慧岛',
    'mention 智慧岛',
    'mention 创新社区',
    'figure 30个',
    'mask *',
  ]);
});

it('gives each mention an address of its own', () => {
  const anchors = theme.mentions.map(mentionAnchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(row?.marks.flatMap((mark) => (mark.kind === 'mention' ? [mark.id] : []))).toEqual(anchors);
});

it('places the notes', () => {
  expect(row?.notes.map(({ label, themes }) => [label, themes.map((one) => one.label + one.counts)])).toEqual(
    [['题', ['智慧岛2＋1']]],
  );
  expect(row?.places).toHaveLength(1);
});

it('offers only themes that occur', () => {
  expect(dotted.map(({ slot, direct, near }) => [slot, direct, near])).toEqual([[1, 2, 1]]);
  expect(dottedThemes(report, [themeFrom([report], ['营商环境'])], mentionsIn)).toEqual([]);
});

it('has a rule of the stylesheet for every theme that can be dotted', () => {
  const css = readFileSync(new URL('../../styles/slots.css', import.meta.url), 'utf8');
  const slots = Array.from({ length: DOTTED }, (_, index) => index + 1);
  expect(slots.filter((slot) => !css.includes(`:root:has(#th${slot}:checked)`))).toEqual([]);
  expect(css).not.toContain(`#th${DOTTED + 1}:`);
});

import { describe, expect, it } from 'vitest';
import type { Report } from '../model.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { readText } from '../../test/support/seed.ts';
import { notesOf } from './notes.ts';

/** A paragraph that was healed across a caption, as the parser gives it. */
function healed(): Report {
  const document = readText('进一步搭建交流合作平台。\n现代化的小学。');
  const [paragraph] = document.paragraphs;
  if (!paragraph) throw new Error('the text has a paragraph');
  const seed = document.seed;
  const source = [
    { seed, start: 0, end: 10 },
    { seed, start: 22, end: 24 },
  ];
  const caption = {
    id: 'a1',
    kind: 'caption',
    text: '现代化的小学。',
    after: paragraph.id,
    source: [{ seed, start: 12, end: 19 }],
  };
  const byline = {
    id: 'a2',
    kind: 'byline',
    text: '记者 某某',
    after: paragraph.id,
    source: [{ seed, start: 30, end: 35 }],
  };
  return reportFrom('', 'jia-2022', {
    ...document,
    paragraphs: [{ ...paragraph, source }],
    asides: [caption, byline] as unknown as typeof document.asides,
  });
}

describe('notesOf', () => {
  it('has one note a unit for all its themes, the most said first', () => {
    const report = reportFrom('智慧岛建成，创新社区落地，智慧岛扩容，人才来归。\n人才济济。');
    const themes = [themeFrom([report], ['人才']), themeFrom([report], ['智慧岛'], ['创新社区'])];
    const notes = [...notesOf(report, { themes, reports: [report] })].map(([unit, [note, ...more]]) => [
      unit,
      more.length,
      note?.kind === 'themes' && note.themes.map(({ theme, direct, near }) => [theme.label, direct, near]),
    ]);
    expect(notes).toEqual([
      [
        'p1',
        0,
        [
          ['智慧岛', 2, 1],
          ['人才', 1, 0],
        ],
      ],
      ['p2', 0, [['人才', 1, 0]]],
    ]);
  });

  it('notes a healed break with what stood between, and what was moved away after the paragraph', () => {
    const report = healed();
    const notes = [...notesOf(report, { themes: [], reports: [report] }).values()].flat();
    expect(notes).toMatchObject([
      { kind: 'join', at: 10, before: '合作平', after: '台。', between: [{ kind: 'caption' }] },
      { kind: 'aside', at: 12, asides: [{ kind: 'byline' }] },
    ]);
  });
});

import { expect, it } from 'vitest';
import { themeId } from '../corpus/ids.ts';
import { ThemeTagger } from '../extract/themes.ts';
import { reportFrom } from '../test/support/report.ts';
import { mentionsOf } from './mentions.ts';

const forms = [
  { id: 'huanjing', direct: ['营商环境'], near: ['环境'], refused: [] },
  { id: 'gaige', direct: ['改革'], near: [], refused: [] },
];

it('keeps every mention as the tagger found it, by theme, report and place, with its flags', () => {
  const tagger = new ThemeTagger(forms);
  const reports = ['没有改革，就没有营商环境。\n《改革》说“优化环境”。', '无改革。'].map((text, at) =>
    reportFrom(text, `jia-202${String(at)}`),
  );
  const themes = forms.map(({ id, direct, near }) => ({ id: themeId(id), forms: [...direct, ...near] }));
  const found = mentionsOf(themes, tagger, reports);
  const plainly = reports.flatMap((report) =>
    report.text.units.flatMap(({ id, text }) =>
      tagger.tag(text).map((one) => ({ ...one, report: report.id, unit: id })),
    ),
  );
  expect(new Set(plainly.flatMap(({ context }) => context))).toEqual(
    new Set(['negation', 'title', 'quotation']),
  );
  for (const { id } of themes) expect(found.get(id)).toEqual(plainly.filter(({ theme }) => theme === id));
});

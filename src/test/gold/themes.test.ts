/** The tagger held to what people judged: near mentions one by one, paragraphs read whole, known traps. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '../../corpus/present.ts';
import { loadEdition } from '../../edition/index.ts';
import type { Edition } from '../../edition/model.ts';
import { ThemeTagger } from '../../extract/themes.ts';
import { measuresOf, near, paragraphs, traps } from './judged.ts';
import { measuresText } from './measures-text.ts';

const checkout = new URL('../../../', import.meta.url);
let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
});

describe('near mentions that people judged', () => {
  it('stand where the judgements say, form for form', () => {
    for (const { report, unit, start, form } of near.seeds) {
      const source = edition.reports.find(({ id }) => id === report)?.text.units.find(({ id }) => id === unit);
      expect(source?.text.slice(start, start + form.length), `${report} ${unit} ${start}`).toBe(form);
    }
  });

  it('mean the theme nine times in ten, over all draws', () => {
    const { here, elsewhere } = measuresOf(edition).precision;
    expect(here.judged + elsewhere.judged).toBeGreaterThanOrEqual(500);
    expect((here.right + elsewhere.right) / (here.judged + elsewhere.judged)).toBeGreaterThanOrEqual(0.92);
  });

  it('mean it more often than not in every theme of which enough were judged', () => {
    const low = Object.entries(measuresOf(edition).themes)
      .filter(([, { precision }]) => precision.judged >= 5 && precision.right / precision.judged < 0.6)
      .map(([id, { precision }]) => `${id} ${precision.right}/${precision.judged}`);
    expect(low).toEqual([]);
  });

  it('are no longer tagged where a person said that they do not mean it', () => {
    const wrong = near.seeds
      .filter(({ right }) => !right)
      .filter(({ theme, report, unit, start }) =>
        edition.themes
          .find(({ id }) => id === theme)
          ?.mentions.some((one) => one.report === report && one.unit === unit && one.start === start),
      );
    // a hospital in a list of digital projects: the form itself is right everywhere else
    expect(wrong.map(({ form }) => form)).toEqual(['医院']);
  });

  it('are as often right in the last draw, made after the lexicon was mended', () => {
    const last = near.public.filter(({ draw }) => draw === 'D');
    const right = last.reduce((sum, row) => sum + row.right, 0);
    expect(right / last.reduce((sum, row) => sum + row.judged, 0)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('paragraphs that people read whole', () => {
  it('are forty, of themes that exist', () => {
    expect(paragraphs.seeds).toHaveLength(40);
    const known = new Set<string>(edition.themes.map(({ id }) => id));
    expect(paragraphs.seeds.flatMap(({ themes }) => themes).filter((id) => !known.has(id))).toEqual([]);
  });

  it('have the themes that the reader named', () => {
    const { here } = measuresOf(edition).recall;
    expect(here.found / here.named).toBeGreaterThanOrEqual(0.97);
    // the rest are passing mentions, which a reader does not call themes of the paragraph
    expect(here.found / here.tagged).toBeGreaterThanOrEqual(0.73);
  });

  it('have at least half of every theme that was named', () => {
    const low = Object.entries(measuresOf(edition).themes)
      .filter(([, { recall }]) => recall.named > 0 && recall.found / recall.named < 0.5)
      .map(([id]) => id);
    expect(low).toEqual([]);
  });
});

describe('traps', () => {
  it.each(traps)('$text: $token is $expect', ({ themes, text, token, expect: expected, flags = [] }) => {
    const at = text.indexOf(token);
    const tags = new ThemeTagger(edition.themes)
      .tag(text)
      .filter(({ theme, start, end }) => themes.includes(theme) && start < at + token.length && at < end);
    expect(tags.length).toBe(expected === 'refused' ? 0 : 1);
    for (const tag of tags) expect(tag.context).toEqual(expect.arrayContaining([...flags]));
  });

  it('keep themes away from texts that do not have them', () => {
    const counts = (theme: string, report: string): number =>
      present(
        edition.themes.find(({ id }) => id === theme),
        theme,
      ).mentions.filter((mention) => mention.report === report).length;
    expect(counts('guoqi-gaige', 'dongying-kaifaqu-2021')).toBe(0);
    expect(counts('yiqing-fangkong', 'jiefang-2024')).toBe(0);
    expect(counts('duiwai-kaifang', 'jiefang-2024')).toBe(0);
    expect(counts('gaoxin-jishu-qiye', 'jiefang-2024')).toBe(0);
  });
});

describe('the lexicon', () => {
  it('has themes enough, none of them on more than a quarter of the paragraphs', () => {
    expect(edition.themes.length).toBeGreaterThanOrEqual(38);
    const all = edition.reports.flatMap((report) =>
      report.text.paragraphs.map(({ id }) => `${report.id} ${id}`),
    );
    for (const { id, mentions } of edition.themes) {
      const own = new Set(mentions.map(({ report, unit }) => `${report} ${unit}`));
      expect(all.filter((one) => own.has(one)).length / all.length, id).toBeLessThanOrEqual(0.25);
    }
  });

  it('names the three named themes first', () => {
    expect(edition.themes.slice(0, 3).map(({ label }) => label)).toEqual(['风口产业', '智慧岛', '营商环境']);
  });

  it('says why each mention is one', () => {
    for (const { mentions } of edition.themes)
      for (const { kind, rule } of mentions) expect(rule).toBe(`${kind}-form`);
  });
});

it('content/measures.yaml is up to date (node src/test/gold/measure.ts writes it)', () => {
  const written = readFileSync(new URL('content/measures.yaml', checkout), 'utf8');
  expect(written).toBe(measuresText(measuresOf(edition)));
});

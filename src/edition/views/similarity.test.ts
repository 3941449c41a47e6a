import { describe, expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { bigrams } from '../../test/support/pairs.ts';
import { Similarity } from './similarity.ts';

it('counts pairs of characters, and none across punctuation', () => {
  expect([...bigrams('环境好，环境优')]).toEqual([
    ['环境', 2],
    ['境好', 1],
    ['境优', 1],
  ]);
});

describe('nearest', () => {
  const loud = reportFrom(
    '持续优化营商环境，推行一窗受理、全程代办，让企业少跑腿。\n营商环境怎么样，企业说了算。营商环境就是竞争力。\n抓好春季植树，修剪行道树木。',
    'jia-2022',
  );
  const silent = reportFrom(
    '我们推行一窗受理、全程代办，企业少跑腿、好办事。\n生态环境持续变好，天蓝水清岸绿。\n办好中小学和幼儿园，扩大学位供给。',
    'yi-2022',
  );
  const reports = [loud, silent];
  const theme = themeFrom(reports, ['营商环境']);
  const similarity = new Similarity(reports);

  it('finds the sentence that is worded alike, and quotes it', () => {
    const [best, ...rest] = similarity.nearest(theme, silent);
    expect(best?.unit).toBe('p1');
    expect(best?.text).toBe('我们推行一窗受理、全程代办，企业少跑腿、好办事。');
    expect(best?.cosine).toBeGreaterThan(0.2);
    expect(best?.cosine).toBeLessThan(1);
    expect(best?.shared).toHaveLength(3);
    for (const pair of best?.shared ?? []) expect(best?.text).toContain(pair);
    expect(rest).toEqual([]);
  });

  it('measures the cosine of TF-IDF weights to the mean, without the pairs of the theme itself', () => {
    const texts = reports.flatMap(({ text }) =>
      text.units.flatMap((unit) => unit.text.split('。').filter((one) => one !== '')),
    );
    const without = new Set(bigrams('营商环境').keys());
    const weights = (text: string): Map<string, number> => {
      const raw = [...bigrams(text)]
        .filter(([pair]) => !without.has(pair))
        .map(([pair, count]): [string, number] => {
          const having = texts.filter((one) => bigrams(one).has(pair)).length;
          return [pair, (1 + Math.log(count)) * Math.log(texts.length / having)];
        });
      const length = Math.hypot(...raw.map(([, weight]) => weight));
      return new Map(raw.map(([pair, weight]) => [pair, weight / length]));
    };
    const mean = new Map<string, number>();
    for (const text of texts.filter((one) => one.includes('营商环境')))
      for (const [pair, weight] of weights(text)) mean.set(pair, (mean.get(pair) ?? 0) + weight);
    const length = Math.hypot(...mean.values());
    const [best] = similarity.nearest(theme, silent);
    const expected = [...weights(best?.text ?? '')].reduce(
      (sum, [pair, weight]) => sum + (weight * (mean.get(pair) ?? 0)) / length,
      0,
    );
    expect(best?.cosine).toBeCloseTo(expected, 10);
  });

  it('finds none where nothing is near, or nobody uses the word', () => {
    const far = reportFrom('办好中小学和幼儿园，扩大学位供给。', 'bing-2022');
    expect(new Similarity([loud, far]).nearest(theme, far)).toEqual([]);
    expect(similarity.nearest(themeFrom(reports, ['智慧岛']), silent)).toEqual([]);
  });

  it('does not judge by fewer than three sentences', () => {
    const once = reportFrom('推行一窗受理、全程代办，营商环境更好，让企业少跑腿。', 'ding-2022');
    const pair = [once, silent];
    expect(new Similarity(pair).nearest(themeFrom(pair, ['营商环境']), silent)).toEqual([]);
  });
});

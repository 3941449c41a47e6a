import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const of = partsOf([
  { id: 'jia-2022', district: 'jia', seeds: ['jia_base', 'jia_copy'] },
  { id: 'jia-2023', district: 'jia', seeds: ['jia_next'] },
  { id: 'yi-2024', district: 'yi', seeds: ['yi_news'] },
]);
const JIA = 'report:jia-2022';

test.each([
  ['index.html', ['shell']],
  ['404.html', []],
  ['themes/index.html', ['shell']],
  ['about/method/index.html', ['shell']],
  ['_astro/Page.B1x2c3d4.css', ['shell']],
  ['icons/any-192.png', ['shell']],
  ['reports/jia-2022/index.html', [JIA]],
  ['reports/jia-2022/cite/2/index.html', [JIA]],
  ['reports/jia-2022/cards.json', [JIA]],
  ['terms/in/jia-2022/index.html', [JIA]],
  ['compare/reports/jia-2022.json', [JIA]],
  ['data/text/jia-2022.txt', [JIA]],
  ['data/cuts/jia-2022.json', [JIA]],
  ['sources/jia_copy/index.html', [JIA]],
  ['sources/yi_news/index.html', ['report:yi-2024']],
  // a district's own go with each of its reports
  ['districts/jia/index.html', [JIA, 'report:jia-2023']],
  ['compare/districts/jia.json', [JIA, 'report:jia-2023']],
  // another page may well be called as a district is
  ['themes/jia/index.html', ['shared']],
  ['districts/in/jia/index.html', ['shared']],
  ['themes/fengkou/index.html', ['shared']],
  ['search/index.html', ['search']],
  ['search/places/jia-2022.json', ['search']],
  ['pagefind/fragment/zh_1.pf_fragment', ['search']],
  // what is taken away and no page loads, whosever it is
  ['data/reports.json', ['data']],
  ['data/reports/jia-2022.json', ['data']],
  ['data/tei/jia-2022.xml', ['data']],
  ['compare/themes/fengkou/shown.csv', ['data']],
  ['indicators/gdp/chart.svg', ['data']],
  ['data/index.html', ['shell']],
  ['favicon.svg', ['shell']],
  ['sw.js', []],
  ['_headers', []],
  ['sitemap-0.xml', []],
])('%s is of %j', (file, parts) => {
  expect(of(file)).toEqual(parts);
});

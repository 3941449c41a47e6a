/**
 * A made-up country for measuring lists: `writeCountry` writes seeds and content of as many districts as
 * wanted, spread over the provinces of China (real names, in the order of their codes) and over invented
 * cities, each with one to three reports of consecutive years. Names of districts are invented (甲子区, 甲丑区
 * …); texts are those of `synthetic.ts`, short on request; themes, indicators and terms are the checkout's own
 * lexicons without their prose, or three themes. The same numbers give the same bytes.
 *
 * `corpus.ts` makes long texts in a plain order, for the cost of a build; this file makes many short ones in
 * an untidy order, as districts come in over the years, for what lists and pictures look like.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { TextUnit } from '../../corpus/model.ts';
import { PROVINCES } from '../../edition/provinces.ts';
import type { CorpusFolders } from './corpus.ts';
import { seededRandom } from './random.ts';
import { essayBody } from './essays.ts';
import { markOf, materialOf, syntheticReport } from './synthetic.ts';

export interface Country {
  readonly districts: number;
  readonly provinces: number;
  /** Reports of a district: from one to so many. */
  readonly years: number;
  /** Characters of a report, on average. */
  readonly mean: number;
  readonly seed: number;
  /** A `content/` folder whose lexicons are taken over; null for three themes and nothing else. */
  readonly lexicons: string | null;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const SIDES = ['', '东', '西', '南', '北', '中', '上', '下', '前', '后'];
const LEVELS = ['区', '区', '区', '县', '县级市', '开发区', '高新区', '新区'] as const;
const GENRES = ['report', 'speech', 'news', 'feature'];
const LAST_YEAR = 2024;

/** 甲子区 … 癸亥区, then 甲子东区 …: 1,200 different ones. */
const shortNameOf = (place: number): string => {
  const pairs = STEMS.length * BRANCHES.length;
  const stem = STEMS.charAt(Math.floor((place % pairs) / BRANCHES.length));
  return `${stem}${BRANCHES.charAt(place % BRANCHES.length)}${SIDES[Math.floor(place / pairs)] ?? place}`;
};
const ENDING: Readonly<Record<(typeof LEVELS)[number], string>> = {
  区: '区',
  县: '县',
  县级市: '市',
  开发区: '经开区',
  高新区: '高新区',
  新区: '新区',
};

const front = (value: unknown): string => `---\n${JSON.stringify(value, null, 1)}\n---\n`;
const four = (n: number): string => String(n).padStart(4, '0');

const FEW_THEMES = [
  { id: 'zhihuidao', label: '智慧岛', field: '科技创新', direct: ['智慧岛'], near: ['双创'] },
  { id: 'yingshang-huanjing', label: '营商环境', field: '产业', direct: ['营商环境'], near: ['放管服'] },
  { id: 'fengkou-chanye', label: '风口产业', field: '产业', direct: ['风口产业'], near: ['未来产业'] },
];

function writeThemes(folder: string, lexicons: string | null): void {
  const themes = path.join(folder, 'themes');
  if (lexicons === null) {
    for (const [order, { id, ...theme }] of FEW_THEMES.entries()) {
      const data = { ...theme, order, definition: `提到${theme.label}。` };
      writeFileSync(path.join(themes, `${id}.mdx`), `${front(data)}\n虚构的说明。\n`);
    }
    return;
  }
  for (const name of readdirSync(path.join(lexicons, 'themes'))) {
    const [, head = ''] = readFileSync(path.join(lexicons, 'themes', name), 'utf8').split('---\n');
    writeFileSync(path.join(themes, name), `${front(parse(head))}\n虚构的说明。\n`);
  }
  for (const name of ['indicators', 'terms', 'formulas'])
    cpSync(path.join(lexicons, name), path.join(folder, name), { recursive: true });
}

function writeEssays(folder: string): void {
  for (const [order, id] of ['about', 'method', 'reading', 'sources'].entries()) {
    const data = { title: `虚构的${id}`, summary: '虚构的说明。', order };
    writeFileSync(path.join(folder, 'essays', `${id}.mdx`), `${front(data)}\n${essayBody(id)}\n`);
  }
  writeFileSync(
    path.join(folder, 'site.yaml'),
    "contact: null\nchanges:\n  - date: '2025-01-02'\n    what: 首版。\n",
  );
}

/**
 * @param units What texts are made of; see `materialOf`.
 * @returns The folders, and how many reports they hold.
 */
export function writeCountry(
  root: string,
  country: Country,
  units: readonly TextUnit[],
): CorpusFolders & { readonly reports: number } {
  const folders = { seeds: path.join(root, 'seeds'), content: path.join(root, 'content') };
  for (const folder of ['seeds', 'content/districts', 'content/reports', 'content/themes', 'content/essays'])
    mkdirSync(path.join(root, folder), { recursive: true });
  const random = seededRandom(country.seed);
  const whole = materialOf(units);
  const short = whole.paragraphs.filter((sentences) => sentences.join('').length <= 2 * country.mean);
  const material = short.length > 0 ? { ...whole, paragraphs: short } : whole;
  const provinces = [...PROVINCES.keys()].slice(0, country.provinces);
  let reports = 0;
  for (let place = 0; place < country.districts; place += 1) {
    const id = `district-${four(place)}`;
    const shortName = shortNameOf(place);
    const province = random.pick(provinces);
    const cities = Math.max(1, Math.ceil(country.districts / country.provinces / 8));
    const city = `${STEMS.charAt(random.below(Math.min(cities, STEMS.length)))}州市`;
    const level = random.pick(LEVELS);
    const inferred = random.next() < 0.2;
    const own = 1 + random.below(country.years);
    const evidence = { report: `${id}-${LAST_YEAR - own + 1}`, from: markOf(reports) };
    const data = {
      name: `${shortName}${ENDING[level]}`,
      shortName,
      order: place,
      level,
      region: [province, city],
      identity: { status: inferred ? 'inferred' : 'stated', evidence: [{ ...evidence, why: '虚构。' }] },
      portrait: evidence,
    };
    writeFileSync(
      path.join(folders.content, 'districts', `${id}.mdx`),
      `${front(data)}\n这个区是为测量虚构的。\n`,
    );
    for (let year = LAST_YEAR - own + 1; year <= LAST_YEAR; year += 1) {
      const seed = `synthetic_${String(reports).padStart(5, '0')}.txt`;
      writeFileSync(
        path.join(folders.seeds, seed),
        syntheticReport(reports, country.seed, material, country.mean),
      );
      const report = {
        district: id,
        title: `${shortName}${year}年合成文本`,
        titleSource: 'editors',
        year,
        yearStatus: 'stated',
        genre: random.pick(GENRES),
        rights: { holder: '无', bulk: false, statement: '虚构的文字。' },
        witnesses: [{ siglum: 'A', seed }],
      };
      writeFileSync(
        path.join(folders.content, 'reports', `${id}-${year}.yaml`),
        `${JSON.stringify(report, null, 1)}\n`,
      );
      reports += 1;
    }
  }
  writeThemes(folders.content, country.lexicons);
  writeEssays(folders.content);
  return { ...folders, reports };
}

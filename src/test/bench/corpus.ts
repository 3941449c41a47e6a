/** Writes a made-up corpus as editors would: seeds and content, ready for a whole build. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadEdition } from '../../edition/index.ts';
import type { Edition } from '../../edition/model.ts';
import { essayBody } from './essays.ts';
import { mixedReports } from './mixed.ts';
import { markOf, materialOf, syntheticReport } from './synthetic.ts';

const checkout = new URL('../../../', import.meta.url);

export interface CorpusFolders {
  readonly seeds: string;
  readonly content: string;
}

/** A district has this many reports, of consecutive years. */
const YEARS = 4;
const FIRST_YEAR = 2020;
const GENRES = ['speech', 'report', 'news', 'feature'];
const THEMES = [
  { id: 'zhihuidao', label: '智慧岛', direct: ['智慧岛'], near: ['双创'] },
  { id: 'yingshang-huanjing', label: '营商环境', direct: ['营商环境'], near: ['放管服'] },
  { id: 'fengkou-chanye', label: '风口产业', direct: ['风口产业'], near: ['战略性新兴产业', '未来产业'] },
];

const four = (n: number): string => String(n).padStart(4, '0');
const front = (value: unknown): string => `---\n${JSON.stringify(value, null, 1)}\n---\n`;

function writeDistrict(folder: string, number: number): void {
  const id = `district-${four(number)}`;
  const evidence = { report: `${id}-${FIRST_YEAR}`, from: markOf(number * YEARS) };
  const data = {
    name: `合成${number}区`,
    shortName: `合成${number}`,
    order: number,
    level: '区',
    region: [`第${number % 30}省`, `第${number % 300}市`],
    identity: { status: 'stated', evidence: [{ ...evidence, why: '虚构。' }] },
    portrait: evidence,
  };
  writeFileSync(path.join(folder, 'districts', `${id}.mdx`), `${front(data)}\n这个区是为测量虚构的。\n`);
}

function writeReport(folder: string, number: number, seed: string): void {
  const district = `district-${four(Math.floor(number / YEARS))}`;
  const year = FIRST_YEAR + (number % YEARS);
  const data = {
    district,
    title: `合成文本第${number}号`,
    titleSource: 'editors',
    year,
    yearStatus: 'stated',
    genre: GENRES[number % GENRES.length],
    rights: { holder: '无', bulk: false, statement: '虚构的文字。' },
    witnesses: [{ siglum: 'A', seed }],
  };
  writeFileSync(
    path.join(folder, 'reports', `${district}-${year}.yaml`),
    `${JSON.stringify(data, null, 1)}\n`,
  );
}

/** Three themes are enough where only what stands around them is measured. */
function writeThemes(folder: string): void {
  for (const [order, { id, ...theme }] of THEMES.entries()) {
    const data = { ...theme, field: '产业', order, definition: `提到${theme.label}。` };
    writeFileSync(path.join(folder, 'themes', `${id}.mdx`), `${front(data)}\n虚构的说明。\n`);
  }
}

/**
 * The editors' own lexicons: themes without their prose, indicators, terms, formulas, and names without
 * their places, since prose and places speak of reports that a made-up corpus has not.
 */
function copyLexicons(folder: string): void {
  const own = fileURLToPath(new URL('content/', checkout));
  for (const name of ['indicators', 'terms', 'formulas'])
    cpSync(path.join(own, name), path.join(folder, name), { recursive: true });
  copyFileSync(path.join(own, 'measures.yaml'), path.join(folder, 'measures.yaml'));
  for (const name of readdirSync(path.join(own, 'themes'))) {
    const text = readFileSync(path.join(own, 'themes', name), 'utf8');
    writeFileSync(path.join(folder, 'themes', name), `${text.slice(0, text.indexOf('\n---', 4) + 4)}\n`);
  }
  mkdirSync(path.join(folder, 'entities'));
  for (const name of readdirSync(path.join(own, 'entities'))) {
    const list = parse(readFileSync(path.join(own, 'entities', name), 'utf8')) as {
      entries: Record<string, unknown>[];
    };
    const entries = list.entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'senses')),
    );
    writeFileSync(path.join(folder, 'entities', name), `${JSON.stringify({ ...list, entries }, null, 1)}\n`);
  }
}

/** The checkout's own essays refer to its own reports, so the made-up site has some with their headings, to which pages lead. */
function writeRest(folder: string): void {
  const tiny = fileURLToPath(new URL('src/test/fixtures/tiny/content/', checkout));
  copyFileSync(path.join(tiny, 'site.yaml'), path.join(folder, 'site.yaml'));
  const own = fileURLToPath(new URL('content/essays/', checkout));
  for (const name of readdirSync(own)) {
    const id = path.basename(name, '.mdx');
    const data = { title: id, summary: '虚构的说明。', order: 0 };
    writeFileSync(path.join(folder, 'essays', name), `${front(data)}\n${essayBody(id)}\n`);
  }
}

/** The lexicons, and whether all reports are made of the same sentences (`synthetic.ts`) or mostly of their own. */
export type Lexicons = 'three themes' | 'own' | 'own, alike';

/** Writes `reports` made-up reports below `root`. The same numbers give the same bytes. */
export async function writeCorpus(
  root: string,
  reports: number,
  seed: number,
  lexicons: Lexicons = 'three themes',
): Promise<CorpusFolders> {
  const folders = { seeds: path.join(root, 'seeds'), content: path.join(root, 'content') };
  for (const folder of ['seeds', 'content/districts', 'content/reports', 'content/themes', 'content/essays'])
    mkdirSync(path.join(root, folder), { recursive: true });
  const real = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
  const material = materialOf(real.reports.flatMap((report) => report.text.units));
  const mixed = lexicons === 'own' ? mixedReports(seed, material) : null;
  for (let number = 0; number < reports; number += 1) {
    const name = `synthetic_${String(number).padStart(5, '0')}.txt`;
    const text = mixed ? mixed.next().value : syntheticReport(number, seed, material);
    writeFileSync(path.join(folders.seeds, name), text);
    writeReport(folders.content, number, name);
    if (number % YEARS === 0) writeDistrict(folders.content, number / YEARS);
  }
  if (lexicons === 'three themes') writeThemes(folders.content);
  else copyLexicons(folders.content);
  writeRest(folders.content);
  return folders;
}

export const editionOf = ({ seeds, content }: CorpusFolders): Promise<Edition> => {
  const url = (folder: string): URL => new URL(`${path.resolve(folder)}/`, 'file:');
  return loadEdition(url(content), url(seeds));
};

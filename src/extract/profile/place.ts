/** Where a place lies and of what level it is: only what its name or the text itself says. */
import type { SeedDocument } from '../../corpus/model.ts';
import { unsure } from './model.ts';
import type { Level, Proposal, UnitPlace } from './model.ts';

/** What the editors have to fill in. */
export const UNKNOWN = '未详';

const PROVINCES: readonly (readonly [short: string, full: string])[] = [
  ...Array.from(
    [
      '河北',
      '山西',
      '辽宁',
      '吉林',
      '黑龙江',
      '江苏',
      '浙江',
      '安徽',
      '福建',
      '江西',
      '山东',
      '河南',
      '湖北',
      '湖南',
      '广东',
      '海南',
      '四川',
      '贵州',
      '云南',
      '陕西',
      '甘肃',
      '青海',
      '台湾',
    ],
    (name) => [name, `${name}省`] as const,
  ),
  ...Array.from(['北京', '天津', '上海', '重庆'], (name) => [name, `${name}市`] as const),
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
];
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/u;

/** By the ending of the name. */
export function levelOf(name: string): Proposal<Level> {
  const sure = (value: Level): Proposal<Level> => ({ value, sure: true, words: name, place: null });
  if (/高新(?:技术)?(?:产业)?(?:开发)?区$/u.test(name)) return sure('高新区');
  if (/(?:开发|经开|示范|保税|度假|工业园)区$/u.test(name)) return sure('开发区');
  if (name.endsWith('新区')) return sure('新区');
  if (name.endsWith('县')) return sure('县');
  if (name.endsWith('市')) return sure('县级市');
  if (name.endsWith('区')) return sure('区');
  return unsure('区');
}

/** All places of a string in the running text, at most so many. */
export function placesOf({ units }: Pick<SeedDocument, 'units'>, words: string, most: number): UnitPlace[] {
  const found: UnitPlace[] = [];
  for (const { id, text } of units)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      found.push({ unit: id, start: at, end: at + words.length });
      if (found.length === most) return found;
    }
  return found;
}

export interface Region {
  readonly province: Proposal<string>;
  readonly city: Proposal<string>;
}

/** Words that lead to a place, and stand in no city's name: 14日在成都市…. */
const LEADS = '在于是把将向由给到为对从至';
/** Names of prefectures have two or three characters but for these; other four are a verb and a name. */
const OF_FOUR =
  '呼和浩特|乌鲁木齐|齐齐哈尔|鄂尔多斯|巴彦淖尔|乌兰察布|呼伦贝尔|克拉玛依|锡林郭勒|大兴安岭|西双版纳';

/** A name may have brackets in it, which mean themselves. */
const literally = (name: string): string => name.replace(/[()]/gu, String.raw`\$&`);

/**
 * 河南省洛阳市涧西区, 洛阳市涧西区: names that stand right before the district's own, and
 * begin where a word begins: of 推动洛阳市涧西区 nothing is read rather than too much.
 */
function beforeName(lines: readonly { text: string; unit: UnitPlace['unit'] | null }[], name: string) {
  const provinces = PROVINCES.map(([short]) => short).join('|');
  // the ending of the district is no part of the pattern: what stands before its name is
  const pattern = new RegExp(
    `(?<=^|[^\\p{Script=Han}]|[${LEADS}])(?:(?<province>${provinces})(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?)?(?<city>(?:${OF_FOUR}|(?:(?![${LEADS}])\\p{Script=Han}){2,3}?)(?:市|地区|盟|自治州))${literally(name)}`,
    'u',
  );
  for (const { text, unit } of lines) {
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const [start, end] = [found.index, found.index + found[0].length];
    return { found: found.groups, words: found[0], place: unit === null ? null : { unit, start, end } };
  }
  return null;
}

/** Province and city, only where the text says so; else `UNKNOWN`. */
export function regionOf(document: SeedDocument, name: string): Region {
  const lines = [
    ...document.asides.map(({ text }) => ({ text, unit: null })),
    ...document.units.map(({ id, text }) => ({ text, unit: id })),
  ];
  const direct = beforeName(lines, name);
  const fullOf = (short: string | undefined): string | undefined =>
    PROVINCES.find(([one]) => one === short)?.[1];
  const city = direct?.found['city'] ?? null;
  const told = direct && city !== null ? { sure: true, words: direct.words, place: direct.place } : null;
  if (told && city !== null && MUNICIPALITY.test(city))
    return { province: { value: city, ...told }, city: { value: city, ...told } };
  const own = fullOf(direct?.found['province']);
  return {
    province: told && own !== undefined ? { value: own, ...told } : unsure(UNKNOWN),
    city: told && city !== null ? { value: city, ...told } : unsure(UNKNOWN),
  };
}

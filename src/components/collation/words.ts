/** A collation put into words. */
import { beginning, ending } from '../../corpus/around.ts';
import type { Entry, Reading } from '../../collate/apparatus.ts';
import type { VariantKind } from '../../collate/variants.ts';
import type { CollatedWitness, EntryGroup, KindCount } from '../../edition/views/collation/witnesses.ts';
import type { PlaceIn, ThemeCountIn } from '../../edition/views/collation/impact.ts';
import { grouped, NB, percent } from '../../site/format.ts';
import { KIND } from '../../site/strings.ts';

export const VARIANT: Record<VariantKind, string> = {
  substitution: '改字',
  addition: '多出',
  omission: '缺文',
  transposition: '移位',
  width: '全角半角',
  quotes: '引号',
  dashes: '破折号',
  punctuation: '标点',
  case: '大小写',
  space: '空格',
  division: '分段',
};

/** Class names of marks, one letter each: they stand hundreds of times on a page. */
export const MARK: Record<VariantKind, string> = {
  substitution: 'x',
  addition: 'x',
  omission: 'x',
  transposition: 'x',
  width: 'w',
  quotes: 'q',
  dashes: 'h',
  punctuation: 'p',
  case: 'c',
  space: 's',
  division: 'b',
};

/** What the marks can be limited to, in order. */
export const FILTERS: readonly { readonly mark: string; readonly label: string }[] = [
  { mark: 'x', label: '文字' },
  { mark: 'w', label: VARIANT.width },
  { mark: 'q', label: VARIANT.quotes },
  { mark: 'h', label: VARIANT.dashes },
  { mark: 'p', label: VARIANT.punctuation },
  { mark: 'c', label: VARIANT.case },
  { mark: 's', label: VARIANT.space },
  { mark: 'b', label: VARIANT.division },
];

/** White space has to be seen. */
const visible = (text: string): string => text.replaceAll(/[\s\u200b\ufeff]/gu, '␣');

const mark = (text: string): string => (text === '' ? '无' : `「${visible(text)}」`);

export const groupLabel = ({ kind, exchange }: Pick<EntryGroup, 'kind' | 'exchange'>): string =>
  exchange === null ? VARIANT[kind] : `${VARIANT[kind]}${mark(exchange.from)}作${mark(exchange.to)}`;

export const has = ({ witness }: Pick<CollatedWitness, 'witness'>): string =>
  `存${NB}${percent(witness.coverage)}`;

/** 校本 B 存 60.3%，所存文字与底本全同，764 处只是写法不同 */
export function finding(of: CollatedWitness, { substantive, orthographic }: KindCount): string {
  const whole = of.collation.common === of.collation.base.tokens.length;
  const head = `校本${NB}${of.siglum}${NB}${whole ? '全文俱在' : has(of)}`;
  const spelling = `${grouped(orthographic)}${NB}处`;
  if (substantive > 0)
    return `${head}，${grouped(substantive)}${NB}处文字不同${orthographic > 0 ? `，另有${NB}${spelling}写法不同` : ''}`;
  const same = whole ? '文字与底本全同' : '所存文字与底本全同';
  return orthographic > 0 ? `${head}，${same}，${spelling}只是写法不同` : `${head}，${same}`;
}

/** 直接 23，近义 7 */
const themeCounts = ({ direct, near }: ThemeCountIn): string =>
  `${KIND.direct}${NB}${direct}，${KIND.near}${NB}${near}`;

/** 校本 B 只存 60.3%：此数在 B 本为直接 23，近义 7 */
export const themeImpact = (count: ThemeCountIn): string =>
  `校本${NB}${count.of.siglum}${NB}${has(count.of)}：此数在${NB}${count.of.siglum}${NB}本为${themeCounts(count)}`;

/** B 本无此句; B 本作“9.5%” */
export function placeImpact({ of, state, text }: PlaceIn, what = ''): string {
  if (state === 'absent') return `${of.siglum}${NB}本无${what === '' ? '' : `此${what}`}`;
  return text === '' ? `${of.siglum}${NB}本不同` : `${of.siglum}${NB}本作“${text}”`;
}

/** Longer lemmas are told by their two ends. */
export const LONGEST = 60;

/** A text in full, or its two ends with its length. */
export const quoted = (text: string): string =>
  text.length > LONGEST
    ? `${beginning(text, 20)}……${ending(text, 20)}`
    : text === ''
      ? '∧'
      : text.trim() === ''
        ? visible(text)
        : text;

/** B 本作“……”; B 本无，到此为止 */
export function readingText(
  siglum: string,
  state: Reading['state'],
  { kind, edge, lemma }: Pick<Entry, 'kind' | 'edge' | 'lemma'>,
  text: string,
): string {
  const name = `${siglum}${NB}本`;
  const length = `${NB}${grouped(Array.from(lemma).length)}${NB}字`;
  if (state === 'lemma') return `${name}同底本`;
  if (state === 'absent') return `${name}缺这一处`;
  if (state === 'other') return text === '' ? `${name}另有不同` : `${name}作“${quoted(text)}”`;
  switch (kind) {
    case 'omission':
      return edge === 'stops'
        ? `${name}到此为止，以下${length}全缺`
        : edge === 'begins'
          ? `${name}从此后开始，以上${length}全缺`
          : `${name}无`;
    case 'addition':
      return `${name}此处多出“${quoted(text)}”`;
    case 'transposition':
      return `${name}移到别处`;
    case 'division':
      return `${name}分段不同`;
    case 'space':
      return text === '' ? `${name}无空格` : `${name}作“${quoted(text)}”`;
    default:
      return text === '' ? `${name}无` : `${name}作“${quoted(text)}”`;
  }
}

/** Characters and bytes that break what was not made for them. */
import fc from 'fast-check';

const DIGITS = '０１２３４５６７８９';

/** Pieces of the genre, and of everything else. */
const PIECES: readonly string[] = [
  '一、总体要求\n',
  '（一）抓产业。',
  '一是',
  '要大力发展智慧岛和营商环境，',
  '全年完成投资229.5亿元，增长6%以上。',
  '力争实现“十四五”目标\n\n',
  '*区',
  '“五个一”工程',
  '区委、区政府',
  '## ',
  '> ',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\t',
  '\v',
  '\u00a0\u3000',
  // full width
  'ＡＢＣ％＜／ｓｃｒｉｐｔ＞',
  `${DIGITS}亿元`,
  // extension B and beyond, emoji with joiners and skin, flags, variation selectors
  '𠮷𡃁𪚥',
  '\u{30000}\u{323af}',
  '👩🏽‍🚀🇨🇳',
  '葛\u{e0100}',
  '\ufe0f',
  // marks, Hangul by letters, long chains
  'e\u0301\u0301\u0301',
  '\u1112\u1161\u11ab',
  // direction and width that cannot be seen
  '\u202e反\u202c',
  '\u2066隔\u2069',
  '\u200b\u200d\u2060\ufeff\u00ad',
  // private use, noncharacters, replacement
  '\ue000\u{f0000}',
  '\ufffe\uffff',
  '\ufffd',
  // markup and other languages' syntax
  '<img src=x onerror=alert(1)>',
  '</script><!--',
  ']]>&amp;&#0;',
  '{{7*7}}${x}`',
  "=cmd|'/c calc'!A1",
  '@SUM(1)',
  '-1+1',
  '__proto__ constructor toString',
  '../../etc/passwd',
  '%00%2e%2e',
  "' OR 1=1 --",
  '.*+?^$()[]{}|\\',
  '((((((((((',
  '““““',
  '《《',
];

const HALVES = fc.constantFrom('\ud800', '\udbff', '\udc00', '\udfff');

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Whole code points: what a decoder can give. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join('').replaceAll('\0', ''));

/** With half surrogates: what a script can give, as a query or an argument. */
export const brokenText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: HALVES }), { maxLength: 20 })
  .map((parts) => parts.join(''));

const utf8 = new TextEncoder();
/** 0x81–0xFE, 0x30–0x39, twice: most of Unicode that GBK has no two bytes for. */
const fourBytes = fc
  .tuple(
    fc.integer({ min: 0x81, max: 0xfe }),
    fc.integer({ min: 0x30, max: 0x39 }),
    fc.integer({ min: 0x81, max: 0xfe }),
    fc.integer({ min: 0x30, max: 0x39 }),
  )
  .map((bytes) => Uint8Array.from(bytes));
const twoBytes = fc
  .tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x40, max: 0xfe }))
  .map((bytes) => Uint8Array.from(bytes));

/** Text, GB18030 of both widths, noise, any of them after one another. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: hostileText.map((text) => utf8.encode(text)) },
      { weight: 3, arbitrary: fourBytes },
      { weight: 3, arbitrary: twoBytes },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
      { weight: 1, arbitrary: fc.constantFrom(Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xff, 0xfe)) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part))));

/** GB18030 alone, four bytes and two: a file that an old editor wrote. */
export const gb18030Bytes: fc.Arbitrary<Uint8Array> = fc
  .array(fc.oneof(fourBytes, twoBytes, fc.constant(Uint8Array.of(0x0a))), { minLength: 1, maxLength: 200 })
  .map((parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part))));

const KEYS = [
  'district',
  'title',
  'titleSource',
  'year',
  'yearStatus',
  'genre',
  'rights',
  'witnesses',
  'notes',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '<<',
  '😀',
];
const VALUES = [
  '2022',
  '甲',
  '[]',
  '{}',
  'null',
  '~',
  'true',
  '.nan',
  '.inf',
  '0x10',
  '1e999',
  '-0',
  '2022-02-30',
  '../../etc/passwd',
  '/etc/passwd.txt',
  'jia.txt/../../x.txt',
  '"\\u0000"',
  '"\\ud800"',
  '!!js/function x',
  '!!binary aGk=',
  '&a [*a]',
  '&b {x: *b}',
  '*nowhere',
  '[{siglum: A, seed: ../x.txt}]',
  '[{siglum: __proto__, seed: jia.txt}]',
  '|\n  a\n  b',
  '"unclosed',
  '{__proto__: {polluted: 1}}',
];

/** Anchors of anchors: each line ten times the one before. */
export const YAML_BOMB = Array.from({ length: 12 }, (_, n) =>
  n === 0 ? 'k0: &k0 [x, x, x, x, x, x, x, x, x, x]' : `k${n}: &k${n} [${`*k${n - 1}, `.repeat(10)}]`,
).join('\n');

/** Front matter that no editor would write. */
export const hostileYaml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(fc.constantFrom(...KEYS), fc.oneof(fc.constantFrom(...VALUES), brokenText))
          .map(([key, value]) => `${key}: ${value}`),
      },
      { weight: 1, arbitrary: brokenText },
      { weight: 1, arbitrary: fc.constant(YAML_BOMB) },
    ),
    { maxLength: 14 },
  )
  .map((lines) => `${lines.join('\n')}\n`);

/** What one paragraph without end may be made of; `bench/fuzz.ts` reads as much of each as a seed may hold. */
export const LONG_PARAGRAPHS: Readonly<Record<string, string>> = {
  prose: '一是坚持项目为王，全年完成投资229.5亿元、增长6%以上（含*区），优化“营商环境”，打造智慧岛。',
  digits: '1234567890',
  'opening quotation marks': '“',
  'empty quotations': '“”',
  quotations: '“确保”',
  'one word': '确保',
  'words and blanks': 'a b ',
  'ideographs beyond the basic plane': '\u{20000}',
  percentages: '10%',
  proportions: '1:',
  'Chinese numerals': '一',
  brackets: '（',
  stars: '*',
  crosses: '×',
};

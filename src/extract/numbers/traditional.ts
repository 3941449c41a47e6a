/** Traditional characters of numbers and their units, one for one, so that 3萬 is never read as 3. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  餘: '余',
  個: '个',
  戶: '户',
  項: '项',
  畝: '亩',
  噸: '吨',
  輛: '辆',
  條: '条',
  間: '间',
  張: '张',
  歲: '岁',
};
const TRADITIONAL = new RegExp(`[${Object.keys(SIMPLIFIED).join('')}]`, 'gu');

/** Of the same length, so that places in it are places in the text. */
export const simplifiedUnits = (text: string): string =>
  text.replace(TRADITIONAL, (character) => SIMPLIFIED[character] ?? character);

/** Numbers with their units, so that no line ends between them. */
import type { Span } from '../../corpus/model.ts';

/** Units of the genre, longer ones first; a number before anything else may break as it likes. */
const UNITS =
  '万亿元|亿美元|万美元|个百分点|平方公里|万平方米|平方米|亿元|万元|万亩|万人|万户|万个|公里|年度|周年|[%％年月日个家项次条名人户场亩元倍届天处批件轮座位辆所台种]';
const FIGURE = new RegExp(`\\d[\\d.,-]*(?:余|多)?(?:${UNITS})`, 'gu');

/** A longer run than this would tear a justified line. */
const LONGEST = 9;

export const figures = (text: string): Span[] =>
  [...text.matchAll(FIGURE)]
    .filter(([surface]) => surface.length <= LONGEST)
    .map(({ index, 0: surface }) => ({ start: index, end: index + surface.length }));

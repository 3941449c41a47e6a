/** A finding in words. */
import { grouped, NB } from '../../site/format.ts';

/** 10 处，在 5 段. */
export const findingOf = (paragraphs: number, occurrences: number): string =>
  paragraphs === 0 ? '没有找到' : `${grouped(occurrences)}${NB}处，在${NB}${grouped(paragraphs)}${NB}段`;

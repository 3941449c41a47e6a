/** What the reader of names finds. Offsets are UTF-16 in the text of a unit. */
import type { Span } from '../../corpus/model.ts';

/** 机构, 企业, 项目, 园区 (or zone), 平台 (lab, centre or institute), 地点, 荣誉. */
export const KINDS = [
  'organisation',
  'enterprise',
  'project',
  'park',
  'platform',
  'place',
  'honour',
] as const;
export type EntityKind = (typeof KINDS)[number];

/**
 * How a name was found. `lexicon`: the editors list it. `proper-head`: a proper
 * name before a head noun (云海集团). `quoted-head`: a quoted one (“双优双新”示范区).
 * `trade-head`: what it deals with before a head noun (光学玻璃产业园). `masked-head`:
 * only a mask before it. `word`: one word that ends like a place (清河).
 * `region`: a province or city. `list`: a member of a list whose class is named
 * (甲、乙等企业). `beside`: a member of a list beside names of enterprises.
 * `again`: a name found elsewhere in the same report. `honour`, `prize`: what is awarded.
 */
export const RULES = [
  'lexicon',
  'proper-head',
  'quoted-head',
  'trade-head',
  'masked-head',
  'word',
  'region',
  'list',
  'beside',
  'again',
  'honour',
  'prize',
] as const;
export type EntityRule = (typeof RULES)[number];

/** A name in a text, before it is known what else bears it. */
export interface NameFound extends Span {
  /** `text.slice(start, end)`. */
  readonly form: string;
  readonly kind: EntityKind;
  readonly rule: EntityRule;
  /** The lexicon's entry that lists the form, else null. */
  readonly entry: string | null;
  /**
   * Whether the form means the same wherever it is printed: 云海集团 does, 光学玻璃产业园,
   * 人民路 and whatever holds a mask do not, and are kept apart by report.
   */
  readonly known: 'everywhere' | 'report';
}

/** An entry of the editors' lexicon, as far as finding goes. */
export interface LexiconName {
  readonly id: string;
  readonly kind: EntityKind;
  /** Every name under which texts print it. */
  readonly names: readonly string[];
}

/** A word with its place and part of speech, as a tagger gives it (jieba's tags). */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly tag: string;
}

/** Cuts a text into words with their parts of speech; joined, they are the text. */
export type Tagger = (text: string) => readonly { readonly word: string; readonly tag: string }[];

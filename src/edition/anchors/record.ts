/**
 * Addresses that last: what stands at each anchor of a report is written down, so that no build can put
 * another text there unnoticed. A record holds no text, only what recognises one.
 */
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { SeedDocument } from '../../corpus/model.ts';
import { sketch } from './likeness.ts';

/** `p12`, `s3`: an address within a report. */
export const ANCHOR = /^[ps][1-9]\d*$/;

/** The beginning of the SHA-256 of the anchor's exact text in UTF-8, and its sketch: 16 hexadecimal digits each. */
const seal = z.string().regex(/^[0-9a-f]{16} [0-9a-f]{16}$/);
const anchor = z.string().regex(ANCHOR);

export const anchorsSchema = z.strictObject({
  anchors: z.record(anchor, seal),
  /**
   * Addresses under which a text once stood, and where it stands now; null where it is no longer in the
   * report, with its seal, by which it is known again if it comes back.
   */
  moved: z.array(z.strictObject({ from: anchor, to: anchor.nullable(), seal: seal.optional() })),
});

export type AnchorsData = z.infer<typeof anchorsSchema>;
export type MovedAnchor = AnchorsData['moved'][number];

export interface Anchor {
  readonly id: string;
  /** As the page shows it. */
  readonly text: string;
}

/** Every address of a report with its text: headings, run-in ones included, then paragraphs. */
export const anchorsOf = ({
  sections,
  paragraphs,
}: Pick<SeedDocument, 'sections' | 'paragraphs'>): Anchor[] => [
  ...sections.map(({ id, heading }) => ({ id, text: heading })),
  ...paragraphs.map(({ id, text }) => ({ id, text })),
];

/** 16 hexadecimal digits of the SHA-256 of a text in UTF-8: the same that a receipt carries. */
export const textHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A record as its file has it. */
export const recordText = (record: AnchorsData): string => `${JSON.stringify(record, null, 2)}\n`;

export const hashIn = (sealed: string): string => sealed.slice(0, 16);
export const sketchIn = (sealed: string): string => sealed.slice(17);

export const sealOf = (text: string): string => `${textHash(text)} ${sketch(text)}`;

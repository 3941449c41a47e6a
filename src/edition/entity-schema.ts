/** What the editors write of names: `content/entities/*.yaml`, one kind a file, as many entries as they like. */
import { z } from 'astro/zod';
import { KINDS } from '../extract/entities/model.ts';

const text = z.string().trim().min(1);

/** What a name means in one report, or in some contexts of it. */
const sense = z.strictObject({
  report: text,
  /** Longer strings with the name in them; where they stand, this is meant. Without any, everywhere in the report. */
  when: z.array(text).default([]),
  meaning: text,
  /** Whether the text says so, or we infer it. */
  status: z.enum(['stated', 'inferred']),
  /** The evidence, by its first and last characters. */
  from: text,
  to: text.optional(),
});

export const entitiesSchema = z.strictObject({
  kind: z.enum(KINDS),
  entries: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        /** Other names under which texts print the same thing. */
        aliases: z.array(text).default([]),
        /** In the editors' words, and shown as theirs. */
        note: text.optional(),
        senses: z.array(sense).default([]),
      }),
    )
    .min(1),
});

export type EntitiesData = z.infer<typeof entitiesSchema>;
export type EntityEntry = EntitiesData['entries'][number];

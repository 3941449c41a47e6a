import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { contrastSchema, districtSchema, essaySchema, reportSchema, themeSchema } from './edition/schemas.ts';
import { contentRoot } from './edition/roots.ts';

/** Files may stand in folders (by province, say); the id is the file name alone. */
const idOf = ({ entry }: { entry: string }): string => entry.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
const folder = (name: string, pattern: string) =>
  glob({ base: new URL(`${name}/`, contentRoot), pattern, generateId: idOf });

export const collections = {
  districts: defineCollection({ loader: folder('districts', '**/*.mdx'), schema: districtSchema }),
  themes: defineCollection({ loader: folder('themes', '**/*.mdx'), schema: themeSchema }),
  reports: defineCollection({ loader: folder('reports', '**/*.yaml'), schema: reportSchema }),
  contrasts: defineCollection({ loader: folder('contrasts', '**/*.mdx'), schema: contrastSchema }),
  essays: defineCollection({ loader: folder('essays', '**/*.mdx'), schema: essaySchema }),
};

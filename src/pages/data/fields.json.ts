import type { APIRoute } from 'astro';
import { fieldLinks } from '../../components/policy/links.ts';
import { fieldsJson } from '../../data/fields.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { fieldPages } from '../../edition/views/policy/report.ts';

export const GET: APIRoute = async () => {
  const all = await edition();
  return fileOf(
    fieldsJson(
      all,
      fieldLinks((report) => fieldPages(report, all)),
    ),
  );
};

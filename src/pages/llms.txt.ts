/** What the site is and where its data are, for programs that read on somebody's behalf. */
import type { APIRoute } from 'astro';
import { llmsText } from '../data/llms.ts';
import { edition } from '../edition/index.ts';
import { absolute, href } from '../site/hrefs.ts';

export const GET: APIRoute = async () =>
  new Response(
    llmsText(await edition(), {
      home: absolute(href.home()),
      data: (file) => absolute(file === '' ? href.data() : href.dataFile(file)),
      about: absolute(href.about()),
      search: absolute(href.search()),
      report: (id) => absolute(href.report(id)),
    }),
  );

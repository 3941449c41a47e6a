/** The citation of a whole report as files that reference managers take: `jiefang-2024.bib`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { reportItem } from '../../../../citation/items.ts';
import { FORMATS } from '../../../../citation/model.ts';
import type { CitationFormat } from '../../../../citation/model.ts';
import { writeIn } from '../../../../citation/write.ts';
import { edition } from '../../../../edition/index.ts';
import type { Report } from '../../../../edition/model.ts';
import { CITATION_FORMATS } from '../../../../site/citation-parts.ts';
import { absolute, href } from '../../../../site/hrefs.ts';

interface File {
  readonly report: Report;
  readonly format: CitationFormat;
}

export const getStaticPaths = (async () =>
  (await edition()).reports.flatMap((report) =>
    FORMATS.map((format) => ({
      params: { report: report.id, file: `${report.id}.${CITATION_FORMATS[format].ending}` },
      props: { report, format } satisfies File,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<File> = async ({ props: { report, format } }) => {
  const { id } = await edition();
  const address = absolute(href.report(report.id));
  return new Response(`${writeIn(format, reportItem(report, address, id))}\n`);
};

/**
 * `npm run add`: takes a text in as a seed, unchanged, writes what the editors' files have to say of it as
 * far as rules can tell, and prints what it understood. All files are written, or none.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { seedId } from '../corpus/ids.ts';
import type { SeedId } from '../corpus/ids.ts';
import type { SeedDocument } from '../corpus/model.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import { LEDGER } from '../edition/anchors/ledger.ts';
import { recordOf } from '../edition/anchors/moves.ts';
import { anchorsOf } from '../edition/anchors/record.ts';
import { nearest } from '../edition/content/nearest.ts';
import { readContent } from '../edition/content/read.ts';
import type { Content, ReportFile } from '../edition/content/read.ts';
import { takeLock } from './build/lock.ts';
import { readArguments } from './add/arguments.ts';
import type { Asked, NewReport, NewWitness } from './add/arguments.ts';
import { checkAdded } from './add/check.ts';
import { nearestSeed, sampleOf, shareOf } from './add/known.ts';
import type { Known } from './add/known.ts';
import {
  districtData,
  freeId,
  freeName,
  nextSiglum,
  reportData,
  reportFiles,
  witnessFiles,
} from './add/plan.ts';
import type { Folders } from './add/plan.ts';
import { doubts, sayDistrict, sayReport, sayText } from './add/say.ts';
import { fileDoubts, nameDoubts } from './add/suspicions.ts';
import { understandDistrict, understandReport } from './add/understand.ts';
import { writeAll } from './add/write.ts';
import type { PlannedFile } from './add/write.ts';
import { readGiven, readText, seedNameFrom } from './input.ts';
import { run } from './run.ts';
import { checkout, readSettings } from './settings.ts';

interface Plan {
  /** What was understood, and what not. */
  readonly said: readonly string[];
  readonly files: readonly PlannedFile[];
  readonly district: string;
}

interface Given {
  readonly document: SeedDocument;
  readonly bytes: Uint8Array;
  readonly seed: SeedId;
}

const shown = (file: string): string => {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
};

/** The file as it will stand among the seeds. */
async function given({ file }: Asked, fallback: string, { seeds }: Folders): Promise<Given> {
  const bytes = await readGiven(file);
  const wanted = seedNameFrom(file) ?? `${fallback}.txt`;
  const taken = existsSync(seeds) ? readdirSync(seeds) : [];
  const seed = seedId(freeName(wanted, taken));
  return { bytes, seed, document: readText(seed, bytes, file) };
}

function refuseKnown(near: Known | null, asked: Asked, content: Content): void {
  if (near?.same !== true) return;
  const report = content.reports.find(({ id }) => id === near.report);
  const sigla = report?.data.witnesses.find(({ seed }) => seed === near.seed)?.siglum ?? '';
  fail(
    'add-seed-known',
    {
      seed: near.seed,
      report: `, witness ${sigla} of ${near.report}`,
      advice:
        asked.kind === 'witness'
          ? 'a witness that is the same bears witness to nothing: there is nothing to add'
          : `there is nothing to add; another copy of that text, with differences, is added with --witness-of ${near.report}`,
    },
    { file: asked.file },
  );
}

/** The name of the district, which is new or has one already. */
function nameOf({ district, name }: NewReport, { districts }: Content): { name: string; isNew: boolean } {
  const known = districts.find(({ id }) => id === district);
  if (known) {
    if (name !== null && name !== known.data.name)
      fail('add-district-name', { district, name: known.data.name, found: name }, { file: known.file });
    return { name: known.data.name, isNew: false };
  }
  if (name !== null) return { name, isNew: true };
  const ids = districts.map(({ id }) => id);
  const guess = nearest(district, ids);
  return fail('add-district-unknown', {
    district,
    known: ids.slice(0, 20).join(', ') || 'none',
    advice: guess
      ? `write --district ${guess}, or give the new district its name with --name`
      : 'give the new district its name with --name',
  });
}

async function planReport(asked: NewReport, content: Content, folders: Folders): Promise<Plan> {
  const { name, isNew } = nameOf(asked, content);
  const there = content.reports.find(({ id }) => id === asked.id);
  if (there) fail('add-report-exists', { id: asked.id, file: there.file, free: freeId(asked.id, content) });
  const { document, bytes, seed } = await given(asked, asked.id, folders);
  const near = nearestSeed(document, content, folders.seeds);
  refuseKnown(near, asked, content);
  if (document.paragraphs.length === 0) fail('add-no-text', {}, { file: asked.file });
  const report = understandReport(document, asked);
  const district = isNew ? understandDistrict(document, asked, name) : null;
  const unsure = [
    ...fileDoubts(document),
    ...(district ? nameDoubts(name, district.province.value, content.districts) : []),
    ...doubts(asked, document, report, district, near),
  ];
  return {
    district: asked.district,
    said: [
      ...sayText(document, asked.file, seed),
      ...sayReport(asked, report),
      ...(district
        ? sayDistrict(name, district)
        : [
            `  ${'district'.padEnd(11)} ${name}, which has ${content.reports.filter(({ data }) => data.district === asked.district).length} report(s) already`,
          ]),
      '',
      ...(unsure.length > 0
        ? ['Please look at:', ...unsure.map((doubt) => `  - ${doubt}`)]
        : ['Nothing was in doubt.']),
    ],
    files: reportFiles(
      folders,
      asked,
      { name: seed, bytes },
      {
        report: reportData(asked, seed, report),
        district: district && districtData(asked.id, name, district, content.districts),
        anchors: recordOf(null, anchorsOf(document)),
        recorded: existsSync(path.join(folders.content, LEDGER)) ? content.recorded : null,
      },
    ),
  };
}

function reportNamed(asked: NewWitness, { reports }: Content): ReportFile {
  const found = reports.find(({ id }) => id === asked.report);
  if (found) return found;
  const ids = reports.map(({ id }) => id);
  const guess = nearest(asked.report, ids);
  return fail('add-report-unknown', {
    report: asked.report,
    known: ids.slice(0, 20).join(', '),
    advice: guess
      ? `write --witness-of ${guess}`
      : 'use the name of a file in content/reports/, without its ending',
  });
}

const PER_CENT = 100;
/** With less in common it is hardly the same text. */
const LIKELY = 0.3;

async function planWitness(asked: NewWitness, content: Content, folders: Folders): Promise<Plan> {
  const report = reportNamed(asked, content);
  const siglum = nextSiglum(report);
  const { document, bytes, seed } = await given(asked, `${report.id}-${siglum.toLowerCase()}`, folders);
  const near = nearestSeed(document, content, folders.seeds);
  refuseKnown(near, asked, content);
  const [base] = report.data.witnesses;
  const text = base
    ? readText(seedId(base.seed), await readGiven(path.join(folders.seeds, base.seed)), base.seed).text
    : '';
  const share = shareOf(sampleOf(document.text), sampleOf(text));
  const percent = Math.round(share * PER_CENT);
  const file = path.resolve(report.file);
  return {
    district: report.data.district,
    said: [
      ...sayText(document, asked.file, seed),
      `  ${'witness'.padEnd(11)} ${siglum} of ${report.id}; about ${percent} % of the shorter text stands in the base ${base?.seed ?? ''}`,
      '',
      ...(share < LIKELY
        ? [
            'Please look at:',
            `  - whether it is the same text at all: hardly anything of it is in the base${near && near.report !== report.id && near.share >= LIKELY ? `; it is nearer to ${near.report}` : ''}`,
          ]
        : ['Nothing was in doubt.']),
    ],
    files: witnessFiles(
      folders,
      { name: seed, bytes },
      { file, source: readFileSync(file, 'utf8'), siglum, shown: report.file },
    ),
  };
}

/** What a dry run would have written: names, and the words of all but the text itself. */
function preview({ files }: Plan): string[] {
  return files.flatMap(({ file, content, how }) => [
    `--- ${shown(file)} (${how === 'new' ? 'new' : 'changed'})`,
    ...(typeof content === 'string' ? [content.trimEnd()] : [`${content.byteLength} bytes, as they are`]),
  ]);
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  const folders: Folders = readSettings();
  const planned = async (): Promise<Plan> => {
    const content = await readContent(pathToFileURL(`${folders.content}/`));
    return asked.kind === 'witness'
      ? planWitness(asked, content, folders)
      : planReport(asked, content, folders);
  };
  if (asked.dryRun) {
    const plan = await planned();
    console.log([...plan.said, '', 'Nothing was written. This would be:', ...preview(plan)].join('\n'));
    return;
  }
  // no build may read half of it
  const lock = await takeLock(checkout, () => {
    console.log('add: waiting for a build in this checkout …');
  });
  try {
    const plan = await planned();
    await writeAll(plan.files, () => checkAdded(folders, plan.district));
    console.log(
      [
        ...plan.said,
        '',
        'Written:',
        ...plan.files.map(
          ({ file, how, adds }) => `  ${shown(file)} (${how === 'new' ? 'new' : (adds ?? 'changed')})`,
        ),
        '',
        'npm run build makes its pages, comparisons and search. Remove keys from "unchecked" as you check them.',
      ].join('\n'),
    );
  } finally {
    await lock.release(() => undefined);
  }
}

await run(main);

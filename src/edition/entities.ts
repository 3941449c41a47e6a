/** The names of all reports: found, joined, given their ids and, where the editors know, their senses. */
import { createHash } from 'node:crypto';
import { jiebaTags } from '../concordance/segmenter.ts';
import { entityId } from '../corpus/ids.ts';
import type { EntityId, UnitId } from '../corpus/ids.ts';
import { present } from '../corpus/present.ts';
import { groupNames } from '../extract/entities/join.ts';
import type { NameGroup, NamePlace } from '../extract/entities/join.ts';
import type { NameFound } from '../extract/entities/model.ts';
import { NameReader } from '../extract/entities/read.ts';
import { findMasks } from '../corpus/masks.ts';
import type { EntitiesFile } from './content/read.ts';
import { RESERVED } from './content/reserved.ts';
import type { EntityEntry } from './entity-schema.ts';
import type { Entity, EntityPlace, EntitySense, Report } from './model.ts';
import { preparedEach } from './prepared.ts';
import { resolveIn } from './references.ts';
import { nameSlug } from './slugs.ts';

interface Placed extends NamePlace {
  readonly unit: UnitId;
}

interface Listed {
  readonly entry: EntityEntry;
  readonly kind: Entity['kind'];
  readonly senses: readonly EntitySense[];
}

function sensesOf(
  { data, file, lineOf }: EntitiesFile,
  index: number,
  reports: readonly Report[],
): EntitySense[] {
  return present(data.entries[index], 'entry').senses.map(({ report, meaning, status, from, to }, place) => {
    const found = present(
      reports.find(({ id }) => id === report),
      'report',
    );
    const where = { file, line: lineOf(['entries', index, 'senses', place, 'from']) };
    const evidence = resolveIn(found, { report, from, ...(to === undefined ? {} : { to }) }, where);
    return { report: found.id, meaning, status, evidence };
  });
}

const lexiconOf = (files: readonly EntitiesFile[], reports: readonly Report[]): Map<string, Listed> =>
  new Map(
    files.flatMap((file) =>
      file.data.entries.map((entry, index): [string, Listed] => [
        entry.id,
        { entry, kind: file.data.kind, senses: sensesOf(file, index, reports) },
      ]),
    ),
  );

/** Whether the longer string stands at the place, with the name in it. */
function stands(text: string, context: string, { start, end }: NameFound): boolean {
  const from = Math.max(0, end - context.length);
  const at = text.slice(from, start + context.length).indexOf(context);
  return at >= 0 && from + at <= start && end <= from + at + context.length;
}

/** A sense of the place's context, else the report's, else none. */
function senseAt({ entry }: Listed, { report, name }: Placed, text: string): number | null {
  const own = entry.senses
    .map((sense, index) => ({ sense, index }))
    .filter(({ sense }) => sense.report === report);
  const special = own.find(({ sense }) => sense.when.some((context) => stands(text, context, name)));
  return (special ?? own.find(({ sense }) => sense.when.length === 0))?.index ?? null;
}

/** Ids of groups: the editors', else the name's pinyin, with six digits of a hash where two would be one. */
function idsOf(groups: readonly NameGroup<Placed>[], taken: ReadonlySet<string>): EntityId[] {
  const slugs = groups.map(({ entry, label }) => entry ?? nameSlug(label));
  const times = new Map<string, number>();
  for (const slug of slugs) times.set(slug, (times.get(slug) ?? 0) + 1);
  return groups.map(({ entry, label, places: [first] }, index) => {
    const slug = present(slugs[index], 'slug');
    if (entry !== null || (times.get(slug) === 1 && !taken.has(slug))) return entityId(slug);
    // the same name in two reports, or two names that sound alike
    const hash = createHash('sha256')
      .update(`${first?.report ?? ''} ${label}`)
      .digest('hex')
      .slice(0, 6);
    return entityId(`${slug}-${hash}`);
  });
}

/** The editors speak of it, or more than one report names it. */
const hasPage = (places: readonly Placed[], listed: Listed | undefined): boolean =>
  (listed !== undefined && (listed.entry.note !== undefined || listed.senses.length > 0)) ||
  places.some(({ report }) => report !== places[0]?.report);

/** Reads every report's names once. */
export function entitiesOf(files: readonly EntitiesFile[], reports: readonly Report[]): Entity[] {
  const lexicon = lexiconOf(files, reports);
  const reader = new NameReader(
    jiebaTags,
    Array.from(lexicon.values(), ({ entry, kind }) => ({
      id: entry.id,
      kind,
      names: [entry.name, ...entry.aliases],
    })),
  );
  const read = preparedEach('names', reports, (some) =>
    some.map(({ text: { units } }) => reader.read(units.map(({ text }) => text))),
  );
  const places = reports.flatMap(({ id, text: { units } }, index) =>
    present(read[index], 'names').flatMap((names, place) =>
      names.map((name): Placed => ({ report: id, unit: present(units[place], 'unit').id, name })),
    ),
  );
  const groups = groupNames(places, (entry) => lexicon.get(entry)?.entry.name ?? entry);
  const ids = idsOf(groups, new Set([...RESERVED.entities, ...lexicon.keys()]));
  const texts = new Map(reports.map(({ id, unitById }) => [id, unitById]));
  const placeOf = (placed: Placed, listed: Listed | undefined): EntityPlace => {
    const { report, unit, name } = placed;
    const text = texts.get(report)?.get(unit)?.text ?? '';
    const sense = listed ? senseAt(listed, placed, text) : null;
    return { report, unit, start: name.start, end: name.end, form: name.form, rule: name.rule, sense };
  };
  const found = groups.map((group, index): Entity => {
    const listed = group.entry === null ? undefined : lexicon.get(group.entry);
    return {
      id: present(ids[index], 'id'),
      label: group.label,
      kind: listed?.kind ?? group.kind,
      names: group.names,
      masks: findMasks(group.label),
      own: hasPage(group.places, listed),
      listed: listed !== undefined,
      note: listed?.entry.note ?? null,
      senses: listed?.senses ?? [],
      places: group.places.map((placed) => placeOf(placed, listed)),
    };
  });
  const named = new Set<string>(found.map(({ id }) => id));
  const silent = [...lexicon.values()]
    .filter(({ entry }) => !named.has(entry.id))
    .map(({ entry, kind, senses }): Entity => ({
      id: entityId(entry.id),
      label: entry.name,
      kind,
      names: [entry.name, ...entry.aliases],
      masks: findMasks(entry.name),
      own: false,
      listed: true,
      note: entry.note ?? null,
      senses,
      places: [],
    }));
  return [...found, ...silent];
}

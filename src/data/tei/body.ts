/**
 * The text of a report as TEI: sections as nested divisions, text units with
 * their anchors as `xml:id`. The text content of a unit is the unit's text,
 * character for character.
 */
import type { Aside, Section, SeedDocument, Span, TextUnit } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Report } from '../../edition/model.ts';
import { block, element, join, leaf, text } from './xml.ts';
import type { Attributes, Xml } from './xml.ts';

/** A stretch of a unit that an element encloses. */
interface Range extends Span {
  readonly kind: 'heading' | 'mask';
  readonly attributes: Attributes;
}

/** Outer before inner; of two that begin together, the longer. */
const inOrder = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

/** Text with a `<lb>` at each place where the source broke the line and the sentence was joined again. */
function characters(value: string, { start, end }: Span, breaks: readonly number[]): Xml {
  const cuts = [start, ...breaks.filter((at) => at > start && at < end), end];
  const broken = (at: number): Xml[] =>
    breaks.includes(at) ? [element('lb', { type: 'healed', break: 'maybe', edRef: '#wit-base' })] : [];
  return join(
    cuts.slice(0, -1).flatMap((from, index) => [...broken(from), text(value.slice(from, cuts[index + 1]))]),
  );
}

/** Elements around ranges. One that crosses another's end is cut there and goes on behind it, without its id. */
function nested(value: string, within: Span, ranges: readonly Range[], breaks: readonly number[]): Xml {
  const queue = ranges.toSorted(inOrder);
  const parts: Xml[] = [];
  let at = within.start;
  for (let range = queue.shift(); range; range = queue.shift()) {
    const { end } = range;
    const inner: Range[] = [];
    while (queue[0] && queue[0].start < end) {
      const next = queue.shift();
      if (!next) break;
      inner.push({ ...next, end: Math.min(next.end, end) });
      if (next.end > end)
        queue.push({ ...next, start: end, attributes: { ...next.attributes, 'xml:id': null } });
    }
    queue.sort(inOrder);
    parts.push(characters(value, { start: at, end: range.start }, breaks));
    parts.push(
      element(
        'seg',
        range.attributes,
        nested(value, range, inner, breaks),
        ...(range.kind === 'mask' ? [element('gap', { reason: 'redacted' })] : []),
      ),
    );
    at = end;
  }
  return join([...parts, characters(value, { start: at, end: within.end }, breaks)]);
}

/** Where a paragraph's pieces were joined, as offsets in its text. */
function joints(source: readonly Span[]): number[] {
  const ends: number[] = [];
  source.reduce((sum, { start, end }) => {
    ends.push(sum + end - start);
    return sum + end - start;
  }, 0);
  return ends.slice(0, -1);
}

/** What stands within a unit: run-in headings, masks, healed breaks. */
function inline(report: Report): (unit: TextUnit) => Xml {
  const runIn = Map.groupBy(
    report.text.sections.filter((section) => section.runIn),
    ({ paragraph }): string | null => paragraph,
  );
  const masks = Map.groupBy(report.masks, ({ unit }) => unit);
  const sources = new Map<UnitId, readonly Span[]>(
    [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [id, source]),
  );
  return ({ id, text: value }) => {
    const ranges: Range[] = [
      ...(runIn.get(id) ?? []).flatMap(({ id: section, start, end, number }): Range[] =>
        start === null || end === null
          ? []
          : [
              {
                kind: 'heading',
                start,
                end,
                attributes: { 'xml:id': section, type: 'head', subtype: 'run-in', n: number },
              },
            ],
      ),
      ...(masks.get(id) ?? []).map(({ start, end }): Range => ({
        kind: 'mask',
        start,
        end,
        attributes: { type: 'redacted' },
      })),
    ];
    return nested(value, { start: 0, end: value.length }, ranges, joints(sources.get(id) ?? []));
  };
}

/** What is no running text: titles and bylines in blocks, captions in figures, page furniture in `fw`. */
function asideOf({ id, kind, text: value }: Aside): Xml {
  if (kind === 'furniture') return leaf('fw', { 'xml:id': id, type: 'furniture' }, value);
  if (kind === 'caption')
    return element('figure', { 'xml:id': id, type: 'photograph' }, leaf('head', { type: 'caption' }, value));
  return leaf('ab', { 'xml:id': id, type: kind }, value);
}

interface Division {
  readonly section: Section | null;
  readonly content: Xml[];
  /** Nothing but heads so far, so that a deck may still be one. */
  heads: boolean;
}

/** Closes the innermost division and hands it to the one around it. */
function close(open: Division[]): void {
  const division = open.pop();
  const outer = open.at(-1);
  if (!division || !outer) return;
  outer.content.push(
    block('div', { type: 'section', n: division.section?.number ?? null }, division.content),
  );
}

/** The nearest section around this one that has a division of its own. */
function around(section: Section, sections: ReadonlyMap<string, Section>): Section | null {
  let parent = section.parent === null ? null : sections.get(section.parent);
  while (parent?.runIn) parent = parent.parent === null ? null : sections.get(parent.parent);
  return parent ?? null;
}

/** Divisions, heads and paragraphs in reading order, each aside behind the unit that it follows. */
function divisions(report: Report, document: SeedDocument): Xml[] {
  const asides = Map.groupBy(document.asides, ({ after }) => after);
  const sections = new Map<string, Section>(document.sections.map((section) => [section.id, section]));
  const content = inline(report);
  const body: Division = { section: null, content: [], heads: false };
  const open: Division[] = [body];
  const innermost = (): Division => open.at(-1) ?? body;
  for (const unit of document.units) {
    const section = unit.kind === 'heading' ? sections.get(unit.id) : undefined;
    if (section?.role === 'heading') {
      const outer = around(section, sections);
      while (open.length > 1 && innermost().section !== outer) close(open);
      open.push({ section, content: [element('head', { 'xml:id': unit.id }, content(unit))], heads: true });
    } else if (section) {
      const name = innermost().heads ? 'head' : 'ab';
      innermost().content.push(element(name, { 'xml:id': unit.id, type: 'deck' }, content(unit)));
    } else {
      innermost().heads = false;
      innermost().content.push(element('p', { 'xml:id': unit.id }, content(unit)));
    }
    const behind = asides.get(unit.id) ?? [];
    if (behind.length > 0) {
      innermost().heads = false;
      innermost().content.push(...behind.map(asideOf));
    }
  }
  while (open.length > 1) close(open);
  return body.content;
}

export function textOf(report: Report): Xml {
  const { text: document } = report;
  const before = document.asides.filter(({ after }) => after === null).map(asideOf);
  const body = divisions(report, document);
  return block('text', {}, [
    ...(before.length > 0 ? [block('front', {}, before)] : []),
    block('body', {}, body.length > 0 ? body : [element('p')]),
  ]);
}

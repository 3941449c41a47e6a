/**
 * A decoded seed to its document: lines -> blocks -> margins -> run-in headings
 * -> section tree -> units and tiles. Pure; linear in the text.
 */
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { asideId, paragraphId, sectionId } from './ids.ts';
import type { ParagraphId, SectionId, SeedId, UnitId } from './ids.ts';
import { contentLines } from './lines.ts';
import { settleMargins } from './margins.ts';
import type {
  Aside,
  AsideKind,
  DecodedSeed,
  Paragraph,
  Section,
  SeedDocument,
  SourceSpan,
  Span,
  TextUnit,
} from './model.ts';
import { rankOf } from './numbering.ts';
import { DASH_RANK, runIns } from './runins.ts';
import type { RunIn } from './runins.ts';
import { sourceOf } from './sources.ts';
import { tilesOf } from './tiles.ts';
import type { Placement } from './tiles.ts';
import { plainRank, SectionStack } from './tree.ts';
import type { HeadingStyle } from './tree.ts';

interface Draft {
  readonly sections: Section[];
  readonly paragraphs: Paragraph[];
  readonly asides: Aside[];
  readonly units: TextUnit[];
  readonly placements: Placement[];
}

const isAside = (kind: Block['kind']): kind is AsideKind => kind !== 'heading' && kind !== 'body';

/** 附件, 名词解释: what a report appends stands beside its chapters, not in the last of them. */
const APPENDIX = /^(?:附件|附表|附录|附[:：]|名词解释|结束语|结语)/u;

const stylesOf = (block: Block, text: string): { style: HeadingStyle; rank: number } => {
  if (block.ordinal) return { style: block.ordinal.style, rank: rankOf[block.ordinal.style] };
  if (/^(?:——|──)/u.test(text)) return { style: 'dash', rank: DASH_RANK };
  if (block.depth === 0 && APPENDIX.test(text)) return { style: 'appendix', rank: plainRank(0) };
  return { style: block.depth > 0 ? 'marked' : 'plain', rank: plainRank(block.depth) };
};

class Builder {
  readonly draft: Draft = { sections: [], paragraphs: [], asides: [], units: [], placements: [] };
  private readonly stack = new SectionStack();
  /** The heading whose line came right before, that a deck could carry on. */
  private deckOf: Section | null = null;
  private readonly seed: SeedId;
  private readonly text: string;

  constructor(seed: SeedId, text: string) {
    this.seed = seed;
    this.text = text;
  }

  shown(block: Block): string {
    return block.spans.map((span) => this.text.slice(span.start, span.end)).join('');
  }

  private source(spans: readonly Span[]): SourceSpan[] {
    return spans.map((span) => ({ seed: this.seed, start: span.start, end: span.end }));
  }

  private place(block: Block, ref: Placement['ref']): void {
    for (const tile of block.tiles) this.draft.placements.push({ ...tile, kind: block.kind, ref });
  }

  aside(block: Block, kind: AsideKind): void {
    const { asides, units } = this.draft;
    const id = asideId(asides.length + 1);
    const after: UnitId | null = units.at(-1)?.id ?? null;
    asides.push({ id, kind, text: this.shown(block), after, source: this.source(block.spans) });
    this.place(block, id);
  }

  /** @param subheads Whether its kind comes again under the same numbered heading: then it is no deck. */
  heading(block: Block, subheads: boolean): void {
    const { sections, units } = this.draft;
    const id = sectionId(sections.length + 1);
    const heading = this.shown(block);
    const { style, rank } = stylesOf(block, heading);
    const isDeck = this.deckOf !== null && style === 'plain' && !(subheads && this.deckOf.number !== null);
    const placed =
      isDeck && this.deckOf
        ? { level: this.deckOf.level + 1, parent: this.deckOf.id }
        : this.stack.enter(id, style, rank, 'line', block.depth);
    const section: Section = {
      id,
      ...placed,
      role: isDeck ? 'deck' : 'heading',
      number: block.ordinal?.printed ?? null,
      heading,
      runIn: false,
      paragraph: null,
      start: null,
      end: null,
      source: this.source(block.spans),
    };
    sections.push(section);
    units.push({ id, kind: 'heading', text: heading, section: id });
    this.place(block, id);
    this.deckOf = isDeck ? null : section;
  }

  paragraph(block: Block, headings: readonly RunIn[]): void {
    const { paragraphs, units } = this.draft;
    this.deckOf = null;
    const id = paragraphId(paragraphs.length + 1);
    const text = this.shown(block);
    const source = this.source(block.spans);
    const first = headings[0];
    this.stack.paragraph(first?.start === 0 ? first.rank : null);
    let section: SectionId | null = this.stack.deepest;
    let begun = false;
    for (const heading of headings) {
      if (heading.start > 0 && !begun) {
        this.stack.begun();
        begun = true;
      }
      const opened = this.runIn(id, text, source, heading);
      if (heading.start === 0) section = opened;
    }
    if (!begun) this.stack.begun();
    paragraphs.push({ id, section, text, source });
    units.push({ id, kind: 'body', text, section });
    this.place(block, id);
  }

  private runIn(
    paragraph: ParagraphId,
    text: string,
    source: readonly SourceSpan[],
    found: RunIn,
  ): SectionId {
    const { sections } = this.draft;
    const id = sectionId(sections.length + 1);
    sections.push({
      id,
      ...this.stack.enter(id, found.style, found.rank, found.start === 0 ? 'start' : 'middle'),
      role: 'heading',
      number: found.number,
      heading: text.slice(found.start, found.end),
      runIn: true,
      paragraph,
      start: found.start,
      end: found.end,
      source: sourceOf(source, found),
    });
    return id;
  }
}

/** For each block whether another unnumbered heading comes before the next numbered one. */
function subheadsAhead(blocks: readonly Block[]): boolean[] {
  const ahead: boolean[] = [];
  let more = false;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    ahead[index] = more;
    const block = blocks[index];
    if (block?.kind === 'heading') more = block.ordinal === null && block.depth === 0;
  }
  return ahead;
}

/** The document of a decoded seed. */
export function parseSeed(decoded: DecodedSeed): SeedDocument {
  const blocks = blocksOf(decoded.text, contentLines(decoded.text));
  const builder = new Builder(decoded.seed, decoded.text);
  settleMargins(blocks, (block) => builder.shown(block));
  const bodies = blocks.filter((block) => block.kind === 'body');
  // paragraphs under one own-line heading form a group
  const groups: number[] = [];
  let group = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') group += 1;
    else if (block.kind === 'body') groups.push(group);
  }
  const headings = runIns(
    bodies.map((block) => builder.shown(block)),
    groups,
  );
  const ahead = subheadsAhead(blocks);
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    if (isAside(block.kind)) builder.aside(block, block.kind);
    else if (block.kind === 'heading') builder.heading(block, ahead[index] ?? false);
    else {
      builder.paragraph(block, headings[next] ?? []);
      next += 1;
    }
  }
  const { sections, paragraphs, asides, units, placements } = builder.draft;
  return { ...decoded, sections, paragraphs, asides, units, tiles: tilesOf(decoded.text, placements) };
}

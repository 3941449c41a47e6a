/** From an alignment to pieces: every character of both texts is in exactly one. */
import type { Span } from '../corpus/model.ts';
import type { Alignment } from './align.ts';
import type { Block } from './anchors.ts';
import { isLong } from './edges.ts';
import type { Move } from './moves.ts';
import { within } from '../corpus/sorted.ts';
import { levelledBy } from './tokens.ts';
import type { Body, Token } from './tokens.ts';
import { kindOf } from './variants.ts';
import type { Piece, Variant, VariantKind } from './variants.ts';

/** What a witness that stops may have after it, as a share of what it lacks. */
const AFTER_STOP = 0.2;

type Tokens = readonly Token[];
type Range = readonly [start: number, end: number];

const filled = (...ranges: Range[]): boolean => ranges.every(([start, end]) => start < end);

/** From tokens to characters: each token owns the white space behind it, the first one also what is before. */
function ownedBy({ text, tokens }: Body): (start: number, end: number) => Span {
  const at = (token: number): number => (token === 0 ? 0 : (tokens[token]?.start ?? text.length));
  return (start, end) => ({ start: at(start), end: tokens.length === 0 ? text.length : at(end) });
}

export class Pieces {
  readonly list: Piece[] = [];
  readonly #collation: { readonly base: Body; readonly witness: Body };
  readonly #alignment: Alignment;
  readonly #owned: {
    readonly base: (start: number, end: number) => Span;
    readonly witness: (start: number, end: number) => Span;
  };
  /** Where the witness's own order has come to. */
  #at = 0;
  readonly #byWitness: readonly Move[];
  readonly #begins: { readonly base: ReadonlySet<number>; readonly witness: ReadonlySet<number> };

  constructor(base: Body, witness: Body, alignment: Alignment) {
    this.#collation = { base, witness };
    this.#alignment = alignment;
    this.#byWitness = [...alignment.moves].sort((a, b) => a.box.witnessStart - b.box.witnessStart);
    this.#owned = { base: ownedBy(base), witness: ownedBy(witness) };
    this.#begins = { base: new Set(alignment.base.starts), witness: new Set(alignment.witness.starts) };
  }

  #tokens(): { readonly base: Tokens; readonly witness: Tokens } {
    return { base: this.#collation.base.tokens, witness: this.#collation.witness.tokens };
  }

  /** A piece that agrees grows; a difference stands alone. */
  #add(base: Span, witness: Span, kind: VariantKind | null, moved: Variant | null): void {
    if (!moved) this.#at = witness.end;
    const last = this.list.at(-1);
    if (
      kind === null &&
      last?.variant === null &&
      last.moved === moved &&
      last.base.end === base.start &&
      last.witness.end === witness.start
    ) {
      this.list[this.list.length - 1] = {
        ...last,
        base: { start: last.base.start, end: base.end },
        witness: { start: last.witness.start, end: witness.end },
      };
      return;
    }
    if (base.start === base.end && witness.start === witness.end && kind !== 'division') return;
    this.list.push({
      base,
      witness,
      variant: kind === null ? null : { kind, base, witness, edge: null },
      moved,
    });
  }

  /** Tokens that compare as equal, one by one, with the white space behind each. */
  block({ base, witness, length }: Block, moved: Variant | null): void {
    const { base: ours, witness: theirs } = this.#tokens();
    for (let i = 0; i < length; i += 1) {
      const own = ours[base + i];
      const other = theirs[witness + i];
      if (!own || !other) break;
      const ownAll = this.#owned.base(base + i, base + i + 1);
      const otherAll = this.#owned.witness(witness + i, witness + i + 1);
      // white space before the very first token
      this.#blank(
        { start: ownAll.start, end: own.start },
        { start: otherAll.start, end: other.start },
        'space',
        moved,
      );
      this.#add(
        { start: own.start, end: own.end },
        { start: other.start, end: other.end },
        levelledBy(own.surface, other.surface),
        moved,
      );
      const last = i + 1 === length;
      const breaks =
        !last && this.#begins.base.has(base + i + 1) !== this.#begins.witness.has(witness + i + 1);
      this.#blank(
        { start: own.end, end: ownAll.end },
        { start: other.end, end: otherAll.end },
        breaks ? 'division' : 'space',
        moved,
      );
    }
  }

  #blank(base: Span, witness: Span, kind: 'space' | 'division', moved: Variant | null): void {
    const { base: own, witness: other } = this.#collation;
    const same = own.text.slice(base.start, base.end) === other.text.slice(witness.start, witness.end);
    this.#add(base, witness, kind === 'division' ? kind : same ? null : kind, moved);
  }

  /** What stands in the base, in the witness, or in both, and does not agree. */
  gap(base: Range, witness: Range, moved: Variant | null): void {
    const { base: ours, witness: theirs } = this.#tokens();
    let own = this.#owned.base(...base);
    let other = this.#owned.witness(...witness);
    if (other.start === other.end && !moved) {
      const place = Math.max(other.start, this.#at);
      other = { start: place, end: place };
    }
    const last = this.list.at(-1);
    // white space that differs beside a difference is part of it
    if (
      last?.variant?.kind === 'space' &&
      last.base.end === own.start &&
      last.witness.end === other.start &&
      last.moved === moved
    ) {
      this.list.pop();
      own = { start: last.base.start, end: own.end };
      other = { start: last.witness.start, end: other.end };
    }
    const texts = this.#collation;
    const spaces =
      texts.base.text.slice(own.start, own.end) === texts.witness.text.slice(other.start, other.end)
        ? null
        : 'space';
    this.#add(
      own,
      other,
      filled(base) || filled(witness)
        ? kindOf(
            ours.slice(...base).map(({ normal }) => normal),
            theirs.slice(...witness).map(({ normal }) => normal),
          )
        : spaces,
      moved,
    );
  }

  /** The range of the base and the place of the witness's text between two blocks, moved passages left out. */
  between(base: Range, witness: Range): void {
    const { moves } = this.#alignment;
    const inBase = within(moves, ({ box }) => box.baseStart, base);
    const inWitness = within(this.#byWitness, ({ box }) => box.witnessStart, witness);
    if (inBase.length === 0 && inWitness.length === 0) {
      this.#unmoved(base, witness);
      return;
    }
    const rest = (range: Range, boxes: readonly Range[]): Range[] => {
      const found: Range[] = [];
      let at = range[0];
      for (const [start, end] of [...boxes].sort((a, b) => a[0] - b[0])) {
        if (start > at) found.push([at, start]);
        at = end;
      }
      if (at < range[1]) found.push([at, range[1]]);
      return found;
    };
    const ours = rest(
      base,
      inBase.map(({ box }) => [box.baseStart, box.baseEnd]),
    );
    const theirs = rest(
      witness,
      inWitness.map(({ box }) => [box.witnessStart, box.witnessEnd]),
    );
    const paired = ours.length === 1 && theirs.length === 1;
    if (!paired) for (const range of theirs) this.gap([base[0], base[0]], range, null);
    const parts = [
      ...ours.map((range) => ({ at: range[0], range, move: null })),
      ...inBase.map((move) => ({ at: move.box.baseStart, range: null, move })),
    ].sort((a, b) => a.at - b.at);
    for (const { range, move } of parts) {
      if (range)
        this.gap(range, paired ? (theirs[0] ?? [witness[0], witness[0]]) : [witness[0], witness[0]], null);
      if (move) this.#move(move);
    }
  }

  #move({ box, blocks }: Move): void {
    const moved: Variant = {
      kind: 'transposition',
      base: this.#owned.base(box.baseStart, box.baseEnd),
      witness: this.#owned.witness(box.witnessStart, box.witnessEnd),
      edge: null,
    };
    this.walk(blocks, [box.baseStart, box.baseEnd], [box.witnessStart, box.witnessEnd], moved);
  }

  #unmoved(base: Range, witness: Range): void {
    const ends = base[1] === this.#alignment.base.normals.length;
    const junk = witness[1] - witness[0];
    // a witness that stops may have a few words of its own after that
    if (
      junk > 0 &&
      junk <= (base[1] - base[0]) * AFTER_STOP &&
      witness[1] === this.#alignment.witness.normals.length &&
      ends &&
      isLong(this.#alignment.base, base)
    ) {
      this.gap(base, [witness[0], witness[0]], null);
      this.gap([base[1], base[1]], witness, null);
      return;
    }
    const begins = this.#begins;
    const apart = begins.base.has(base[0]) !== begins.witness.has(witness[0]);
    // a sentence more here, a paragraph more there
    if (apart && begins.base.has(base[1]) && begins.witness.has(witness[1]) && filled(base, witness)) {
      if (begins.witness.has(witness[0])) {
        this.gap(base, [witness[0], witness[0]], null);
        this.gap([base[1], base[1]], witness, null);
      } else {
        this.gap([base[0], base[0]], witness, null);
        this.gap(base, [witness[1], witness[1]], null);
      }
      return;
    }
    this.gap(base, witness, null);
  }

  /** Blocks and what stands between them, over a box. */
  walk(blocks: readonly Block[], base: Range, witness: Range, moved: Variant | null): void {
    let at = { base: base[0], witness: witness[0] };
    const until = (toBase: number, toWitness: number): void => {
      if (at.base === toBase && at.witness === toWitness) return;
      if (moved) this.gap([at.base, toBase], [at.witness, toWitness], moved);
      else this.between([at.base, toBase], [at.witness, toWitness]);
    };
    for (const block of blocks) {
      until(block.base, block.witness);
      this.block(block, moved);
      at = { base: block.base + block.length, witness: block.witness + block.length };
    }
    until(base[1], witness[1]);
  }
}

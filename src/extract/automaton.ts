/**
 * Aho-Corasick: all occurrences of many forms in one pass, so that cost is
 * linear in the text and hardly grows with the number of forms.
 */
import { Transitions } from './transitions.ts';

export interface Found {
  /** Index into the list of patterns. */
  readonly pattern: number;
  /** UTF-16, half-open. */
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<number, number>;
  fail: number;
  /** Patterns that end here. */
  readonly ends: number[];
  /** Nearest node on the failure chain at which a pattern ends, -1 for none. */
  output: number;
}

const node = (): Node => ({ next: new Map(), fail: 0, ends: [], output: -1 });

export class Automaton {
  private readonly nodes: Node[] = [node()];
  private readonly lengths: readonly number[];
  private readonly transitions: Transitions;
  private readonly fails: Int32Array;
  /** The nearest node, from this one down the failure chain, at which a pattern ends; below 1 for none. */
  private readonly hits: Int32Array;
  /** The root's children by code unit: most characters begin no form, and are dismissed here. */
  private readonly first = new Int32Array(0x10000);

  /** @param patterns Non-empty strings; the same one may stand more than once. */
  constructor(patterns: readonly string[]) {
    this.lengths = patterns.map((pattern) => pattern.length);
    for (const [index, pattern] of patterns.entries()) this.insert(pattern, index);
    for (const [code, to] of this.at(0).next) this.first[code] = to;
    this.link();
    this.transitions = new Transitions(this.nodes.map(({ next }) => next));
    this.fails = Int32Array.from(this.nodes, ({ fail }) => fail);
    this.hits = Int32Array.from(this.nodes, ({ ends, output }, index) => (ends.length > 0 ? index : output));
  }

  private at(index: number): Node {
    const found = this.nodes[index];
    if (!found) throw new RangeError(`no node ${index}`);
    return found;
  }

  private insert(pattern: string, index: number): void {
    let state = 0;
    const codes = Array.from({ length: pattern.length }, (_, i) => pattern.charCodeAt(i));
    for (const code of codes) {
      let to = this.at(state).next.get(code);
      if (to === undefined) {
        to = this.nodes.push(node()) - 1;
        this.at(state).next.set(code, to);
      }
      state = to;
    }
    this.at(state).ends.push(index);
  }

  private link(): void {
    const queue = [...this.at(0).next.values()];
    // breadth first: the queue grows while it is walked
    for (const index of queue) {
      const current = this.at(index);
      for (const [code, to] of current.next) {
        let state = current.fail;
        while (state !== 0 && !this.at(state).next.has(code)) state = this.at(state).fail;
        const link = this.at(state).next.get(code) ?? 0;
        const child = this.at(to);
        child.fail = link === to ? 0 : link;
        const target = this.at(child.fail);
        child.output = target.ends.length > 0 ? child.fail : target.output;
        queue.push(to);
      }
    }
  }

  /** Every occurrence of every pattern, overlapping ones included, by end then by start. */
  find(text: string): Found[] {
    const found: Found[] = [];
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      let to = -1;
      while (state !== 0 && to < 0) {
        to = this.transitions.after(state, code);
        if (to < 0) state = this.fails[state] ?? 0;
      }
      state = to < 0 ? (this.first[code] ?? 0) : to;
      for (let hit = this.hits[state] ?? -1; hit > 0; hit = this.at(hit).output)
        for (const pattern of this.at(hit).ends)
          found.push({ pattern, start: i + 1 - (this.lengths[pattern] ?? 0), end: i + 1 });
    }
    return found;
  }
}

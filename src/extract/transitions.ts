/**
 * The edges of an automaton in one flat table (open addressing): a step costs one
 * look at memory, however many states there are.
 */
export class Transitions {
  private readonly mask: number;
  /** State plus one; 0 is a free place. */
  private readonly from: Int32Array;
  private readonly code: Uint16Array;
  private readonly to: Int32Array;

  /** @param edges By state: the code units that lead on, and where to. */
  constructor(edges: readonly ReadonlyMap<number, number>[]) {
    const count = edges.reduce((sum, next) => sum + next.size, 0);
    const size = 2 ** Math.ceil(Math.log2(4 * count + 4));
    this.mask = size - 1;
    this.from = new Int32Array(size);
    this.code = new Uint16Array(size);
    this.to = new Int32Array(size);
    for (const [state, next] of edges.entries())
      for (const [code, to] of next) {
        let place = this.place(state, code);
        while (this.from[place] !== 0) place = (place + 1) & this.mask;
        this.from[place] = state + 1;
        this.code[place] = code;
        this.to[place] = to;
      }
  }

  private place(state: number, code: number): number {
    return ((Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 8) & this.mask;
  }

  /** The state after `code` in `state`, or -1 where no form goes on so. */
  after(state: number, code: number): number {
    for (let place = this.place(state, code); ; place = (place + 1) & this.mask) {
      const found = this.from[place] ?? 0;
      if (found === 0) return -1;
      if (found === state + 1 && this.code[place] === code) return this.to[place] ?? -1;
    }
  }
}

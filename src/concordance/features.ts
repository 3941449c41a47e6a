/** How often each of many passages has each feature, in flat arrays: a corpus has millions of such counts. */
export interface FeatureTable {
  /** By number of the feature: how many passages have it. */
  readonly having: Int32Array;
  /** Where the row of each passage begins in the lists below; the end of the last one follows. */
  readonly starts: Int32Array;
  /** Features by number, and how often the passage has each. */
  readonly features: Int32Array;
  /** A count beyond what has room is cut. */
  readonly counts: Uint16Array;
}

const MOST = 0xffff;

function wider(list: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(least, 2 * list.length));
  more.set(list);
  return more;
}

/** Makes the table passage by passage, each feature as it is met. */
export class FeatureCounter {
  readonly #sorted: boolean;
  readonly #starts = [0];
  #having = new Int32Array(1024);
  #features = new Int32Array(1024);
  #counts = new Uint16Array(1024);
  /** By feature: how often the passage at hand has it. */
  #here = new Int32Array(1024);
  #from = 0;
  #size = 0;
  #kinds = 0;

  /** @param sorted Whether rows have their features by number; else they have them in the order in which they were met. */
  constructor(sorted: boolean) {
    this.#sorted = sorted;
  }

  /** One more of this feature in the passage at hand. */
  readonly add = (feature: number): void => {
    if (feature >= this.#here.length) {
      this.#here = wider(this.#here, feature + 1);
      this.#having = wider(this.#having, feature + 1);
    }
    const before = this.#here[feature] ?? 0;
    this.#here[feature] = before + 1;
    if (before > 0) return;
    if (this.#size === this.#features.length) this.#features = wider(this.#features, 0);
    this.#features[this.#size] = feature;
    this.#size += 1;
    if (feature >= this.#kinds) this.#kinds = feature + 1;
  };

  /** The passage is read; the next one begins. */
  next(): void {
    if (this.#sorted) this.#features.subarray(this.#from, this.#size).sort();
    if (this.#size > this.#counts.length) {
      const more = new Uint16Array(this.#features.length);
      more.set(this.#counts);
      this.#counts = more;
    }
    for (let at = this.#from; at < this.#size; at += 1) {
      const feature = this.#features[at] ?? 0;
      this.#counts[at] = Math.min(this.#here[feature] ?? 0, MOST);
      this.#here[feature] = 0;
      this.#having[feature] = (this.#having[feature] ?? 0) + 1;
    }
    this.#from = this.#size;
    this.#starts.push(this.#size);
  }

  table(): FeatureTable {
    return {
      having: this.#having.slice(0, this.#kinds),
      starts: Int32Array.from(this.#starts),
      features: this.#features.slice(0, this.#size),
      counts: this.#counts.slice(0, this.#size),
    };
  }
}

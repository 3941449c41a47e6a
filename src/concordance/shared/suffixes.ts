/**
 * The suffix array of a row of numbers: all its suffixes in order, so that equal
 * passages stand side by side. Built by induced sorting (G. Nong, S. Zhang,
 * W. H. Chan, Linear Suffix Array Construction by Almost Pure Induced-Sorting,
 * DCC 2009); common prefixes after J. Kärkkäinen, G. Manzini, S. J. Puglisi,
 * Permuted Longest-Common-Prefix Array, CPM 2009. Both linear.
 */

/** The numbers at places that are known to be inside the array. */
const at = (array: Int32Array, place: number): number => array[place] ?? 0;

interface Buckets {
  /** Where the suffixes that are greater than their successor begin, by first number. */
  readonly larger: Int32Array;
  /** Where those that are smaller begin. */
  readonly smaller: Int32Array;
}

/** 1 where a suffix is smaller than the one after it. */
function typesOf(row: Int32Array): Uint8Array {
  const smaller = new Uint8Array(row.length);
  for (let i = row.length - 2; i >= 0; i -= 1) {
    const [here, next] = [at(row, i), at(row, i + 1)];
    smaller[i] = here === next ? (smaller[i + 1] ?? 0) : here < next ? 1 : 0;
  }
  return smaller;
}

function bucketsOf(row: Int32Array, types: Uint8Array, kinds: number): Buckets {
  const larger = new Int32Array(kinds + 1);
  const smaller = new Int32Array(kinds + 1);
  for (let i = 0; i < row.length; i += 1) {
    const number = at(row, i);
    if (types[i] === 1) larger[number + 1] = at(larger, number + 1) + 1;
    else smaller[number] = at(smaller, number) + 1;
  }
  for (let kind = 0; kind < kinds; kind += 1) {
    smaller[kind] = at(smaller, kind) + at(larger, kind);
    larger[kind + 1] = at(larger, kind + 1) + at(smaller, kind);
  }
  return { larger, smaller };
}

/** Puts all suffixes in order, given the order of those at `seeds`. */
function induce(
  row: Int32Array,
  types: Uint8Array,
  { larger, smaller }: Buckets,
  seeds: Int32Array,
  order: Int32Array,
): void {
  const size = row.length;
  order.fill(-1);
  let free = smaller.slice();
  const put = (suffix: number): void => {
    const number = at(row, suffix);
    const place = at(free, number);
    order[place] = suffix;
    free[number] = place + 1;
  };
  for (let i = 0; i < seeds.length; i += 1) put(at(seeds, i));
  free = larger.slice();
  put(size - 1);
  for (let i = 0; i < size; i += 1) {
    const suffix = at(order, i);
    if (suffix >= 1 && types[suffix - 1] === 0) put(suffix - 1);
  }
  free = larger.slice();
  for (let i = size - 1; i >= 0; i -= 1) {
    const suffix = at(order, i);
    if (suffix < 1 || types[suffix - 1] === 0) continue;
    const number = at(row, suffix - 1) + 1;
    const place = at(free, number) - 1;
    order[place] = suffix - 1;
    free[number] = place;
  }
}

/** Numbers the stretches from seed to seed by their content, in order; how many contents there are. */
function nameSeeds(
  row: Int32Array,
  seeds: Int32Array,
  indexOf: Int32Array,
  sorted: Int32Array,
): { readonly names: Int32Array; readonly kinds: number } {
  const names = new Int32Array(seeds.length);
  const endOf = (seed: number): number => {
    const next = at(indexOf, seed) + 1;
    return next < seeds.length ? at(seeds, next) : row.length;
  };
  const alike = (a: number, b: number): boolean => {
    const end = endOf(a);
    if (end - a !== endOf(b) - b) return false;
    let [i, j] = [a, b];
    while (i < end && at(row, i) === at(row, j)) {
      i += 1;
      j += 1;
    }
    return i === end && i < row.length && j < row.length && at(row, i) === at(row, j);
  };
  let name = 0;
  for (let i = 1; i < sorted.length; i += 1) {
    if (!alike(at(sorted, i - 1), at(sorted, i))) name += 1;
    names[at(indexOf, at(sorted, i))] = name;
  }
  return { names, kinds: name + 1 };
}

/**
 * Places of the suffixes of `row` in lexicographic order.
 * @param row Numbers from 0 to below `kinds`.
 */
export function suffixArray(row: Int32Array, kinds: number): Int32Array {
  const size = row.length;
  const order = new Int32Array(size);
  if (size < 2) return order;
  const types = typesOf(row);
  const buckets = bucketsOf(row, types, kinds);
  const indexOf = new Int32Array(size).fill(-1);
  let count = 0;
  for (let i = 1; i < size; i += 1)
    if (types[i - 1] === 0 && types[i] === 1) {
      indexOf[i] = count;
      count += 1;
    }
  const seeds = new Int32Array(count);
  for (let i = 1; i < size; i += 1) if (at(indexOf, i) >= 0) seeds[at(indexOf, i)] = i;
  induce(row, types, buckets, seeds, order);
  if (count === 0) return order;
  const sorted = order.filter((suffix) => at(indexOf, suffix) >= 0);
  const { names, kinds: below } = nameSeeds(row, seeds, indexOf, sorted);
  const inner = suffixArray(names, below);
  for (let i = 0; i < count; i += 1) sorted[i] = at(seeds, at(inner, i));
  induce(row, types, buckets, sorted, order);
  return order;
}

/** For each suffix in order, how much its beginning has in common with the one before it. */
export function commonPrefixes(row: Int32Array, order: Int32Array): Int32Array {
  const size = row.length;
  const previous = new Int32Array(size);
  for (let i = 0; i < size; i += 1) previous[at(order, i)] = i > 0 ? at(order, i - 1) : -1;
  // in text order a common prefix is at most one shorter than the one before it
  let length = 0;
  for (let i = 0; i < size; i += 1) {
    const other = at(previous, i);
    if (other < 0) length = 0;
    else
      while (i + length < size && other + length < size && at(row, i + length) === at(row, other + length))
        length += 1;
    previous[i] = length;
    if (length > 0) length -= 1;
  }
  const common = new Int32Array(size);
  for (let i = 0; i < size; i += 1) common[i] = at(previous, at(order, i));
  return common;
}

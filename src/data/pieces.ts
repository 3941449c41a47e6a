/**
 * Public files in pieces. What holds every mention, figure or shared place of a thousand reports is longer than
 * a string can be (V8: 2²⁹ characters), and need not be in memory at once.
 */
import type { Edition } from '../edition/model.ts';
import { cell } from '../site/csv.ts';
import { VERSION } from './schemas.ts';
import type { ListName } from './schemas.ts';

/** The text of a file, piece by piece: lines and parts of lines. */
export type Pieces = Iterable<string>;

/**
 * One row a line: small, and two editions compare line by line.
 * @param rows Made as they are written, where there are very many.
 * @param up Path from the file to `/data/`: empty, or `../`.
 */
export function* envelope(
  name: ListName,
  edition: Pick<Edition, 'id'>,
  rows: Iterable<unknown>,
  up = '',
): Generator<string> {
  const head = { $schema: `${up}schema/${name}.schema.json`, version: VERSION, edition: edition.id };
  yield `${JSON.stringify(head).slice(0, -1)},\n${JSON.stringify(name)}:[\n`;
  let between = '';
  for (const row of rows) {
    yield between;
    yield JSON.stringify(row);
    between = ',\n';
  }
  yield '\n]}\n';
}

/** @throws TypeError where a column holds a list or an object, which no cell can. */
function cellOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'number':
      return cell(value);
    case 'boolean':
      return String(value);
    default:
      if (value === null || value === undefined) return '';
      throw new TypeError(`no cell of a table: ${JSON.stringify(value)}`);
  }
}

/** A table: of each row the named columns. With a BOM, so that spreadsheets read it as UTF-8. */
export function* csv(columns: readonly string[], rows: Iterable<object>): Generator<string> {
  yield `\ufeff${columns.map(cell).join(',')}\n`;
  for (const row of rows) {
    const cells = row as Readonly<Record<string, unknown>>;
    yield `${columns.map((column) => cellOf(cells[column])).join(',')}\n`;
  }
}

/** Characters of a piece at least: so long that the cost of each is nothing, so short that none is large. */
const PIECE = 1 << 16;

/** Pieces of a useful length, for whoever writes each of them by itself. */
export function* gathered(pieces: Pieces): Generator<string> {
  let long = '';
  for (const piece of pieces) {
    long += piece;
    if (long.length < PIECE) continue;
    yield long;
    long = '';
  }
  yield long;
}

/** The whole of a file that is known to be small. */
export const joined = (pieces: Pieces): string =>
  typeof pieces === 'string' ? pieces : [...pieces].join('');

/** Bytes that are handed on at once: of most files all, and of none so many that a chunk is large. */
const FIRST_CHUNK = 1 << 14;
const LARGEST_CHUNK = 1 << 18;
/** A UTF-16 unit makes at most three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;

/** The bytes of a text. Each piece is written to its place: to put them together first would copy them twice. */
function* encoded(pieces: Pieces): Generator<Uint8Array> {
  let chunk = Buffer.allocUnsafeSlow(FIRST_CHUNK);
  let filled = 0;
  for (const piece of pieces) {
    const most = piece.length * BYTES_PER_UNIT;
    if (filled + most > chunk.length) {
      if (filled > 0) yield chunk.subarray(0, filled);
      chunk = Buffer.allocUnsafeSlow(Math.max(most, Math.min(2 * chunk.length, LARGEST_CHUNK)));
      filled = 0;
    }
    filled += chunk.write(piece, filled);
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}

/** A file as the answer of an endpoint: pieces are made as their bytes are asked for. */
export function fileOf(pieces: Pieces): Response {
  const left = encoded(pieces);
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = left.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    }),
  );
}

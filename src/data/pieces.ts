/**
 * Public files in pieces. What holds every mention, figure or shared place of a thousand reports is longer than
 * a string can be (V8: 2²⁹ characters), and need not be in memory at once.
 */
import type { Edition } from '../edition/model.ts';
import { cell } from '../site/csv.ts';
import { VERSION } from './schemas.ts';
import type { ListName } from './schemas.ts';

/** The text of a file, piece by piece. */
export type Pieces = Iterable<string>;

/** Characters of a piece at least: so long that the cost of each is nothing, so short that none is large. */
const PIECE = 1 << 16;

/** Lines as pieces of a useful length. */
export function* gathered(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* envelopeLines(
  name: ListName,
  edition: Pick<Edition, 'id'>,
  rows: Iterable<unknown>,
  up: string,
): Generator<string> {
  const head = { $schema: `${up}schema/${name}.schema.json`, version: VERSION, edition: edition.id };
  yield `${JSON.stringify(head).slice(0, -1)},\n${JSON.stringify(name)}:[\n`;
  let between = '';
  for (const row of rows) {
    yield `${between}${JSON.stringify(row)}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

/**
 * One row a line: small, and two editions compare line by line.
 * @param rows Made as they are written, where there are very many.
 * @param up Path from the file to `/data/`: empty, or `../`.
 */
export const envelope = (
  name: ListName,
  edition: Pick<Edition, 'id'>,
  rows: Iterable<unknown>,
  up = '',
): Pieces => gathered(envelopeLines(name, edition, rows, up));

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

function* csvLines(columns: readonly string[], rows: Iterable<object>): Generator<string> {
  yield `\ufeff${columns.map(cell).join(',')}\n`;
  for (const row of rows) {
    const cells = row as Readonly<Record<string, unknown>>;
    yield `${columns.map((column) => cellOf(cells[column])).join(',')}\n`;
  }
}

/** A table: of each row the named columns. With a BOM, so that spreadsheets read it as UTF-8. */
export const csv = (columns: readonly string[], rows: Iterable<object>): Pieces =>
  gathered(csvLines(columns, rows));

/** The whole of a file that is known to be small. */
export const joined = (pieces: Pieces): string =>
  typeof pieces === 'string' ? pieces : [...pieces].join('');

function* encoded(pieces: Pieces): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

/** A file as the answer of an endpoint: a piece is made when the one before it is taken. */
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

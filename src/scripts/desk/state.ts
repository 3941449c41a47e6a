/** What is asked at the desk, as it stands in the address: every table can be shared. */
import { orderText, readOrder } from './sort.ts';
import type { Order } from './sort.ts';

export const TOOLS = ['frequency', 'keyness', 'collocates', 'list'] as const;
export type Tool = (typeof TOOLS)[number];
export const TOOL_LABEL: Readonly<Record<Tool, string>> = {
  frequency: '频次',
  keyness: '对比',
  collocates: '搭配',
  list: '词表',
};
export const BY = ['words', 'strings'] as const;
export type By = (typeof BY)[number];
/** Characters to either side, or the sentence. */
export const WINDOWS = ['5', '10', '20', '40', 'sentence'] as const;
export type WindowName = (typeof WINDOWS)[number];
export const MOST_LENGTH = 8;

export interface DeskState {
  readonly tool: Tool;
  readonly query: string;
  /** `all`, `rest`, `report:<id>` or `district:<id>`; several ids stand with commas between them. */
  readonly a: string;
  readonly b: string;
  readonly by: By;
  /** Lengths of strings, in characters. */
  readonly from: number;
  readonly to: number;
  readonly window: WindowName;
  /** Fewer occurrences are not listed. */
  readonly least: number;
  readonly order: Order | null;
  /** A number that was opened: the name of its column and its row, `joint:项目`. */
  readonly open: string;
}

const USUAL = { tool: 'frequency', by: 'words', window: '10', from: 2, to: 4, least: 3 } as const;

const oneOf = <T extends string>(list: readonly T[], value: string | null, usual: T): T =>
  list.find((one) => one === value) ?? usual;

function whole(value: string | null, least: number, most: number, usual: number): number {
  const number = Number(value ?? NaN);
  return Number.isInteger(number) && number >= least && number <= most ? number : usual;
}

export function readState(given: URLSearchParams): DeskState {
  const from = whole(given.get('from'), 1, MOST_LENGTH, USUAL.from);
  return {
    tool: oneOf(TOOLS, given.get('tool'), USUAL.tool),
    query: given.get('q') ?? '',
    a: given.get('a') ?? '',
    b: given.get('b') ?? '',
    by: oneOf(BY, given.get('by'), USUAL.by),
    from,
    to: whole(given.get('to'), from, MOST_LENGTH, Math.max(from, USUAL.to)),
    window: oneOf(WINDOWS, given.get('window'), USUAL.window),
    least: whole(given.get('least'), 1, 999, USUAL.least),
    order: readOrder(given.get('sort')),
    open: given.get('open') ?? '',
  };
}

/** The fields that each tool has; what it does not use stays out of its address. */
const USED: Readonly<Record<Tool, readonly string[]>> = {
  frequency: ['q'],
  keyness: ['a', 'b', 'by', 'from', 'to', 'least'],
  collocates: ['q', 'a', 'window', 'least'],
  list: ['a', 'by', 'from', 'to', 'least'],
};

export const uses = (tool: Tool, field: string): boolean => USED[tool].includes(field);

export function stateQuery(state: DeskState): string {
  const given = new URLSearchParams({ tool: state.tool });
  const values: Readonly<Record<string, string | number>> = {
    q: state.query,
    a: state.a,
    b: state.b,
    by: state.by,
    from: state.from,
    to: state.to,
    window: state.window,
    least: state.least,
  };
  for (const field of USED[state.tool]) {
    const strings = field === 'from' || field === 'to';
    if (!strings || state.by === 'strings') given.set(field, String(values[field] ?? ''));
  }
  if (state.order) given.set('sort', orderText(state.order));
  if (state.open !== '') given.set('open', state.open);
  return `?${given.toString()}`;
}

/** Whether all is there that the tool needs. */
export const isAsked = ({ tool, query, a, b }: DeskState): boolean =>
  (!uses(tool, 'q') || query.trim() !== '') &&
  (!uses(tool, 'a') || a !== '') &&
  (!uses(tool, 'b') || b !== '');

/**
 * Data files that a page asks for. Whatever else a host may send (a page for lost addresses, half a file,
 * the file of another version of the site) is an error that says what is the matter, never data.
 */

/** Its message is for the reader. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  /** The host has no such file. */
  readonly missing: boolean;
  constructor(message: string, missing = false) {
    super(message);
    this.missing = missing;
  }
}

export const OTHER_EDITION = '页面与数据不是同一版，请刷新。';

/** The edition that this page was made from: every page prints it at its foot. */
export const pageEdition = (): string | undefined =>
  document.querySelector<HTMLElement>('.colophon [data-edition]')?.dataset['edition'];

async function answerFrom(address: string): Promise<unknown> {
  const answer = await fetch(address, { cache: 'no-cache' }).catch(() => {
    throw new DataFileError('没有连上，可以再试。');
  });
  if (answer.status === 404) throw new DataFileError('没有这个文件。', true);
  if (!answer.ok) throw new DataFileError(`主机答复 ${answer.status}。`);
  return answer.json().catch(() => {
    throw new DataFileError('数据文件不完整，读不出来。');
  });
}

/** @throws DataFileError */
export async function loadDataFile<T extends { readonly edition: string }>(address: string): Promise<T> {
  const data = (await answerFrom(address)) as Partial<T> | null;
  if (data?.edition !== pageEdition() || data?.edition === undefined) throw new DataFileError(OTHER_EDITION);
  return data as T;
}

/** What to say of a failure, whatever failed. */
export const reasonFor = (error: unknown): string =>
  error instanceof DataFileError ? error.message : '没有载入。';

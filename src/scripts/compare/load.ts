/** Loads what was chosen, each file once; what failed is asked for again. */
import type { ComparedDistrict, ComparedNames, ComparedReport } from '../../compare/model.ts';
import { href } from '../../site/hrefs.ts';

/** A file that could not be had; its name is for the reader. */
export class FileError extends Error {
  override readonly name = 'FileError';
  /** The host has no such file. */
  readonly missing: boolean;
  constructor(file: string, why: string, missing = false) {
    super(`${file}：${why}`);
    this.missing = missing;
  }
}

const files = new Map<string, Promise<unknown>>();

async function load(file: string): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(href.asset(file));
  } catch {
    throw new FileError(file, '没有连上');
  }
  if (answer.status === 404) throw new FileError(file, '没有这个文件', true);
  if (!answer.ok) throw new FileError(file, `主机答复 ${answer.status}`);
  try {
    return (await answer.json()) as unknown;
  } catch {
    throw new FileError(file, '文件不完整，读不出来');
  }
}

/** @param holds Whether the file is what it should be. */
async function kept<T>(file: string, holds: (value: Partial<T>) => boolean): Promise<T> {
  let loading = files.get(file);
  if (!loading) {
    loading = load(file).then((value) => {
      if (typeof value !== 'object' || value === null || !holds(value)) throw new FileError(file, '内容不对');
      return value;
    });
    loading.catch(() => files.delete(file));
    files.set(file, loading);
  }
  return (await loading) as T;
}

/** The data of the report that speaks for a district; null where there is no such district. @throws FileError */
export async function loadDistrict(id: string, edition: string): Promise<ComparedReport | null> {
  const found = await kept<ComparedDistrict>(
    `compare/districts/${id}.json`,
    (value) => typeof value.report === 'string',
  ).catch((error: unknown) => {
    if (error instanceof FileError && error.missing) return null;
    throw error;
  });
  if (!found) return null;
  const { report } = found;
  const file = `compare/reports/${report}.json`;
  const data = await kept<ComparedReport>(
    file,
    (value) => Array.isArray(value.units) && Array.isArray(value.themes),
  );
  if (data.edition !== edition) throw new FileError(file, '页面与数据不是同一版，请刷新');
  return data;
}

export const loadNames = (): Promise<ComparedNames> =>
  kept<ComparedNames>('compare/names.json', (value) => Array.isArray(value.districts));

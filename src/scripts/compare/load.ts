/** Loads what was chosen, each file once and of the page's own edition; what failed is asked for again. */
import type { ComparedDistrict, ComparedNames, ComparedReport } from '../../compare/model.ts';
import { href } from '../../site/hrefs.ts';
import { DataFileError, loadDataFile } from '../data-file.ts';

const files = new Map<string, Promise<unknown>>();

async function kept<T extends { readonly edition: string }>(file: string): Promise<T> {
  let loading = files.get(file);
  if (!loading) {
    loading = loadDataFile<T>(href.asset(file)).catch((error: unknown) => {
      // one of several: its name is for whoever looks after the site
      throw error instanceof DataFileError
        ? new DataFileError(`${file}：${error.message}`, error.missing)
        : error;
    });
    loading.catch(() => files.delete(file));
    files.set(file, loading);
  }
  return (await loading) as T;
}

/** The data of the report that speaks for a district; null where there is no such district. @throws DataFileError */
export async function loadDistrict(id: string): Promise<ComparedReport | null> {
  const found = await kept<ComparedDistrict>(`compare/districts/${id}.json`).catch((error: unknown) => {
    if (error instanceof DataFileError && error.missing) return null;
    throw error;
  });
  return found && kept<ComparedReport>(`compare/reports/${found.report}.json`);
}

/** @throws DataFileError */
export const loadNames = (): Promise<ComparedNames> => kept<ComparedNames>('compare/names.json');

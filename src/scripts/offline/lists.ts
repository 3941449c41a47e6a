/** What the site says there is to take along, checked before it is believed. */
import { FORMAT, INDEX, listPath } from '../../offline/shared/files.ts';
import type { ListedFile, OfflineIndex, PartEntry } from '../../offline/shared/files.ts';
import { TAKING } from '../../offline/shared/state.ts';
import { sha256 } from './hash.ts';

/** Why nothing more could be stored. Its message is for the reader. */
export class TakingError extends Error {
  override readonly name = 'TakingError';
}

/** The files of the host do not go together: it may be in the middle of putting a new version in place. */
export class HalfDone extends TakingError {
  constructor() {
    super('网站上的文件与清单不符，多半正在换新版。已经存好的不受影响，过一会儿再试。');
  }
}

/** The host gave no answer, or not the whole of one. */
class Unreached extends TakingError {}

/** Why there is no list of what could be stored, for the reader. */
export const unlistedBecause = (error: unknown): string =>
  error instanceof TakingError && !(error instanceof Unreached) ? error.message : '现在没有连上网站。';

const TRIES = 3;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** An answer of the host itself, whatever is stored. A line that breaks is tried again. */
export async function ask(address: string, signal: AbortSignal, cache: RequestCache): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetch(address, { signal, cache, headers: { [TAKING]: '1' } });
    } catch (error) {
      if (signal.aborted) throw error;
      if (tries === TRIES || !navigator.onLine)
        throw new Unreached('没有连上。已经下载的都留着，连上以后接着存。', { cause: error });
      await pause(400 * tries);
    }
  }
}

/** The bytes of an answer that is a file. */
export async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  // A file that is gone has gone with its version.
  if (answer.status === 404 || answer.redirected) throw new HalfDone();
  if (!answer.ok) throw new TakingError(`主机答复 ${answer.status}，过一会儿再试。`);
  try {
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new Unreached('下载中断了。已经下载的都留着，可以接着存。', { cause: error });
  }
}

export async function loadIndex(root: string, signal: AbortSignal): Promise<OfflineIndex> {
  const answer = await ask(new URL(INDEX, root).href, signal, 'no-store');
  const text = new TextDecoder().decode(await bytesOf(answer));
  let index: Partial<OfflineIndex> | null;
  try {
    index = JSON.parse(text) as Partial<OfflineIndex> | null;
  } catch {
    throw new HalfDone();
  }
  const { format, version, parts, common } = index ?? {};
  if (format !== FORMAT || typeof version !== 'string' || !Array.isArray(parts) || !Array.isArray(common))
    throw new HalfDone();
  return index as OfflineIndex;
}

/** The files of some parts, each once. */
export async function loadLists(
  root: string,
  parts: readonly PartEntry[],
  signal: AbortSignal,
): Promise<Map<string, ListedFile>> {
  const files = new Map<string, ListedFile>();
  for (const { id, lists } of parts)
    for (const [index, hash] of lists.entries()) {
      const address = new URL(listPath(id, index + 1), root).href;
      const bytes = await bytesOf(await ask(address, signal, 'no-cache'));
      if ((await sha256(bytes)) !== hash) throw new HalfDone();
      for (const file of JSON.parse(new TextDecoder().decode(bytes)) as ListedFile[])
        files.set(file[0], file);
    }
  return files;
}

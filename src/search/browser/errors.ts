/** How a search can fail. It never fails by answering less than there is. */

/** Something that the search needs could not be loaded. Asking again tries again. */
export class SearchLoadError extends Error {
  override readonly name = 'SearchLoadError';
  /** What could not be loaded. */
  readonly url: string;

  constructor(url: string, reason: string) {
    super(`cannot load ${url}: ${reason}`);
    this.url = url;
  }
}

/** The page and the index are of different editions; loading the page again mends it. */
export class SearchStaleError extends Error {
  override readonly name = 'SearchStaleError';

  constructor() {
    super('the search index is of another edition than this page');
  }
}

/** The question was withdrawn: a newer one has taken its place. */
export class SearchAbortedError extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('the search was withdrawn');
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An error as it crosses from the worker to the page. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly url: string;
}

export function sendError(error: unknown): SentError {
  const name = error instanceof Error ? error.name : 'Error';
  const url = error instanceof SearchLoadError ? error.url : '';
  return { name, message: reasonOf(error), url };
}

export function receiveError({ name, message, url }: SentError): Error {
  if (name === 'SearchLoadError')
    return new SearchLoadError(url, message.replace(/^cannot load [^ ]+: /, ''));
  if (name === 'SearchStaleError') return new SearchStaleError();
  if (name === 'AbortError') return new SearchAbortedError();
  return Object.assign(new Error(message), { name });
}

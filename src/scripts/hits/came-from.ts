/** The search that the reader came from, to go back to it as it was. */
import { href } from '../../site/hrefs.ts';
import type { Asked } from './find.ts';

export interface CameFrom {
  /** Address of the results: with view, filters and conditions where the reader comes from them. */
  readonly results: string;
  /** Whether conditions left out passages that a report's page marks all the same. */
  readonly narrowed: boolean;
}

/** @param referrer The address of the page before this one, or nothing. */
export function cameFrom({ query, any }: Asked, referrer = document.referrer): CameFrom {
  const from = URL.canParse(referrer) ? new URL(referrer) : null;
  const given = from?.searchParams;
  const path = href.search();
  if (
    from?.origin === location.origin &&
    from.pathname === path &&
    (given?.get('q') ?? '') === query &&
    (given?.get('any') ?? '') === any
  )
    return {
      results: from.pathname + from.search,
      narrowed: (given?.has('none') ?? false) || (given?.has('within') ?? false),
    };
  const plain = new URLSearchParams({ q: query, ...(any === '' ? {} : { any }) });
  return { results: `${path}?${plain.toString()}`, narrowed: false };
}

/** Asking, one question at a time: a newer one withdraws the older, whose answer is then never shown. */
import { agree, askIndex, askText } from './ask.ts';
import type { Found, Question } from './ask.ts';
import { loadEngine } from './engine.ts';
import { createTyping } from './typing.ts';

/** How the second way of asking compares with the first. */
export type Proof =
  | { readonly kind: 'pending' }
  /** The text is too large to be read whole; the index alone answered. */
  | { readonly kind: 'index' }
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly text: Found['answer']; readonly index: Found['answer'] }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Listener {
  readonly found: (found: Found, proof: Proof) => Promise<void>;
  readonly proved: (proof: Proof) => void;
  readonly failed: (error: unknown) => void;
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('withdrawn', 'AbortError'));
    });
  });

export const isWithdrawn = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** The page's preload answers whoever asks first, even where it was lost: only asking again asks for the file. */
async function readText(question: Question, signal: AbortSignal): Promise<Found | null> {
  try {
    return await askText(question, signal);
  } catch (error) {
    if (isWithdrawn(error)) throw error;
    return askText(question, signal);
  }
}

async function run(
  question: Question,
  listener: Listener,
  signal: AbortSignal,
  patience: number,
): Promise<void> {
  let first: Found | null = null;
  try {
    first = await readText(question, signal);
  } catch (error) {
    if (isWithdrawn(error)) throw error;
    // The index may be there even so; where it is not, that error is told.
  }
  signal.throwIfAborted();
  if (first) {
    await listener.found(first, { kind: 'pending' });
    await pause(patience, signal);
  }
  let second: Found;
  try {
    second = await askIndex(question, signal);
  } catch (error) {
    if (!first || isWithdrawn(error)) throw error;
    signal.throwIfAborted();
    listener.proved({ kind: 'failed', error });
    return;
  }
  signal.throwIfAborted();
  if (!first) await listener.found(second, { kind: 'index' });
  else if (agree(first.answer, second.answer)) listener.proved({ kind: 'agrees' });
  else listener.proved({ kind: 'differs', text: first.answer, index: second.answer });
}

export interface Session {
  /** @param typing Whether more is likely to be typed: a burst of keys is then asked once, the index a little later. */
  readonly ask: (question: Question, typing: boolean) => void;
  readonly stop: () => void;
}

const TYPING = 90;
const STILL = 350;

export function createSession(listener: Listener): Session {
  let current = new AbortController();
  const keys = createTyping(TYPING);
  const stop = (): void => {
    current.abort();
  };
  return {
    stop,
    ask: (question, typing) => {
      stop();
      current = new AbortController();
      const { signal } = current;
      const wait = typing ? keys.wait() : 0;
      const asked = async (): Promise<void> => {
        if (wait > 0) await pause(wait, signal);
        await run(question, listener, signal, typing ? STILL : 0);
      };
      asked().catch((error: unknown) => {
        if (!signal.aborted && !isWithdrawn(error)) listener.failed(error);
      });
    },
  };
}

/** While the reader is still thinking, what will be needed is loaded. */
export function warm(): void {
  loadEngine().then(
    (engine) => engine.quick('', {}),
    () => undefined,
  );
}

/**
 * How long to wait for the next keystroke. The first one of a burst is asked at once, so that whoever
 * types or pastes a word sees an answer without delay; those that follow hard upon it wait.
 */
export interface Typing {
  /** Milliseconds that the question of this keystroke has to wait. */
  readonly wait: () => number;
}

/** @param pause Milliseconds without a keystroke after which a burst is over. */
export function createTyping(pause: number): Typing {
  let ending: ReturnType<typeof setTimeout> | null = null;
  return {
    wait: () => {
      const waits = ending === null ? 0 : pause;
      if (ending !== null) clearTimeout(ending);
      ending = setTimeout(() => {
        ending = null;
      }, pause);
      return waits;
    },
  };
}

/**
 * Says which long step of the edition begins. Whoever runs a build may listen; nobody has to. A channel of
 * the process, since the command and the pages that Astro bundles do not share modules.
 */
import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

const CHANNEL = 'edition:step';
const steps = channel(CHANNEL);

/** Tells the listeners of this process that a step begins. */
export const began = (step: string): void => {
  steps.publish(step);
};

/** Hears of every step from now on. Gives what ends the listening. */
export function onStep(listener: (step: string) => void): () => void {
  const heard = (message: unknown): void => {
    listener(String(message));
  };
  subscribe(CHANNEL, heard);
  return () => unsubscribe(CHANNEL, heard);
}

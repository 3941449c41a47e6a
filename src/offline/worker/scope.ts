/** As much of a service worker's world as is used; the DOM's types know only a window's. */

declare global {
  // Workbox names these two, and leaves them to a library of types that does not go with the DOM's.
  interface ExtendableEvent extends Event {
    waitUntil(promise: Promise<unknown>): void;
  }
  interface FetchEvent extends ExtendableEvent {
    readonly request: Request;
    /** The page or worker that asks. */
    readonly clientId: string;
    /** The page or worker that the answer will become. */
    readonly resultingClientId: string;
  }
}

interface MessageToWorker extends ExtendableEvent {
  readonly data: unknown;
}

interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(options: {
      readonly includeUncontrolled: boolean;
      readonly type: 'all';
    }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;

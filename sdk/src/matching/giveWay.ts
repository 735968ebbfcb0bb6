/** The parts of browsers, workers and Node that let others have a turn; which are there differs. */
type Host = {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
  readonly setTimeout?: (run: () => void, milliseconds: number) => unknown;
};

type Port = { onmessage: (() => void) | null; postMessage(message: unknown): void; close(): void };

/**
 * Resolves in a later turn of the event loop, after what waits for its turn has had it: by `scheduler.yield` where there is one; else
 * by a message to ourselves, since browsers delay timers by 4 ms and put those of hidden pages to sleep; else by a timer.
 *
 * @throws never
 * @example
 * await giveWay();
 */
export function giveWay(host: Host = globalThis as unknown as Host): Promise<void> {
  if (host.scheduler?.yield) return host.scheduler.yield();
  const { MessageChannel, setTimeout } = host;
  if (MessageChannel) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        // An open port keeps Node alive.
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
  return new Promise((resolve) => setTimeout?.(resolve, 0));
}

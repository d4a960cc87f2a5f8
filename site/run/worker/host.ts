import type { Way } from '../../../scripts/record/transports.ts';

/** What an edition of the SDK does for a worker; without a `createServer` of the snippet, the bundled server is served. */
export interface Host {
  /** Makes `fetch` reach the server. */
  serveHttp(createServer?: () => unknown): void;
  /** Serves over the stdin and stdout of this worker. */
  serveStdio(createServer?: () => unknown): Promise<unknown>;
  /** Taps clients, servers, and the transport that a program starts by itself; makes requests abortable. */
  tap(way: Way): Promise<void>;
}

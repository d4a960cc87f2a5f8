import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

/** An HTTP server that listens on a free port of 127.0.0.1. */
export interface Listening {
  http: Server;
  /** Its address, without a slash at the end. */
  origin: string;
  close: () => void;
}

/** Starts an HTTP server whose address is known before it has anything to serve. */
export async function listen(): Promise<Listening> {
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const close = () => {
    http.close();
    http.closeAllConnections();
  };
  return { http, origin: `http://127.0.0.1:${port}`, close };
}

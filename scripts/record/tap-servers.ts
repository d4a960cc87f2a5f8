import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';

const serving = new AsyncLocalStorage<string>();

/** Returns the origin of the HTTP server of this process whose request handler is running; nothing outside of one. */
export function findServer(): string | undefined {
  return serving.getStore();
}

/** Remembers in each request handler from now on which server it belongs to. */
export function tapServers(): void {
  const emit = Reflect.get(Server.prototype, 'emit');
  Server.prototype.emit = function (
    this: Server,
    event: string,
    ...args: unknown[]
  ) {
    const emitNow = () => emit.call(this, event, ...args);
    return event === 'request'
      ? serving.run(findOrigin(this), emitNow)
      : emitNow();
  };
}

function findOrigin(server: Server): string {
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return `http://127.0.0.1:${port}`;
}

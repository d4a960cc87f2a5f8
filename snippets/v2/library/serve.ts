import { existsSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { McpServer } from '@modelcontextprotocol/server';

type CreateServer = () => McpServer;

/**
 * Serves, when `filename` is the program being run: over stdio, or with
 * `--http [port]` over Streamable HTTP on 127.0.0.1. It speaks 2025-11-25: so
 * does `Client` by default, and the next revision has no sessions for loans.
 */
export function serve(createServer: CreateServer, filename: string): void {
  const program = process.argv[1] ?? '';
  if (!existsSync(program) || realpathSync(program) !== filename) return;
  try {
    const port = parsePort(process.argv.slice(2));
    start(createServer, port).catch((error: unknown) => fail(1, error));
  } catch (error) {
    fail(2, error);
  }
}

function parsePort(args: string[]): number | undefined {
  const { values } = parseArgs({
    // An option cannot have an optional value: `--http` is `--http 3000`.
    args: args.at(-1) === '--http' ? [...args, '3000'] : args,
    options: { http: { type: 'string' } },
  });
  if (values.http === undefined) return undefined;
  const port = Number(values.http);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`"${values.http}" is not a port from 0 to 65535`);
}

/** Loads only the transport that is served. */
async function start(createServer: CreateServer, port?: number): Promise<void> {
  if (port === undefined) {
    const { serveStdio } = await import('./serve-stdio.ts');
    onStop(await serveStdio(createServer()));
  } else {
    const { serveHttp } = await import('./serve-http.ts');
    onStop(await serveHttp(createServer, port));
  }
}

function onStop(close: () => void): void {
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

function fail(exitCode: 1 | 2, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Cannot serve: ${message.replaceAll('\n', ' ')}`);
  process.exitCode = exitCode;
}

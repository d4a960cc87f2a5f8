import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TextFile } from '../files.ts';
import { usualBounds, watchBounds } from './bounds.ts';
import { endRun, startNode } from './child.ts';
import { writeFolder } from './folder.ts';
import type { Preloads } from './link.ts';
import { openOutput } from './output.ts';
import { writeStripped } from './strip.ts';
import type { CompleteProgram } from './program.ts';
import { hashText } from './recordings.ts';

/** A `server.ts --http` in a child process. */
export interface Server {
  url: string;
  pid: number | undefined;
  /** Returns what it has written to stderr so far. */
  readStderr: () => string;
  end: () => void;
}

/** What a server is started with. */
interface Serving {
  preloads: Preloads;
  /** The file that says what its code is without types. */
  stripped?: string;
}

const bundledPath = /^(?:server|library\/.*)\.ts$/;
const shared = new Map<string, Promise<Server>>();

/** Starts `node server.ts --http` in a folder and returns it once it prints its URL, which is empty if it does not. */
export async function startServer(
  folder: string,
  { preloads: { preload, guard }, stripped = '' }: Serving,
): Promise<Server> {
  const stderr = openOutput();
  const child = startNode({
    folder,
    args: ['--import', guard, 'server.ts', '--http', '0'],
    preload,
    stdio: ['pipe', 'pipe', stderr.descriptor],
    stripped,
  });
  const giveUp = () => void endRun(child);
  const look = () => ({ bytes: stderr.size(), events: 0 });
  const leaders = child.pid ? [child.pid] : [];
  const unwatch = watchBounds(leaders, usualBounds, look, giveUp);
  const url = await readLine(child);
  unwatch();
  const readStderr = () => stderr.read(usualBounds.bytes);
  const end = () => {
    endRun(child);
    stderr.close();
  };
  return { url, pid: child.pid, readStderr, end };
}

/** Returns the server of the bundled `server.ts` in a program: one for all cells, which ends with this process. */
export function shareServer(
  { files }: CompleteProgram,
  root: string,
  preloads: Preloads,
): Promise<Server> {
  const own = files.filter(({ path }) => bundledPath.test(path));
  const key = hashText(JSON.stringify(own)).slice(-12);
  const folder = join(root, '.cache/servers', `${process.pid}-${key}`);
  const server = shared.get(key) ?? startShared(folder, own, preloads);
  shared.set(key, server);
  return server;
}

/** Ends the servers that cells have shared: a long process calls this when the bundled server has changed. */
export async function endSharedServers(): Promise<void> {
  const servers = await Promise.all(shared.values());
  shared.clear();
  for (const server of servers) server.end();
}

async function startShared(
  folder: string,
  files: TextFile[],
  preloads: Preloads,
): Promise<Server> {
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.stripped.json`, { force: true });
  };
  process.once('exit', remove);
  writeFolder(folder, files);
  const stripped = writeStripped(folder, files);
  const server = await startServer(folder, { preloads, stripped });
  const end = () => {
    server.end();
    process.off('exit', remove);
    remove();
  };
  return { ...server, end };
}

/** A server that exits instead of printing its URL gives an empty line; one that prints it holds up nobody's exit. */
async function readLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) return '';
  for await (const line of createInterface(child.stdout)) {
    child.unref();
    for (const pipe of child.stdio) if (pipe instanceof Socket) pipe.unref();
    return line;
  }
  return '';
}

// Starts, in place of a second terminal, the server from '../start/http-server.ts'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const child = spawn('node', ['start/http-server.ts', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = createInterface(child.stdout);
const listening: unknown = (await once(lines, 'line')).at(0);
const port = /port: (?<port>\d+)/.exec(String(listening))?.groups?.['port'];

//#region post
const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'ping' }),
});
console.log(response.status, await response.text());
//#endregion post

child.kill();

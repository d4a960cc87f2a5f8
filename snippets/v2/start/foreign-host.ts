// Starts, in place of a second terminal, the server from '../start/http-server.ts'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as http from 'node:http';
import { createInterface } from 'node:readline';

const child = spawn('node', ['start/http-server.ts', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = createInterface(child.stdout);
const listening: unknown = (await once(lines, 'line')).at(0);
const port = /port: (?<port>\d+)/.exec(String(listening))?.groups?.['port'];

//#region request
const url = `http://127.0.0.1:${port}/mcp`;
const request = http.get(url, { headers: { host: 'library.example' } });
request.on('response', (response) => {
  console.log(response.statusCode);
  response.pipe(process.stdout);
});
//#endregion request
await once(request, 'close');

child.kill();

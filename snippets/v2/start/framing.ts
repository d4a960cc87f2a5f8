// Talks to the server in the folder, the one from '../start/server.ts'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

process.chdir('start');

//#region lines
const child = spawn('node', ['server.ts'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
createInterface(child.stdout).on('line', (line) => console.log(line));

const ping = { jsonrpc: '2.0', id: 7, method: 'ping' };
child.stdin.write(`${JSON.stringify(ping)}\n`);
child.stdin.end();
//#endregion lines
await once(child, 'close');

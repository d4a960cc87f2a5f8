// Starts, in place of a second terminal, the server from '../server.ts'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';

const server = spawn('node', ['server.ts', '--http', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = createInterface(server.stdout);
const printed: unknown = (await once(lines, 'line')).at(0);
const url = new URL(String(printed));

//#region gone
const client = new Client({ name: 'reader', version: '1.0.0' });
const broken = Promise.withResolvers<Error>();
client.onerror = broken.resolve;
client.onclose = () => console.log('onclose');
await client.connect(new StreamableHTTPClientTransport(url));

const print = (error: unknown) => console.log(String(error));
const call = { name: 'reindex-catalogue' };
const options = {
  timeout: 3000,
  resetTimeoutOnProgress: true,
  onprogress: () => server.kill('SIGKILL'),
};
await client.callTool(call, options).catch(print);
console.log('onerror:', String(await broken.promise));

await client.listTools().catch(print);
await client.close();
//#endregion gone

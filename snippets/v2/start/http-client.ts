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
process.argv.splice(2, 1, `http://127.0.0.1:${port}/mcp`);

//#region client
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';

const client = new Client({ name: 'reader', version: '1.0.0' });
//#region connect
const url = new URL(process.argv[2] ?? 'http://127.0.0.1:3000/mcp');
await client.connect(new StreamableHTTPClientTransport(url));
//#endregion connect

const { tools } = await client.listTools();
for (const { name, description } of tools) console.log(name, '-', description);

const { content } = await client.callTool({
  name: 'list-books',
  arguments: { shelf: 'gothic' },
});
console.log(content);

await client.close();
//#endregion client

child.kill();

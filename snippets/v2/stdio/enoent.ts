import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from '../server.ts';

async function connect() {
  const args = [import.meta.filename, 'serve'];
  //#region connect
  const ways = [
    { command: 'nodejs-26', args },
    { command: 'node', args, env: { PATH: '/usr/share/empty' } },
    { command: 'node', args, cwd: '/no/such/folder' },
    { command: process.execPath, args, env: { PATH: '/usr/share/empty' } },
  ];
  for (const way of ways) {
    const client = new Client({ name: 'docs', version: '1.0.0' });
    await client
      .connect(new StdioClientTransport(way))
      .then(() => console.log('connected'))
      .catch((error: unknown) => console.log(String(error)));
    await client.close();
  }
  //#endregion connect
}

if (process.argv[2] === 'serve') serveStdio(createServer);
else await connect();

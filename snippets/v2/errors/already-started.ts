import { Client } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { createServer } from '../server.ts';

async function serve() {
  await createServer().connect(new StdioServerTransport());
}

async function connect() {
  const parameters = {
    command: 'node',
    args: [import.meta.filename, 'serve'],
  };
  const client = new Client({ name: 'docs', version: '1.0.0' });
  //#region fails
  const started = new StdioClientTransport(parameters);
  await started.start();
  await client
    .connect(started)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails
  await started.close();
  await client.close();

  //#region cure
  await client.connect(new StdioClientTransport(parameters));
  console.log(client.getServerVersion()?.name);
  //#endregion cure
  await client.close();
}

if (process.argv[2] === 'serve') await serve();
else await connect();

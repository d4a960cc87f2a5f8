import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

if (process.argv.includes('serve')) await serve();
else await callAndClose();

/** The server is this program in a process of its own; it tells on stderr what it sees. */
async function serve() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  server.registerTool('count-books', {}, async ({ signal }) => {
    signal.addEventListener('abort', () => console.error('aborted'));
    console.error('counting');
    await setTimeout(10_000);
    console.error('counted');
    return { content: [{ type: 'text', text: '12 books' }] };
  });

  process.once('SIGTERM', () => {
    console.error('ended by SIGTERM');
    process.exit();
  });
  //#endregion server
  await server.connect(new StdioServerTransport());
}

async function callAndClose() {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [import.meta.filename, 'serve'],
    stderr: 'pipe',
  });
  if (!(transport.stderr instanceof Readable)) throw new Error('No stderr');
  const lines = createInterface(transport.stderr);
  const counting = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  lines.on('line', (line) => {
    console.log('server:', line);
    if (line === 'counting') counting.resolve();
  });
  lines.once('close', ended.resolve);

  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const call = client
    .callTool({ name: 'count-books' })
    .catch((error: unknown) => console.log('client:', String(error)));
  await counting.promise;

  const start = performance.now();
  await client.close();
  const waited = performance.now() - start;
  await ended.promise;
  await call;
  console.log('client: close() waited for two seconds:', waited > 1_950);
}

import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => {
    console.error('counting');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  return server;
}
//#endregion server

async function connect() {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  //#region client
  const transport = new StdioClientTransport({
    command: 'node',
    args: [import.meta.filename, 'serve'],
    stderr: 'pipe',
  });
  const lines: string[] = [];
  transport.stderr?.on('data', (chunk) => lines.push(String(chunk)));
  await client.connect(transport);

  const { content } = await client.callTool({ name: 'count-books' });
  //#endregion client
  const ended = transport.stderr && once(transport.stderr, 'end');
  await client.close();
  await ended;
  console.log(content, lines);
}

if (process.argv[2] === 'serve') serveStdio(createServer);
else await connect();

import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

//#region server
const tools = ['find-book'];

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  for (const name of tools)
    server.registerTool(name, {}, () => ({ content: [] }));
  return server;
});

function addTool(name: string) {
  tools.push(name);
  handler.notify.toolsChanged();
}
//#endregion server

const { url, stop } = await startHandler(handler);

//#region client
const changed = Promise.withResolvers<string[] | undefined>();
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  {
    versionNegotiation: { mode: 'auto' },
    listChanged: {
      tools: {
        onChanged: (_error, list) =>
          changed.resolve(list?.map(({ name }) => name)),
      },
    },
  },
);
await client.connect(new StreamableHTTPClientTransport(url));
addTool('lend-book');
console.log(await changed.promise);
//#endregion client

await client.close();
stop();

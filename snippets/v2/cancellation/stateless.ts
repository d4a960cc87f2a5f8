import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { delay } from '../library/delay.ts';
import { sendProgress } from '../library/reindex.ts';

//#region server
function createServer(log: (text: string) => void) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, async ({ mcpReq }) => {
    await sendProgress(mcpReq, { progress: 0 });
    await delay(100, mcpReq.signal).then(
      () => log('ran to its end'),
      (reason: unknown) => log(`stopped, ${String(reason)}`),
    );
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  return server;
}
//#endregion server

//#region call
async function cancelCall(client: Client) {
  const logged = Promise.withResolvers<string>();
  const handler = createMcpHandler(() => createServer(logged.resolve));
  const url = new URL('http://localhost/mcp');
  const transport = new StreamableHTTPClientTransport(url, {
    fetch: (input, init) => handler.fetch(new Request(input, init)),
  });
  await client.connect(transport);
  const controller = new AbortController();
  const call = { name: 'count-books' };

  try {
    await client.callTool(call, {
      signal: controller.signal,
      onprogress: () => controller.abort('user pressed Stop'),
    });
  } catch (error) {
    console.log(client.getNegotiatedProtocolVersion(), String(error));
    console.log('the handler', await logged.promise);
  }
  await client.close();
}
//#endregion call

//#region eras
const info = { name: 'docs', version: '1.0.0' };

await cancelCall(new Client(info, { versionNegotiation: { mode: 'auto' } }));
await cancelCall(new Client(info));
//#endregion eras

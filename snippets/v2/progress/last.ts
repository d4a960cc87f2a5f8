import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
//#region imports
import type { JSONRPCMessage } from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('shelve-returns', {}, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    if (progressToken !== undefined) {
      await mcpReq.notify({
        method: 'notifications/progress',
        params: { progressToken, progress: 3, total: 3 },
      });
    }
    return { content: [{ type: 'text', text: 'Shelved 3 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  client.onerror = ({ message }) => console.log(message);
  await client.connect(transport);

  //#region together
  const receive = transport.onmessage;
  let held: JSONRPCMessage | undefined;
  transport.onmessage = (message) => {
    if ('method' in message) held = message;
    else if (held) [held, message].forEach((both) => receive?.(both));
  };

  const { content } = await client.callTool(
    { name: 'shelve-returns' },
    { onprogress: ({ progress }) => console.log('progress', progress) },
  );
  console.log(content);
  //#endregion together

  // Closing reports each stream that it ends.
  delete client.onerror;
  await client.close();
}

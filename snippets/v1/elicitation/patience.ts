import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region ask
  server.registerTool('reserve-book', {}, async ({ requestId }) => {
    const { action } = await server.server.elicitInput(
      {
        message: 'Reserve "Dracula"?',
        requestedSchema: { type: 'object', properties: {} },
      },
      { relatedRequestId: requestId, timeout: 1000 },
    );
    return { content: [{ type: 'text', text: action }] };
  });
  //#endregion ask
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  await client.connect(transport);

  //#region call
  client.setRequestHandler(
    ElicitRequestSchema,
    () => new Promise(() => console.log('The reader is thinking')),
  );

  console.log(await client.callTool({ name: 'reserve-book' }));
  //#endregion call

  await client.close();
}

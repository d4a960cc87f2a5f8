import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  ElicitRequestSchema,
  EmptyResultSchema,
} from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool(
    'reserve-book',
    {},
    async ({ requestId, sendRequest }) => {
      //#region ask
      await sendRequest({ method: 'ping' }, EmptyResultSchema);
      const { action } = await server.server.elicitInput(
        {
          message: 'Reserve "Dracula"?',
          requestedSchema: { type: 'object', properties: {} },
        },
        { relatedRequestId: requestId, timeout: 1000 },
      );
      //#endregion ask
      return { content: [{ type: 'text', text: action }] };
    },
  );
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  client.setRequestHandler(ElicitRequestSchema, (_request, { signal }) => {
    signal.addEventListener('abort', () => console.log('close the form'));
    return new Promise(() => undefined);
  });
  await client.connect(transport);

  //#region call
  await client.callTool({ name: 'reserve-book' });
  console.log('the call is over');
  //#endregion call

  await client.close();
}

import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region ask
  server.registerTool('reserve-book', {}, async ({ mcpReq }) => {
    const { action } = await server.server.elicitInput(
      {
        message: 'Reserve "Dracula"?',
        requestedSchema: { type: 'object', properties: {} },
      },
      { relatedRequestId: mcpReq.id, timeout: 1000 },
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
    'elicitation/create',
    () => new Promise(() => console.log('The reader is thinking')),
  );

  console.log(await client.callTool({ name: 'reserve-book' }));
  //#endregion call

  await client.close();
}

//#region imports
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
//#endregion imports
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region client-imports
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { ElicitResult } from '@modelcontextprotocol/sdk/types.js';
//#endregion client-imports

export function createServer() {
  //#region handler
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerTool('reserve-book', {}, async ({ requestId }) => {
    const { action, content } = await server.server.elicitInput(
      {
        message: 'Who reserves "Dracula"?',
        requestedSchema: {
          type: 'object',
          properties: { name: { type: 'string', title: 'Your name' } },
          required: ['name'],
        },
      },
      { relatedRequestId: requestId },
    );
    const text =
      action === 'accept' && content
        ? `Reserved for ${String(content['name'])}`
        : `Not reserved: ${action}`;
    return { content: [{ type: 'text', text }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  const answers: ElicitResult[] = [
    { action: 'accept', content: { name: 'Ada' } },
    { action: 'decline' },
    { action: 'cancel' },
    { action: 'accept' },
  ];
  client.setRequestHandler(
    ElicitRequestSchema,
    () => answers.shift() ?? { action: 'cancel' },
  );
  await client.connect(transport);
  //#endregion client

  //#region calls
  while (answers.length > 0) {
    const { content } = await client.callTool({ name: 'reserve-book' });
    console.log(content);
  }
  //#endregion calls

  await client.close();
}

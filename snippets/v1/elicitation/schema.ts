import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
//#region imports
import type { ElicitRequestFormParams } from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

//#region form
const form: ElicitRequestFormParams['requestedSchema'] = {
  type: 'object',
  properties: {
    email: { type: 'string', format: 'email', title: 'E-mail' },
    days: { type: 'integer', minimum: 1, maximum: 28, default: 14 },
    remind: { type: 'boolean', title: 'Remind me', default: true },
    branch: {
      type: 'string',
      oneOf: [
        { const: 'main', title: 'Main library' },
        { const: 'south', title: 'South branch' },
      ],
    },
    formats: {
      type: 'array',
      items: { type: 'string', enum: ['print', 'audio', 'large print'] },
    },
  },
  required: ['email'],
};
//#endregion form

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('reserve-book', {}, async ({ requestId }) => {
    const { content } = await server.server.elicitInput(
      { message: 'How do you want "Dracula"?', requestedSchema: form },
      { relatedRequestId: requestId },
    );
    return { content: [{ type: 'text', text: JSON.stringify(content) }] };
  });
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  //#region answer
  client.setRequestHandler(ElicitRequestSchema, () => ({
    action: 'accept',
    content: {
      email: 'ada@library.example',
      branch: 'south',
      formats: ['print', 'audio'],
    },
  }));
  //#endregion answer
  await client.connect(transport);
  await client.callTool({ name: 'reserve-book' });
  await client.close();
}

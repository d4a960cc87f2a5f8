import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
//#region imports
import type { ElicitRequestFormParams } from '@modelcontextprotocol/server';
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
  server.registerTool('reserve-book', {}, async ({ mcpReq }) => {
    const { content } = await server.server.elicitInput(
      { message: 'How do you want "Dracula"?', requestedSchema: form },
      { relatedRequestId: mcpReq.id },
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
  client.setRequestHandler('elicitation/create', () => ({
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

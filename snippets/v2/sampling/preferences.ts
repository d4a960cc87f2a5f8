import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region ask
  server.registerTool('recommend-book', {}, async ({ mcpReq }) => {
    const { model } = await server.server.createMessage(
      {
        messages: [
          { role: 'user', content: { type: 'text', text: 'A short title?' } },
        ],
        maxTokens: 20,
        modelPreferences: {
          hints: [{ name: 'quick' }, { name: 'pretend' }],
          speedPriority: 0.9,
          intelligencePriority: 0.1,
        },
      },
      { relatedRequestId: mcpReq.id },
    );
    return { content: [{ type: 'text', text: model }] };
  });
  //#endregion ask
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );

  //#region choose
  const models = ['pretend-thorough', 'pretend-quick'];

  client.setRequestHandler('sampling/createMessage', ({ params }) => {
    const hints = params.modelPreferences?.hints ?? [];
    const fitting = hints.flatMap(({ name = '' }) =>
      models.filter((model) => model.includes(name)),
    );
    return {
      role: 'assistant',
      model: fitting[0] ?? 'pretend-thorough',
      content: { type: 'text', text: 'Emma' },
    };
  });
  //#endregion choose
  await client.connect(transport);

  console.log(await client.callTool({ name: 'recommend-book' }));

  await client.close();
}

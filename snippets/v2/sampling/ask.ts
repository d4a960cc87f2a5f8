import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
//#endregion imports
//#region client-imports
import { Client } from '@modelcontextprotocol/client';
//#endregion client-imports

export function createServer() {
  //#region handler
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerTool('recommend-book', {}, async ({ mcpReq }) => {
    const { model, content, stopReason } = await server.server.createMessage(
      {
        systemPrompt: 'You are a librarian. Answer with one title.',
        messages: [
          {
            role: 'user',
            content: { type: 'text', text: 'A book about the sea?' },
          },
        ],
        maxTokens: 50,
      },
      { relatedRequestId: mcpReq.id },
    );
    const text = content.type === 'text' ? content.text : content.type;
    return {
      content: [{ type: 'text', text: `${text} (${model}, ${stopReason})` }],
    };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );

  client.setRequestHandler('sampling/createMessage', ({ params }) => {
    console.log(params.systemPrompt, params.messages);
    return {
      role: 'assistant',
      model: 'pretend-1',
      content: { type: 'text', text: 'Moby-Dick' },
      stopReason: 'endTurn',
    };
  });
  await client.connect(transport);

  const { content } = await client.callTool({ name: 'recommend-book' });
  console.log(content);
  //#endregion client

  await client.close();
}

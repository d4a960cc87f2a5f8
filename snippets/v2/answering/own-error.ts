import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, ProtocolError } from '@modelcontextprotocol/server';
import type { SamplingMessage } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const messages: SamplingMessage[] = [
    { role: 'user', content: { type: 'text', text: 'A book about the sea?' } },
  ];
  //#region server
  server.registerTool('recommend-book', {}, async ({ mcpReq }) => {
    const options = { relatedRequestId: mcpReq.id };
    const reply = await server.server
      .createMessage({ messages, maxTokens: 50 }, options)
      .catch(explain);
    return { content: [{ type: 'text', text: JSON.stringify(reply) }] };
  });

  function explain(error: unknown) {
    if (!(error instanceof ProtocolError)) throw error;
    const { code, message, data } = error;
    return { code, message, data };
  }
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  await client.connect(transport);

  //#region client
  client.setRequestHandler('sampling/createMessage', () => {
    throw new ProtocolError(-32050, 'No tokens left today', {
      retry: 'tomorrow',
    });
  });
  const { content } = await client.callTool({ name: 'recommend-book' });
  console.log(content);
  //#endregion client

  await client.close();
}

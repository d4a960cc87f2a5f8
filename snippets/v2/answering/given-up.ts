import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('reserve-book', {}, async ({ mcpReq }) => {
    //#region ask
    const { action } = await server.server.elicitInput(
      {
        message: 'Reserve "Dracula"?',
        requestedSchema: { type: 'object', properties: {} },
      },
      { relatedRequestId: mcpReq.id, timeout: 1000 },
    );
    //#endregion ask
    return { content: [{ type: 'text', text: action }] };
  });
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  //#region client
  let asked = Promise.withResolvers<AbortSignal>();
  client.setRequestHandler('elicitation/create', (_request, { mcpReq }) => {
    asked.resolve(mcpReq.signal);
    mcpReq.signal.addEventListener('abort', () =>
      console.log('close the form'),
    );
    return new Promise(() => undefined);
  });
  //#endregion client
  await client.connect(transport);

  //#region calls
  for (const nth of ['first', 'second']) {
    await client.callTool({ name: 'reserve-book' });
    const { aborted } = await asked.promise;
    console.log(nth, 'question aborted:', aborted);
    asked = Promise.withResolvers();
  }
  //#endregion calls

  await client.close();
}

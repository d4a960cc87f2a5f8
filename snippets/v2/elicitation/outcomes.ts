import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import {
  inputRequired,
  inputResponse,
  McpServer,
} from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports
//#region client-imports
import { Client } from '@modelcontextprotocol/client';
import type { ElicitResult } from '@modelcontextprotocol/client';
//#endregion client-imports

export function createServer() {
  //#region handler
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const question = inputRequired.elicit({
    message: 'Who reserves "Dracula"?',
    requestedSchema: z.object({
      name: z.string().meta({ title: 'Your name' }),
    }),
  });

  server.registerTool('reserve-book', {}, ({ mcpReq }) => {
    const answer = inputResponse(mcpReq.inputResponses, 'reader');
    if (answer.kind !== 'elicit')
      return inputRequired({ inputRequests: { reader: question } });
    const { action, content } = answer;
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
    'elicitation/create',
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

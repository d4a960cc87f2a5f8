import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
//#region imports
import type {
  SamplingMessage,
  Tool,
  ToolResultContent,
  ToolUseContent,
} from '@modelcontextprotocol/server';
//#endregion imports

//#region tool
const countCopies: Tool = {
  name: 'count-copies',
  description: 'Says how many copies of a book the library has',
  inputSchema: {
    type: 'object',
    properties: { title: { type: 'string' } },
    required: ['title'],
  },
};

function answer({ id, input }: ToolUseContent): ToolResultContent {
  const text = `3 copies of ${String(input['title'])}`;
  return {
    type: 'tool_result',
    toolUseId: id,
    content: [{ type: 'text', text }],
  };
}
//#endregion tool

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('ask-librarian', {}, async ({ mcpReq }) => {
    const messages: SamplingMessage[] = [
      { role: 'user', content: { type: 'text', text: 'Have you Dracula?' } },
    ];
    for (let round = 0; round < 5; round++) {
      const { role, content } = await server.server.createMessage(
        { messages, maxTokens: 100, tools: [countCopies] },
        { relatedRequestId: mcpReq.id },
      );
      const said = Array.isArray(content) ? content : [content];
      const uses = said.filter((part) => part.type === 'tool_use');
      if (uses.length === 0) {
        return { content: said.filter((part) => part.type === 'text') };
      }
      messages.push({ role, content });
      messages.push({ role: 'user', content: uses.map(answer) });
    }
    throw new Error('Cannot answer in five rounds');
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: { tools: {} } } },
  );

  client.setRequestHandler('sampling/createMessage', ({ params }) => {
    const from = { role: 'assistant' as const, model: 'pretend-1' };
    if (params.messages.length === 1) {
      const input = { title: 'Dracula' };
      const use = { id: 'use-1', name: 'count-copies', input };
      return { ...from, content: { type: 'tool_use', ...use } };
    }
    return { ...from, content: { type: 'text', text: 'Yes, three copies' } };
  });
  await client.connect(transport);

  const { content } = await client.callTool({ name: 'ask-librarian' });
  console.log(content);
  //#endregion client

  await client.close();
}

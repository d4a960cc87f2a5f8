import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

const server = new McpServer({ name: 'library', version: '1.0.0' });
const none = () => ({ content: [] });

//#region fails
try {
  const inputSchema = {
    type: 'object',
    properties: { title: { type: 'string' } },
  };
  // @ts-expect-error: JSON Schema is no Zod schema
  server.registerTool('find-edition', { inputSchema }, none);
} catch (error) {
  console.log(String(error));
}
//#endregion fails

//#region cure
const inputSchema = z.object({ title: z.string() });
const tool = server.registerTool('find-edition', { inputSchema }, none);
console.log(tool.enabled);
//#endregion cure

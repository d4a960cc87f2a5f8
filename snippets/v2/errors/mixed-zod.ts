import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import * as z3 from 'zod/v3';

const server = new McpServer({ name: 'library', version: '1.0.0' });
const none = () => ({ content: [] });

//#region fails
try {
  const inputSchema = { title: z.string(), year: z3.number() };
  // @ts-expect-error: a schema of Zod 3 in a shape of Zod 4
  server.registerTool('find-edition', { inputSchema }, none);
} catch (error) {
  console.log(String(error));
}
//#endregion fails

//#region cure
const inputSchema = z.object({ title: z.string(), year: z.number() });
const tool = server.registerTool('find-edition', { inputSchema }, none);
console.log(tool.enabled);
//#endregion cure

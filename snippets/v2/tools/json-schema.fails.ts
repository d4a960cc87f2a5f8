// @errors: 2769
import { McpServer } from '@modelcontextprotocol/server';

const server = new McpServer({ name: 'library', version: '1.0.0' });

try {
  //#region register
  server.registerTool(
    'find-shelf',
    { inputSchema: { type: 'object', properties: {} } },
    () => ({ content: [] }),
  );
  //#endregion register
} catch (error) {
  console.log(String(error));
}

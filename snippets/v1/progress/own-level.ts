import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
//#region imports
import {
  LoggingLevelSchema,
  SetLevelRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { LoggingLevel } from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  const levels = LoggingLevelSchema.options;
  let least: LoggingLevel = 'debug';

  server.server.setRequestHandler(SetLevelRequestSchema, ({ params }) => {
    least = params.level;
    return {};
  });

  server.registerTool('take-stock', {}, async ({ sendNotification }) => {
    const method = 'notifications/message';
    for (const level of ['debug', 'error'] as const)
      if (levels.indexOf(level) >= levels.indexOf(least))
        await sendNotification({ method, params: { level, data: 'Counting' } });
    return { content: [{ type: 'text', text: '11 of 12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const failed = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params: { level, data } }) => {
      console.log(level, data);
      if (level === 'error') failed.resolve();
    },
  );
  await client.connect(transport);

  await client.setLoggingLevel('error');
  await client.callTool({ name: 'take-stock' });

  await failed.promise;
  await client.close();
}

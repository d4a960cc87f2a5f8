import { migrateLines } from '../library/migrate-lines.ts';

const lines = [
  "server.tool('find', { title }, answer)",
  "server.registerTool('find', { inputSchema: { title } }, answer)",
  "server.registerTool('find', schemas, (_, extra) => wait(extra.signal))",
  'client.callTool(call, undefined, { timeout: 5000 })',
  "client.request({ method: 'tools/list' }, ListToolsResultSchema)",
  'client.setNotificationHandler(LoggingMessageNotificationSchema, log)',
  'error instanceof McpError && error.code === ErrorCode.RequestTimeout',
  'error instanceof StreamableHTTPError && error.code === 404',
  'new StreamableHTTPServerTransport({ sessionIdGenerator })',
];

for (const line of migrateLines(lines, import.meta.dirname))
  console.log(`v1  ${line.before}\nv2  ${line.after}`, ...line.errors);

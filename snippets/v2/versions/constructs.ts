import { migrateLines } from '../library/migrate-lines.ts';

const constructs = [
  "server.tool('find', { title }, answer)",
  "server.registerTool('find', { inputSchema: { title } }, answer)",
  "server.registerTool('find', { inputSchema: shape }, answer)",
  "server.registerTool('find', schemas, (_, extra) => wait(extra.signal))",
  "server.registerTool('find', schemas, (_, { signal }) => wait(signal))",
  "server.registerTool('count', {}, (extra) => wait(extra.signal))",
  "server.registerTool('count', {}, ({ signal }) => wait(signal))",
  'client.callTool(call, undefined, { timeout: 5000 })',
  "client.request({ method: 'tools/list' }, ListToolsResultSchema)",
  'client.setNotificationHandler(LoggingMessageNotificationSchema, log)',
  'client.setRequestHandler(countRequestSchema, count)',
  'client.experimental.tasks.callToolStream(call)',
  'error instanceof McpError && error.code === ErrorCode.RequestTimeout',
  'error instanceof StreamableHTTPError && error.code === 404',
  'new StreamableHTTPServerTransport({ sessionIdGenerator })',
  'new McpServer(info, { taskStore })',
  'requireBearerAuth({ verifier })',
];

console.log('v1 | After the codemod | Left to do');
for (const line of migrateLines(constructs, import.meta.dirname)) {
  const { before, after, isMarked, errors } = line;
  const left = [...(isMarked ? ['a marked line'] : []), ...errors];
  console.log(
    [
      `\`${before}\``,
      before === after ? 'the same' : `\`${after}\``,
      left.join('; ') || 'nothing',
    ].join(' | '),
  );
}

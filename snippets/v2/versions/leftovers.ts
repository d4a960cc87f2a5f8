import { migrateLines } from '../library/migrate-lines.ts';

const lines = [
  "server.registerTool('find', { inputSchema: shape }, answer)",
  "server.registerTool('find', schemas, (_, { signal }) => wait(signal))",
  "server.registerTool('count', {}, (extra) => wait(extra.signal))",
  "server.registerTool('count', {}, ({ signal }) => wait(signal))",
  'client.setRequestHandler(countRequestSchema, count)',
  'client.experimental.tasks.callToolStream(call)',
  'new McpServer(info, { taskStore })',
  'requireBearerAuth({ verifier })',
];

console.log('In v1 | Marked | The compiler reports');
for (const line of migrateLines(lines, import.meta.dirname)) {
  const { before, after, isMarked, errors } = line;
  if (before !== after) throw new Error(`${before} became ${after}`);
  const marked = isMarked ? 'yes' : 'no';
  console.log([before, marked, errors.join(' ') || 'nothing'].join(' | '));
}

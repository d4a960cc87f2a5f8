import { once } from 'node:events';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

//#region servers
const listens = `
  process.stdin.resume();
  process.once('SIGTERM', () => {
    console.error('SIGTERM');
    process.exit();
  });
`;
const refreshes = `${listens} setInterval(() => {}, 60_000);`;
//#endregion servers

//#region close
for (const script of [listens, refreshes]) {
  const transport = new StdioClientTransport({
    command: 'node',
    args: ['--eval', script],
    stderr: 'pipe',
  });
  const lines: string[] = [];
  transport.stderr?.on('data', (chunk) => lines.push(String(chunk)));
  const ended = transport.stderr && once(transport.stderr, 'end');

  await transport.start();
  await transport.close();
  await ended;
  console.log(lines);
}
//#endregion close

import { once } from 'node:events';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

//#region servers
const listens = `
  process.stdin.resume();
  process.on('exit', () => console.error('end'));
  console.error('start');
`;
const refreshes = `
  setInterval(() => {}, 60_000);
  process.on('SIGTERM', () => {
    console.error('SIGTERM');
    process.exit();
  });
  ${listens}
`;
const stays = `
  setInterval(() => {}, 60_000);
  process.on('SIGTERM', () => console.error('SIGTERM'));
  ${listens}
`;
//#endregion servers

//#region close
for (const script of [listens, refreshes, stays]) {
  const transport = new StdioClientTransport({
    command: 'node',
    args: ['--eval', script],
    stderr: 'pipe',
  });
  let text = '';
  transport.stderr?.on('data', (chunk) => (text += String(chunk)));
  const started = transport.stderr && once(transport.stderr, 'data');
  const ended = transport.stderr && once(transport.stderr, 'end');

  await transport.start();
  await started;
  await transport.close();
  await ended;
  console.log(text.trim().split('\n'));
}
//#endregion close

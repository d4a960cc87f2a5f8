import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { McpServer, parseJSONRPCMessage } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => ({
    content: [{ type: 'text', text: '12 books' }],
  }));
  return server;
}

function serve(noise: string) {
  if (noise) console.log(noise);
  serveStdio(createServer);
  // A server with a timer does not end with its stdin.
  setInterval(() => {}, 60_000);
}

//#region check
async function findNoise(command: string, args: string[], input: object[]) {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 10_000,
  });
  for (const message of input)
    child.stdin.write(`${JSON.stringify(message)}\n`);
  let unanswered = input.filter((message) => 'id' in message).length;
  const noise: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    const message = readMessage(line);
    if (!message) noise.push(line);
    else if (!('method' in message)) unanswered -= 1;
    if (unanswered === 0) child.kill();
  }
  return noise;
}

function readMessage(line: string) {
  try {
    return parseJSONRPCMessage(JSON.parse(line));
  } catch {
    return undefined;
  }
}
//#endregion check

async function check() {
  const self = import.meta.filename;
  //#region use
  const call = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'count-books' },
  };
  for (const noise of ['', 'Library is open', '{"open":true}'])
    console.log(await findNoise('node', [self, 'serve', noise], [call]));
  //#endregion use
}

if (process.argv[2] === 'serve') serve(process.argv[3] ?? '');
else await check();

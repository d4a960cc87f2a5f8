import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from '../server.ts';

async function speak() {
  //#region speak
  const child = spawn('node', [import.meta.filename, 'serve'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);

  child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
  child.stdin.write('{"jsonrpc":"2.0","id":2,"method":"prompts/list"}\n');
  for await (const line of lines) {
    console.log(line);
    if (line.includes('"id":2')) child.stdin.end();
  }
  //#endregion speak
}

if (process.argv[2] === 'serve') serveStdio(createServer);
else await speak();

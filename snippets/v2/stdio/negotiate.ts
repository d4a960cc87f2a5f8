import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from '../server.ts';

function serve(file: string) {
  //#region serve
  appendFileSync(file, '.');
  serveStdio(createServer);
  //#endregion serve
}

async function connect(mode: 'legacy' | 'auto', file: string) {
  //#region connect
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  const transport = new StdioClientTransport({
    command: 'node',
    args: [import.meta.filename, 'serve', file],
  });
  await client.connect(transport);
  await client.callTool({ name: 'find-book', arguments: { title: 'Dracula' } });

  const starts = readFileSync(file, 'utf8').length;
  console.log(mode, client.getNegotiatedProtocolVersion(), 'starts:', starts);
  //#endregion connect
  await client.close();
}

async function connectTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'starts-'));
  await connect('legacy', join(folder, 'legacy'));
  await connect('auto', join(folder, 'auto'));
  rmSync(folder, { recursive: true });
}

if (process.argv[2] === 'serve') serve(process.argv[3] ?? '');
else await connectTwice();

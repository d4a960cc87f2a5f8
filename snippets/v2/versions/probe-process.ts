import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

function serve(file: string) {
  appendFileSync(file, 'started\n');
  serveStdio(() => new McpServer({ name: 'library', version: '1.0.0' }));
}

async function countStarts() {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  const file = join(folder, 'starts.txt');
  //#region count
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(
    new StdioClientTransport({
      command: 'node',
      args: [import.meta.filename, file],
    }),
  );
  await client.discover();
  console.log(readFileSync(file, 'utf8').trim());
  //#endregion count
  await client.close();
  rmSync(folder, { recursive: true });
}

const file = process.argv[2];
if (file) serve(file);
else await countStarts();

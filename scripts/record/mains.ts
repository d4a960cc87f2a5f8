import type { Edition, Transport } from './transports.ts';

interface Parts {
  /** The file that exports `run`. */
  snippet: string;
  /** The file that exports `createServer`. */
  server: string;
}

const packages = {
  v1: {
    memory: '@modelcontextprotocol/sdk/inMemory.js',
    stdio: '@modelcontextprotocol/sdk/client/stdio.js',
    http: '@modelcontextprotocol/sdk/client/streamableHttp.js',
  },
  v2: {
    memory: '@modelcontextprotocol/client',
    stdio: '@modelcontextprotocol/client/stdio',
    http: '@modelcontextprotocol/client',
  },
} as const;

const writers = { memory: writeMemory, stdio: writeStdio, http: writeHttp };

/** Returns the text of a `main.ts` that connects a snippet to a server over a transport. */
export function writeMain(
  edition: Edition,
  transport: Transport,
  parts: Parts,
): string {
  return writers[transport](packages[edition][transport], parts);
}

/** Returns the text of a `server.ts` that serves the `createServer` of another file. */
export function writeServer(file: string): string {
  return `import { createServer } from './${file}';
import { serve } from './library/serve.ts';

serve(createServer, import.meta.filename);
`;
}

function writeMemory(from: string, { snippet, server }: Parts): string {
  const imports =
    snippet === server
      ? `import { createServer, run } from './${snippet}';`
      : `import { createServer } from './${server}';
import { run } from './${snippet}';`;
  return `import { InMemoryTransport } from '${from}';
${imports}

const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
await createServer().connect(serverTransport);
await run(clientTransport);
`;
}

function writeStdio(from: string, { snippet }: Parts): string {
  return `import { StdioClientTransport } from '${from}';
import { run } from './${snippet}';

await run(new StdioClientTransport({ command: 'node', args: ['server.ts'] }));
`;
}

function writeHttp(from: string, { snippet }: Parts): string {
  return `import { StreamableHTTPClientTransport } from '${from}';
import { run } from './${snippet}';

// The URL that \`node server.ts --http\` prints.
const url = new URL(process.argv[2] ?? 'http://127.0.0.1:3000/mcp');
await run(new StreamableHTTPClientTransport(url));
`;
}

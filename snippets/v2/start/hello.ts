// Types the line of the page in the folder of the server, the one from '../start/server.ts'.
import { execSync } from 'node:child_process';

const line = `echo '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"shell","version":"1.0.0"}}}' | node server.ts`;
process.stdout.write(execSync(line, { cwd: 'start', encoding: 'utf8' }));

// Types what stands in '../start/hello.sh' in the folder of the server:
// the first from '../start/hello.sh', the second from '../start/server.ts'.
import { execFileSync } from 'node:child_process';

const options = { cwd: 'start', encoding: 'utf8' } as const;
process.stdout.write(execFileSync('sh', ['hello.sh'], options));

// Runs the server, the one from '../start/server.ts', in a package of CommonJS.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

writeFileSync('start/package.json', '{ "type": "commonjs" }');
const { stderr } = spawnSync('node', ['server.ts'], {
  cwd: 'start',
  encoding: 'utf8',
});
console.log(/^SyntaxError: .*$/m.exec(stderr)?.[0]);

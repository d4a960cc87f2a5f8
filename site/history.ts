import { spawnSync } from 'node:child_process';

const time = /^\d{4}-\d\d-\d\dT\S+$/;

/** Returns when each file in a folder was last committed, by its path from the root; of a file that git has no history of it knows nothing. */
export function findLastChanges(
  folder: string,
  root: string,
): Map<string, Date> {
  const changes = new Map<string, Date>();
  // In a shallow clone every file seems to be as new as the last commit.
  if (git(root, 'rev-parse', '--is-shallow-repository') !== 'false')
    return changes;
  const format = ['--format=%aI', '--name-only', '--relative'];
  const log = git(root, 'log', ...format, '--', folder) ?? '';
  let date = new Date(0);
  for (const line of log.split('\n')) {
    if (time.test(line)) date = new Date(line);
    else if (line && !changes.has(line)) changes.set(line, date);
  }
  return changes;
}

function git(root: string, ...args: string[]): string | undefined {
  const all = ['-c', 'core.quotePath=false', ...args];
  const { status, stdout } = spawnSync('git', all, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  return status === 0 ? stdout.trim() : undefined;
}

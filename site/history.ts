import { spawnSync } from 'node:child_process';

/** Returns when a file was last committed; nothing where git has no history of it. */
export function findLastChange(path: string, root: string): Date | undefined {
  // In a shallow clone every file seems to be as new as the last commit.
  if (git(root, 'rev-parse', '--is-shallow-repository') !== 'false') return;
  const time = git(root, 'log', '--max-count=1', '--format=%aI', '--', path);
  return time ? new Date(time) : undefined;
}

function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

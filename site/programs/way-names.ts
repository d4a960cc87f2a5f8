import type { Way } from '../../scripts/record/transports.ts';

/** What readers call the ways in which a snippet is run. */
export const wayNames: Record<Way, string> = {
  memory: 'memory',
  stdio: 'stdio',
  http: 'HTTP',
  program: 'run as it is',
};

import { readdirSync, readFileSync } from 'node:fs';

/** What the processes of some groups do: their CPU time in seconds, and whether one of them computes or waits for a processor. */
export interface GroupUse {
  cpu: number;
  isRunnable: boolean;
}

/** A process of this machine. */
export interface Process {
  pid: number;
  command: string;
}

const ticksPerSecond = 100;

/** Returns what some process groups do; undefined where the system does not say, as without /proc. */
export function readGroups(leaders: number[]): GroupUse | undefined {
  const members = listPids().flatMap((pid) => {
    const stat = readStat(pid);
    return stat && leaders.includes(stat.group) ? [stat] : [];
  });
  if (members.length === 0) return undefined;
  const cpu = members.reduce((sum, member) => sum + member.cpu, 0);
  return { cpu, isRunnable: members.some(({ state }) => 'RD'.includes(state)) };
}

/** Returns the processes, this one excepted, whose environment has a pair such as `RUN_ID=1`; none where the system does not say. */
export function findMarked(pair: string): Process[] {
  return listPids().flatMap((pid) => {
    if (pid === process.pid) return [];
    const isMarked = read(pid, 'environ').split('\0').includes(pair);
    if (!isMarked) return [];
    const command = read(pid, 'cmdline').replaceAll('\0', ' ').trim();
    return [{ pid, command }];
  });
}

function listPids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Of a line such as `42 (node) S 1 42 …` the name may contain anything, so that the fields count from its last parenthesis. */
function readStat(pid: number) {
  const line = read(pid, 'stat');
  const [state = '', , group, ...rest] = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ');
  if (!state) return undefined;
  // utime, stime, and those of the children that it waited for
  const times = rest.slice(8, 12).map(Number);
  const cpu = times.reduce((sum, time) => sum + time, 0) / ticksPerSecond;
  return { state, group: Number(group), cpu };
}

/** A process may be gone by now. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

// Preloaded into every Node process of a run (`node --require`): it loads the linked packages, and so does whatever it starts.
import { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { takeCoverage } from 'node:v8';

const signal = 'SIGTERM';
/** What a process of a run hands on to those that it starts, even to one that a client gives few variables. */
const inherited = [
  ...['NODE_COMPILE_CACHE', 'NODE_OPTIONS', 'NODE_V8_COVERAGE'],
  ...['RUN_ID', 'RUN_STRIPPED'],
].flatMap((name) => {
  const value = process.env[name];
  return value ? [`${name}=${value}`] : [];
});
/** The linked copy of each published module that has one, by URL. */
const linked = JSON.parse(
  readFileSync(new URL('linked.json', import.meta.url), 'utf8'),
) as Record<string, string | undefined>;

/** The code of the program by URL, as Node strips it of its types. */
const stripped = readStripped();

registerHooks({
  resolve: (specifier, context, nextResolve) => {
    const found = nextResolve(specifier, context);
    const copy = linked[found.url];
    return copy
      ? { ...found, url: new URL(copy, import.meta.url).href }
      : found;
  },
  load: (url, context, nextLoad) => {
    const source = stripped[url];
    return source === undefined || context.format !== 'module-typescript'
      ? nextLoad(url, context)
      : { format: 'module', source, shortCircuit: true };
  },
});

function readStripped(): Record<string, string | undefined> {
  const file = process.env['RUN_STRIPPED'];
  if (!file) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

interface Starting {
  envPairs: string[];
}

const prototype = ChildProcess.prototype as unknown as {
  spawn(options: Starting): number;
};
const spawn = Reflect.get(prototype, 'spawn');
prototype.spawn = function (options) {
  const given = new Set(options.envPairs.map(findName));
  const rest = inherited.filter((pair) => !given.has(findName(pair)));
  const envPairs = [...options.envPairs, ...rest];
  return spawn.call(this, { ...options, envPairs });
};

function findName(pair: string): string {
  return pair.slice(0, pair.indexOf('='));
}

// Node writes no coverage of a process that a signal ends.
if (process.env['NODE_V8_COVERAGE'])
  process.once(signal, () => {
    takeCoverage();
    // What listens besides is the program, which then ends as it wants to.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });

// The globals of Node that a browser has not; imported before everything else.
import './aborting.ts';
import { Bytes } from './bytes.ts';
import process from './process.ts';
import { clear, setOnce, setRepeatedly } from './timers.ts';

const define = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, {
    value,
    configurable: true,
    writable: true,
  });

define('global', globalThis);
define('process', process);
define('Buffer', Bytes);
define('setTimeout', setOnce);
define('setInterval', setRepeatedly);
define('setImmediate', (run: () => void, ...rest: unknown[]) =>
  setOnce(run, 0, ...rest),
);
for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate'])
  define(name, clear);

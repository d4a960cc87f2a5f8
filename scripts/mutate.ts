// Changes copies of the project in every way that must be caught, and prints what the checks of `npm test` caught: `npm run mutate`, the same again with `-- --seed 42`, some kinds alone with `-- marker`.
import { parseArgs } from 'node:util';
import { kinds } from './mutate/kinds.ts';
import { mutate } from './mutate/mutate.ts';
import { formatEscape, formatResult } from './mutate/report.ts';

// Each changed server of a run lives until the end of this process, and listens for it.
process.setMaxListeners(0);

const root = process.cwd();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = positionals.length > 0 ? choose(positionals) : kinds;

if (!Number.isInteger(seed)) stop(`use the seed "${values.seed}"`);
if (Object.keys(chosen).length === 0) stop(`find a kind "${positionals[0]}"`);

console.log(`seed ${seed}\ncaught / tried`);
let tried = 0;
let escaped = 0;
for await (const result of mutate(root, seed, undefined, chosen)) {
  console.log(formatResult(result));
  for (const escape of result.escaped)
    console.error(formatEscape(result.kind, escape, root));
  tried += result.tried;
  escaped += result.escaped.length;
}
console.log(`${tried - escaped} of ${tried} mutations caught`);
if (escaped > 0) process.exitCode = 1;

/** Returns the kinds whose names hold one of some words. */
function choose(words: string[]): typeof kinds {
  return Object.fromEntries(
    Object.entries(kinds).filter(([kind]) =>
      words.some((word) => kind.includes(word)),
    ),
  );
}

function stop(attempt: string): never {
  console.error(`Cannot ${attempt}`);
  process.exit(2);
}

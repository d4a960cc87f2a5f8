// Prints what the project costs on this machine: `npm run bench`, one part of it: `npm run bench -- harness`, or a first impression: `npm run bench -- --quick`.
import { parseArgs } from 'node:util';
import { measureCheck } from './bench/check.ts';
import { measureHarness } from './bench/harness.ts';
import { formatRow } from './bench/row.ts';
import { measureWatch } from './bench/watch.ts';

const parts = {
  check: measureCheck,
  harness: measureHarness,
  watch: measureWatch,
  run: async (isQuick: boolean) =>
    (await import('./bench/run.ts')).measureRuns(isQuick),
  // Lighthouse is loaded for its part alone.
  site: async (isQuick: boolean) => {
    const { benchSite } = await import('./bench-site.ts');
    await benchSite(process.cwd(), isQuick);
    return [];
  },
};
const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const unknown = names.find((name) => !Object.keys(parts).includes(name));

if (unknown !== undefined) {
  const known = Object.keys(parts).join(', ');
  console.error(`Cannot measure "${unknown}": the parts are ${known}`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(name);
    for (const row of await measure(values.quick)) console.log(formatRow(row));
  }
}

import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { ArgumentError, suggest } from './commands/choose.ts';
import { transports } from './record/transports.ts';
import { formatReport, formats } from './reports.ts';

const usage = `Usage: npm run snippets -- <command>

  new    <path>                 make a snippet that passes and print its fences
  run    <path…> [--over http]  run snippets; print output and traces; write nothing
  record [path…] [--fresh]      run snippets and write what they did
  sync   [page…]                write the fences
  check  [page…]                what sync would change, as a diff; exit 1 if anything
  watch                         on save: typecheck, run, record and sync what it touches

Each takes --format github (annotations) or --format json (on stdout).
`;

// A command loads what it needs, and no more: `check` is to be quick.
const commands = {
  new: async () => (await import('./commands/new.ts')).makeSnippet,
  run: async () => (await import('./commands/run.ts')).run,
  record: async () => (await import('./commands/record.ts')).record,
  sync: async () => (await import('./commands/sync.ts')).sync,
  check: async () => (await import('./commands/check.ts')).check,
  watch: async () => (await import('./commands/watch.ts')).watch,
};

// To exit, rather than to be ended, is what ends the children too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

try {
  const { load, paths, format, options } = readArguments(process.argv.slice(2));
  const command = await load();
  const result = command(process.cwd(), paths, options);
  const outcomes = 'next' in result ? result : [result];
  for await (const { lines, diagnostics } of outcomes) {
    const report = formatReport(diagnostics, format);
    // JSON is the result, for a program to read, and stands alone on stdout.
    if (format === 'json') console.log(report);
    else for (const line of lines) console.log(line);
    if (diagnostics.length === 0) continue;
    if (format !== 'json') console.error(report);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof ArgumentError) && !isParseFault(error)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

function readArguments(args: string[]) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      fresh: { type: 'boolean', default: false },
      over: { type: 'string' },
    },
  });
  const [name = '', ...paths] = positionals;
  const load = Object.entries(commands).find(([key]) => key === name)?.[1];
  const format = formats.find((known) => known === values.format);
  if (!load)
    throw new ArgumentError(
      `Cannot run the command "${name}"${suggest(name, Object.keys(commands))}`,
    );
  if (!format) throw new ArgumentError(`Cannot print as "${values.format}"`);
  if (name === 'run' && paths.length === 0)
    throw new ArgumentError('Cannot run: name a snippet');
  const over = transports.find((known) => known === values.over);
  if (values.over && !over)
    throw new ArgumentError(`Cannot run over "${values.over}"`);
  const options = { fresh: values.fresh, ...(over && { over }) };
  return { load, paths, format, options };
}

function isParseFault(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

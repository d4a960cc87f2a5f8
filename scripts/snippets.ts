import { parseArgs } from 'node:util';
import { ArgumentError, suggest } from './choose.ts';
import { check, record, run, sync, type Outcome } from './commands.ts';
import { transports } from './record/recordings.ts';
import { formatReport, formats } from './reports.ts';

const usage = `Usage: npm run snippets -- <command>

  run    <path…> [--over http]  run snippets; print output and traces; write nothing
  record [path…] [--fresh]      run snippets and write what they did
  sync   [page…]                write the fences
  check  [page…]                what sync would change, as a diff; exit 1 if anything

Each takes --format github (annotations) or --format json (on stdout).
`;

const commands = { run, record, sync, check };

try {
  const { command, paths, format, options } = readArguments(
    process.argv.slice(2),
  );
  const outcome: Outcome = await command(process.cwd(), paths, options);
  const report = formatReport(outcome.diagnostics, format);
  // JSON is the result, for a program to read, and stands alone on stdout.
  if (format === 'json') console.log(report);
  else for (const line of outcome.lines) console.log(line);
  if (outcome.diagnostics.length > 0) {
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
  const command = Object.entries(commands).find(([key]) => key === name)?.[1];
  const format = formats.find((known) => known === values.format);
  if (!command)
    throw new ArgumentError(
      `Cannot run the command "${name}"${suggest(name, Object.keys(commands))}`,
    );
  if (!format) throw new ArgumentError(`Cannot print as "${values.format}"`);
  if (command === run && paths.length === 0)
    throw new ArgumentError('Cannot run nothing: name a snippet');
  const over = transports.find((known) => known === values.over);
  if (values.over && !over)
    throw new ArgumentError(`Cannot run over "${values.over}"`);
  const options = { fresh: values.fresh, ...(over && { over }) };
  return { command, paths, format, options };
}

function isParseFault(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

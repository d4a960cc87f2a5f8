import { format, inspect } from 'node-inspect-extracted';

/** Makes `console` print as Node does, without colours. */
export function printTo(
  stdout: (text: string) => void,
  stderr: (text: string) => void,
): void {
  let indent = '';
  const printer =
    (write: (text: string) => void) =>
    (...values: unknown[]) => {
      const text = format(...values);
      write(`${indent}${text.replaceAll('\n', `\n${indent}`)}\n`);
    };
  const log = printer(stdout);
  const error = printer(stderr);
  const group = (...labels: unknown[]) => {
    if (labels.length > 0) log(...labels);
    indent += '  ';
  };
  Object.assign(console, {
    ...{ log, info: log, debug: log, error, warn: error, trace: error },
    ...{ group, groupCollapsed: group },
    groupEnd: () => {
      indent = indent.slice(2);
    },
    dir: (value: unknown) => log(inspect(value, { customInspect: false })),
    assert: (holds: unknown, ...values: unknown[]) => {
      if (!holds) error('Assertion failed', ...values);
    },
  });
}

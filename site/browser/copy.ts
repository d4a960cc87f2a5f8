// Gives Copy the code, the output or the messages that its frame shows.

// Before the listener of Expressive Code, which copies what `data-code` says.
addEventListener(
  'click',
  ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('.copy button');
    const frame = button?.closest('.frame');
    if (button && frame) button.dataset['code'] ??= readShown(frame);
  },
  { capture: true },
);

function readShown(frame: Element): string {
  const lines = frame.querySelectorAll<HTMLElement>(
    '.ec-line, .messages > [data-from]',
  );
  return [...lines].map(readLine).join('\n');
}

/** A message is put together again from the parts of its row, as it stands in the fence. */
function readLine(line: HTMLElement): string {
  const { from, to } = line.dataset;
  if (!from)
    return line.querySelector('.code')?.textContent.replace(/\n$/, '') ?? '';
  const find = (part: string) => [...line.querySelectorAll(part)];
  const http = find('.http');
  const named = http[0] ? `${from} → ${to}` : `${to} ← ${from}`;
  const json = line.querySelector<HTMLElement>('.json');
  const parts = [...http, ...find('.path')].map((part) => part.textContent);
  if (json) parts.push(json.dataset['line'] ?? json.textContent);
  const arrow = from === 'client' ? '→' : '←';
  return [to ? named : arrow, ...parts].join(' ');
}

const token =
  /(?<key>"(?:[^"\\]|\\.)*")(?=:)|(?<string>"(?:[^"\\]|\\.)*")|(?<value>-?\d[\d.eE+-]*|true|false|null)/g;

/** Returns JSON text with a line for each value and a colour for each kind of token. */
export function drawJson(text: string): DocumentFragment {
  const pretty = JSON.stringify(JSON.parse(text), null, 2);
  const drawn = new DocumentFragment();
  let end = 0;
  for (const { 0: found, index, groups } of pretty.matchAll(token)) {
    const [kind = ''] = Object.entries(groups ?? {}).find(([, t]) => t) ?? [];
    const span = document.createElement('span');
    span.className = kind;
    span.textContent = found;
    drawn.append(pretty.slice(end, index), span);
    end = index + found.length;
  }
  drawn.append(pretty.slice(end));
  return drawn;
}

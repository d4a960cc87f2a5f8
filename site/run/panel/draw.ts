import type { Element as Drawn } from '@astrojs/starlight/expressive-code/hast';

/** Makes of what the build would write as HTML the same in the page; its text stays text. */
export function draw({ tagName, properties, children }: Drawn): HTMLElement {
  const element = document.createElement(tagName);
  for (const [name, value] of Object.entries(properties))
    element.setAttribute(name, String(value));
  for (const child of children)
    if (child.type === 'element') element.append(draw(child));
    else if (child.type === 'text') element.append(child.value);
  return element;
}

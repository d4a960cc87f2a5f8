/** Makes an element of a class with that content. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** Makes a button that says what it does. */
export function makeButton(
  className: string,
  label: string,
  press: () => void,
): HTMLButtonElement {
  const button = makeElement('button', className, label);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}

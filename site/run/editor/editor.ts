import { createEditor } from 'prism-code-editor';
import {
  defaultKeymap,
  editHistory,
  editorCommands,
} from 'prism-code-editor/commands';
import layout from 'prism-code-editor/layout.css?inline';
import { highlightBracketPairs } from 'prism-code-editor/highlight-brackets';
import { matchBrackets } from 'prism-code-editor/match-brackets';
import 'prism-code-editor/prism/languages/typescript';
import 'prism-code-editor/languages/clike';
import { setSelection } from 'prism-code-editor/utils';
import { makeElement } from '../element.ts';
import theme from './editor.css?inline';

/** The editor of a snippet. */
export interface Editor {
  element: HTMLElement;
  focus(): void;
  /** Puts another code into it. */
  show(code: string): void;
  /** Puts the cursor there, both counted from 1. */
  goTo(line: number, column: number): void;
}

export interface EditorRequest {
  name: string;
  code: string;
  change: (code: string) => void;
  leave: () => void;
}

let count = 0;

/** Makes an editor of TypeScript that Escape leaves. */
export function makeEditor({
  name,
  code,
  change,
  leave,
}: EditorRequest): Editor {
  addStyles();
  const host = makeElement('div', 'editor-host');
  const hint = makeElement('p', 'hint', ...makeHint());
  hint.id = `editor-hint-${(count += 1)}`;
  const editor = createEditor(
    host,
    { language: 'typescript', value: code, onUpdate: change },
    editorCommands(defaultKeymap),
    editHistory(),
    matchBrackets(false),
    highlightBracketPairs(),
  );
  const { textarea } = editor;
  textarea.setAttribute('aria-label', `Code of ${name}`);
  textarea.setAttribute('aria-describedby', hint.id);
  freeTab(host, leave);
  return {
    element: makeElement('div', 'editor', host, hint),
    focus: () => textarea.focus({ preventScroll: true }),
    show: (value) => editor.setOptions({ value }),
    goTo: (line, column) => {
      const before = editor.value.split('\n').slice(0, line - 1);
      const start = before.reduce((sum, { length }) => sum + length + 1, 0);
      textarea.focus({ preventScroll: true });
      setSelection(editor, start + column - 1);
      editor.lines[line]?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Tab indents while one writes; after Escape it moves on, so that the keyboard is not caught. */
function freeTab(host: HTMLElement, leave: () => void): void {
  let isFree = false;
  host.addEventListener('input', () => (isFree = false));
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Tab' && isFree) event.stopPropagation();
      if (event.key !== 'Escape' || event.isComposing) return;
      isFree = true;
      leave();
    },
    { capture: true },
  );
}

function makeHint(): (HTMLElement | string)[] {
  const key = (name: string) => makeElement('kbd', '', name);
  const runs = isApple() ? '⌘ Enter' : 'Ctrl+Enter';
  return [
    ...[key(runs), ' runs', ' · ', key('Tab'), ' indents', ' · '],
    ...[key('Esc'), ' leaves, and then Tab moves on'],
  ];
}

function isApple(): boolean {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.userAgent);
}

function addStyles(): void {
  const id = 'editor-styles';
  if (document.getElementById(id)) return;
  const styles = makeElement('style', '', layout, theme);
  styles.id = id;
  document.head.append(styles);
}

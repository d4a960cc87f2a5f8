import type { Editor } from '../editor/editor.ts';
import { showNotice, showPanel, type Panel } from './panel.ts';

/** Opens the editor of a panel; undefined when it cannot be loaded, which the panel then says. */
export async function openEditor(panel: Panel): Promise<Editor | undefined> {
  const editor = panel.editor ?? (await loadEditor(panel));
  if (!editor) return undefined;
  panel.editor = editor;
  panel.desk.replaceChildren(editor.element);
  panel.desk.hidden = false;
  showPanel(panel);
  return editor;
}

/** Opens the editor for writing, or puts it away; what was written stays. */
export async function toggleEditor(panel: Panel): Promise<void> {
  if (panel.desk.hidden) {
    (await openEditor(panel))?.focus();
    return;
  }
  panel.desk.hidden = true;
  showPanel(panel);
}

/** Puts the snippet back as it was. */
export function reset(panel: Panel): void {
  panel.editor?.show(panel.runnable.code);
  panel.edited = undefined;
  showNotice(panel, '');
  panel.speaker.textContent = 'The original code is back';
  panel.bar.edit.focus();
  showPanel(panel);
}

/** Leads to a place in the editor. */
export async function goTo(
  panel: Panel,
  line: number,
  column: number,
): Promise<void> {
  (await openEditor(panel))?.goTo(line, column);
}

async function loadEditor(panel: Panel): Promise<Editor | undefined> {
  try {
    const { makeEditor } = await import('../editor/editor.ts');
    return makeEditor({
      name: `${panel.name.split('/').at(-1)}.ts`,
      code: panel.edited ?? panel.runnable.code,
      change: (code) => change(panel, code),
      leave: () => panel.bar.edit.focus(),
    });
  } catch {
    showNotice(panel, 'Cannot load the editor. Try again.');
    return undefined;
  }
}

function change(panel: Panel, code: string): void {
  panel.edited = code === panel.runnable.code ? undefined : code;
  showPanel(panel);
}

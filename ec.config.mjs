import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { hovers } from './site/code/hovers.ts';
import { recorded } from './site/code/recorded.ts';
import { scrollable } from './site/code/scrollable.ts';
import { searchable } from './site/code/searchable.ts';

const root = import.meta.dirname;

export default defineEcConfig({
  plugins: [hovers(root), recorded(), searchable(), scrollable()],
  themes: ['vitesse-dark', 'vitesse-light'],
  useStarlightUiThemeColors: true,
  // A first line such as `// server.ts` belongs to the code.
  frames: { extractFileNameFromCode: false },
  defaultProps: { overridesByLang: { 'sh,bash': { frame: 'none' } } },
  styleOverrides: { borderRadius: '6px' },
});

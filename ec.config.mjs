import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { hovers } from './site/code/hovers.ts';
import { recorded } from './site/code/recorded.ts';
import { searchable } from './site/code/searchable.ts';
import { verified } from './site/code/verified.ts';
import { wholeFile } from './site/code/whole-file.ts';

const root = import.meta.dirname;
const { BASE_PATH: base = '/', REPOSITORY_URL: repository } = process.env;
const addresses = { base, ...(repository && { repository }) };

export default defineEcConfig({
  plugins: [
    hovers(root),
    recorded(),
    searchable(),
    verified(root, addresses),
    wholeFile(),
  ],
  themes: ['vitesse-dark', 'vitesse-light'],
  useStarlightUiThemeColors: true,
  // A first line such as `// server.ts` belongs to the code.
  frames: { extractFileNameFromCode: false },
  defaultProps: { overridesByLang: { 'sh,bash': { frame: 'none' } } },
  styleOverrides: { borderRadius: '6px' },
});

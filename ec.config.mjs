import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { colours } from './site/code/colours.ts';
import { copied } from './site/code/copied.ts';
import { deferred } from './site/code/deferred.ts';
import { hovers } from './site/code/hovers.ts';
import { matrix } from './site/code/matrix.ts';
import { notes } from './site/code/notes.ts';
import { recorded } from './site/code/recorded.ts';
import { createQuietRenderer, scrollable } from './site/code/scrollable.ts';
import { trace } from './site/code/trace.ts';
import { verified } from './site/code/verified.ts';
import { wholeFile } from './site/code/whole-file.ts';

const root = import.meta.dirname;
const { BASE_PATH: base = '/', REPOSITORY_URL: repository } = process.env;
/**
 * On a busy machine Shiki would give up colouring a line after half a second, and the page would be another.
 * @param {string} _code
 * @param {{ tokenizeTimeLimit?: number }} options
 */
const takeTime = (_code, options) => {
  options.tokenizeTimeLimit = 0;
};

const addresses = { base, ...(repository && { repository }) };

export default defineEcConfig({
  customCreateRenderer: createQuietRenderer,
  plugins: [
    notes(root),
    hovers(root),
    recorded(),
    trace(),
    matrix(),
    scrollable(),
    verified(root, addresses),
    wholeFile(),
    copied(),
    deferred(),
    colours(),
  ],
  themes: ['vitesse-dark', 'vitesse-light'],
  useStarlightUiThemeColors: true,
  shiki: { transformers: [{ name: 'take time', preprocess: takeTime }] },
  // A first line such as `// server.ts` belongs to the code.
  frames: { extractFileNameFromCode: false },
  defaultProps: { overridesByLang: { 'sh,bash': { frame: 'none' } } },
  styleOverrides: { borderRadius: '6px' },
});

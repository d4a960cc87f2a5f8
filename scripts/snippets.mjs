// Starts the command line. It is JavaScript because Node keeps what it compiles only once this has run: stripping the types of one file costs as much as checking all pages.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
await import('./snippets.ts');

// Writes to `.cache/types/` what TypeScript says about the snippets that have changed, and prints their number: `node site/code/write-types.ts`.
import '../../scripts/record/end-with-parent.ts';
import { writeTypes } from './type-cache.ts';

console.log(await writeTypes(process.cwd()));
process.exit();

//#region import
const paths = [
  '@modelcontextprotocol/server/mcp.js',
  '@modelcontextprotocol/server/dist/index.mjs',
  '@modelcontextprotocol/server',
];

for (const path of paths) {
  console.log(path);
  console.log(' ', await import(path).then(() => 'found', explain));
}
//#endregion import

function explain(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const folder = / in \/.*| imported from .*/g;
  return `${String(error.code)}: ${error.message.replaceAll(folder, '')}`;
}

//#region import
const paths = [
  '@modelcontextprotocol/sdk',
  '@modelcontextprotocol/sdk/server/mcp',
  '@modelcontextprotocol/sdk/dist/esm/server/mcp.js',
  '@modelcontextprotocol/sdk/server/mcp.js',
];

for (const path of paths) {
  console.log(path);
  console.log(' ', await import(path).then(() => 'found', explain));
}
//#endregion import

function explain(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const folder = /(?<= ')\/.*(?=\/node_modules\/)| imported from .*/g;
  const message = error.message.replaceAll(folder, (text) =>
    text.startsWith('/') ? '…' : '',
  );
  return `${String(error.code)}: ${message}`;
}

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function print(error: unknown) {
  const [text = ''] = String(error).split(' in /');
  console.log(text);
}

//#region fails
const wrong: string = '@modelcontextprotocol/server/mcp.js';
await import(wrong).catch(print);
try {
  require(wrong);
} catch (error) {
  print(error);
}
//#endregion fails

//#region cure
const { McpServer } = await import('@modelcontextprotocol/server');
console.log(typeof McpServer);
//#endregion cure

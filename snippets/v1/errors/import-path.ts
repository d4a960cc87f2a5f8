import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function print(error: unknown) {
  const [text = ''] = String(error).split(/(?<=') imported from/);
  console.log(text.replace(/'.*(?=\/node_modules)/, "'…").split('\n')[0]);
}

//#region fails
await import('@modelcontextprotocol/sdk/server/mcp').catch(print);
try {
  require('@modelcontextprotocol/sdk/server/mcp');
} catch (error) {
  print(error);
}
//#endregion fails

//#region cure
const { McpServer } = await import('@modelcontextprotocol/sdk/server/mcp.js');
console.log(typeof McpServer);
//#endregion cure

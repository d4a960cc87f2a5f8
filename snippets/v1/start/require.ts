import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

//#region require
type Types = typeof import('@modelcontextprotocol/sdk/types.js');
const required = require('@modelcontextprotocol/sdk/types.js') as Types;
const imported = await import('@modelcontextprotocol/sdk/types.js');

const error = new required.McpError(-32000, 'Connection closed');
console.log(String(error));
console.log('of the required class:', error instanceof required.McpError);
console.log('of the imported class:', error instanceof imported.McpError);
//#endregion require

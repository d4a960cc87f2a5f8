import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

//#region require
type Server = typeof import('@modelcontextprotocol/server');
const required = require('@modelcontextprotocol/server') as Server;
const imported = await import('@modelcontextprotocol/server');

const error = new required.ProtocolError(-32000, 'The shelf is locked');
console.log(String(error));
console.log('one class:', required.ProtocolError === imported.ProtocolError);
console.log('of the required class:', error instanceof required.ProtocolError);
console.log('of the imported class:', error instanceof imported.ProtocolError);
//#endregion require

// snippet: exits with code 1: ERR_MODULE_NOT_FOUND
//#region import
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp';
//#endregion import

console.log(McpServer.name);

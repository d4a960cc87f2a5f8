// snippet: exits with code 1: ERR_MODULE_NOT_FOUND
//#region import
// @errors: 2307
import { McpServer } from '@modelcontextprotocol/sdk';

console.log(McpServer);
//#endregion import

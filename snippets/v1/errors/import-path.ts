//#region fails
await import('@modelcontextprotocol/sdk/server/mcp').catch((error: unknown) =>
  console.log(String(error).split(" '")[0]),
);
//#endregion fails

//#region cure
const { McpServer } = await import('@modelcontextprotocol/sdk/server/mcp.js');
console.log(typeof McpServer);
//#endregion cure

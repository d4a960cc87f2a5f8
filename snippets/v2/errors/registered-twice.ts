import { McpServer } from '@modelcontextprotocol/server';

const none = () => ({ content: [] });

//#region fails
const server = new McpServer({ name: 'library', version: '1.0.0' });
const tool = server.registerTool('count-books', {}, none);
try {
  server.registerTool('count-books', { title: 'Count the books' }, none);
} catch (error) {
  console.log(String(error));
}
//#endregion fails

//#region cure
tool.update({ title: 'Count the books' });
console.log(tool.title);
//#endregion cure

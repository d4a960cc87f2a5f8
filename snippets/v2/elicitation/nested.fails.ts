// @errors: 2322
import type { ElicitRequestFormParams } from '@modelcontextprotocol/client';

//#region form
export const form: ElicitRequestFormParams['requestedSchema'] = {
  type: 'object',
  properties: {
    address: { type: 'object', properties: { street: { type: 'string' } } },
  },
};
//#endregion form

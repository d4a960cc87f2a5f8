import { completable } from '@modelcontextprotocol/server';
import * as z from 'zod';

//#region share
const title = z.string();
completable(title, () => ['Dracula', 'Emma']);

try {
  completable(title, () => ['Middlemarch']);
} catch (error) {
  console.log(String(error));
}
//#endregion share

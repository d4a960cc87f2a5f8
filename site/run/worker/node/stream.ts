import { ReadPipe } from './emitter.ts';

/** Stands for that of `node:stream`: the SDK makes one for the stderr of a server that is piped. */
export class PassThrough extends ReadPipe {}

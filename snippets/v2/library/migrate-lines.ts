import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMigration, run } from '@modelcontextprotocol/codemod';
import ts from 'typescript';

const imports = `
import type { OAuthTokenVerifier } from '@modelcontextprotocol/sdk/server/auth/provider.js';
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  ErrorCode,
  ListToolsResultSchema,
  LoggingMessageNotificationSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';`;
const declarations = `
declare const client: Client, server: McpServer, error: unknown;
declare const verifier: OAuthTokenVerifier, taskStore: unknown;
declare const call: { name: string }, info: { name: string; version: string };
declare const answer: () => { content: [] }, log: () => void;
declare const count: () => { books: number };
declare const print: (...values: unknown[]) => { content: [] };
declare const wait: (signal: AbortSignal) => Promise<{ content: [] }>;
declare const sessionIdGenerator: () => string;
const title = z.string();
const shape = { title };
const schemas = { inputSchema: z.object({ title }) };
const countRequestSchema = z.object({ method: z.literal('library/count') });
`;

/** A line of v1, as the codemod left it, and what the compiler then reports. */
export interface Migrated {
  before: string;
  after: string;
  /** Whether the codemod put a comment `@mcp-codemod-error` above it. */
  isMarked: boolean;
  errors: string[];
}

/** Runs the codemod on each line, in a file of its own below `parent`. */
export function migrateLines(lines: string[], parent: string): Migrated[] {
  const folder = join(parent, 'project');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const manifest = '{ "dependencies": { "@modelcontextprotocol/sdk": "1" } }';
  writeFileSync(join(folder, 'package.json'), manifest);
  const paths = lines.map((line, index) => {
    const path = join(folder, `${index}.ts`);
    writeFileSync(path, `${imports}${declarations}//\n${line};\n`);
    return path;
  });

  //#region run
  const migration = getMigration('v1-to-v2');
  if (!migration) throw new Error('The codemod does not know "v1-to-v2"');
  run(migration, { targetDir: folder });
  //#endregion run

  const program = compile(paths);
  const migrated = paths.map((path, index) => {
    const [, after = ''] = readFileSync(path, 'utf8').split('//\n');
    return {
      before: lines[index] ?? '',
      after: after.trim().split('\n').at(-1)?.slice(0, -1) ?? '',
      isMarked: after.includes('@mcp-codemod-error'),
      errors: findErrors(program, path),
    };
  });
  rmSync(folder, { recursive: true });
  return migrated;
}

function compile(paths: string[]): ts.Program {
  const module = ts.ModuleKind.NodeNext;
  const options = { module, strict: true, types: [], skipLibCheck: true };
  return ts.createProgram(paths, options);
}

function findErrors(program: ts.Program, path: string): string[] {
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(
      ({ code, messageText }) =>
        `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

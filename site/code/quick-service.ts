import * as ts from 'typescript';

/** TypeScript for twoslash, which asks for the program after each file that it adds, and only reads the file there: here the file is parsed, and the program is built once, for the first question about a type. */
export const withQuickService: typeof ts = { ...ts, createLanguageService };

function createLanguageService(
  host: ts.LanguageServiceHost,
): ts.LanguageService {
  const service = ts.createLanguageService(host);
  const program = service.getProgram();
  const getSourceFile = (path: string) => parse(path, host);
  return {
    ...service,
    getProgram: () => program && { ...program, getSourceFile },
  };
}

function parse(
  path: string,
  host: ts.LanguageServiceHost,
): ts.SourceFile | undefined {
  const snapshot = host.getScriptSnapshot(path);
  const text = snapshot?.getText(0, snapshot.getLength());
  const { target = ts.ScriptTarget.Latest } = host.getCompilationSettings();
  return text === undefined
    ? undefined
    : ts.createSourceFile(path, text, target, true);
}

/** A place in a text: line and column from 1. */
export interface Place {
  line: number;
  column: number;
}

const place = /\(line (?<line>\d+) column (?<column>\d+)\)$/;
const around = /^Unexpected token .*?, \.{3}"(?<around>.*)"(?:\.{3})? is not/s;
const before = 10; // characters that Node quotes before the one that is wrong

/** Returns what a JSON text says, or the place from which it is no JSON. */
export function parseJson(text: string): { value: unknown } | Place {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return findPlace(error instanceof Error ? error.message : '', text);
  }
}

/** Node tells the place, or quotes what is around it, or says that the text ends too early. */
function findPlace(message: string, text: string): Place {
  const { line, column } = place.exec(message)?.groups ?? {};
  if (line && column) return { line: Number(line), column: Number(column) };
  const quoted = around.exec(message)?.groups?.['around'];
  if (quoted) return count(text, text.indexOf(quoted) + before);
  return count(text, message.includes('end of JSON') ? text.length : 0);
}

function count(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

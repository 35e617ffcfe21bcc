import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that must stand nowhere, and what it is called in a failure: never itself. */
export type Secret = { readonly what: string; readonly text: string };

/** Every file below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** As it is written, as JSON may escape it, and as an address may. */
const spellingsOf = (text: string): readonly Buffer[] => {
  const escaped = text.replaceAll(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [...new Set([text, escaped, encodeURIComponent(text)])].map((one) => Buffer.from(one));
};

/** Which secrets stand in which of these texts: `what` and where, never the secret. */
export const secretsIn = (
  texts: Iterable<readonly [where: string, text: Buffer]>,
  secrets: readonly Secret[],
): readonly string[] => {
  const wanted = secrets.map(({ what, text }) => ({ what, spellings: spellingsOf(text) }));
  return [...texts].flatMap(([where, text]) =>
    wanted
      .filter(({ spellings }) => spellings.some((spelling) => text.includes(spelling)))
      .map(({ what }) => `${what} in ${where}`),
  );
};

/** The files below a folder as texts to search; their names are told without the folder. */
export function* textsBelow(folder: string): Iterable<readonly [string, Buffer]> {
  for (const file of filesBelow(folder)) {
    yield [file.slice(folder.length + 1), readFileSync(file)];
  }
}

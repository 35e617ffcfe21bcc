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

/** What every secret of a kind looks like, where a test cannot know each one of them. */
export type SecretForm = { readonly what: string; readonly form: RegExp };

/** What looks like a secret, wherever it came from. */
export const SECRET_FORMS: readonly SecretForm[] = [
  { what: 'an access token or API key', form: /\bjbk?_[\w-]{40,}/ },
  { what: 'a signed token', form: /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/ },
  { what: 'a cookie', form: /jinbang\.(session_token|device|contestant)=/ },
  { what: 'a private key', form: /BEGIN [A-Z ]*PRIVATE KEY/ },
  { what: 'a hash of a password or PIN', form: /\$(argon2id|scrypt)\$/ },
  {
    what: 'a contestant’s code',
    form: /\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}\b(?!-)/,
  },
  { what: 'an address with its password', form: /\b(postgres|nats):\/\/[^\s:@/]+:[^\s@/]+@/ },
  { what: 'a resident identity number', form: /(?<![\w.-])[1-9]\d{16}[\dXx](?![\w.-])/ },
  { what: 'a mobile phone number', form: /(?<![\w.-])(\+86)?1[3-9]\d{9}(?![\w.-])/ },
  { what: 'a mail address', form: /[\w.+-]+@[\w-]+(\.[\w-]+)*\.(cn|com|org|net|example)\b/ },
];

/** Which kinds of secret a text seems to hold: `what` and where, never the text itself. */
export const formsIn = (
  texts: Iterable<readonly [where: string, text: Buffer]>,
  forms: readonly SecretForm[] = SECRET_FORMS,
): readonly string[] =>
  [...texts].flatMap(([where, text]) => {
    const words = text.toString();
    return forms.filter(({ form }) => form.test(words)).map(({ what }) => `${what} in ${where}`);
  });

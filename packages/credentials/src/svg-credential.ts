/** Of the element that Open Badges 3.0 bakes into pictures. */
export const OPEN_BADGES_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const SPACE = /\s/;

/** Where the first sign that is no space stands, from `at` on. */
const skipSpace = (text: string, at: number): number => {
  let after = at;
  while (after < text.length && SPACE.test(text.charAt(after))) after += 1;
  return after;
};

/** What may stand before the root element, and how each ends. */
const PROLOG = [
  ['<?xml', '>'],
  ['<!--', '-->'],
] as const;

/**
 * Is the root element an `svg`? Walked and not matched: whatever is handed in by anybody is read in
 * time that grows with its length alone.
 */
export const isSvg = (text: string): boolean => {
  let at = skipSpace(text, 0);
  for (;;) {
    const part = PROLOG.find(([start]) => text.startsWith(start, at));
    if (!part) break;
    const end = text.indexOf(part[1], at + part[0].length);
    if (end === -1) return false;
    at = skipSpace(text, end + part[1].length);
  }
  return text.startsWith('<svg', at) && /^[\s>]/.test(text.charAt(at + 4));
};

const plain = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const contentOf = (attributes: string, inside: string): string | undefined => {
  const verify = /\sverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  const token = verify?.[1] ?? verify?.[2];
  if (token !== undefined && token !== '') return plain(token);
  const data = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inside)?.[1];
  if (data !== undefined) return data;
  return inside.includes('<') || inside.trim() === '' ? undefined : plain(inside);
};

type Element = { readonly attributes: string; readonly inside: string; readonly end: number };

/** The element whose start tag begins at `at`; undefined where it is never closed. */
const elementAt = (text: string, name: string, at: number): Element | undefined => {
  const tagEnd = text.indexOf('>', at);
  if (tagEnd === -1) return undefined;
  const isEmpty = text.charAt(tagEnd - 1) === '/';
  const attributes = text.slice(at + name.length + 1, isEmpty ? tagEnd - 1 : tagEnd);
  if (isEmpty) return { attributes, inside: '', end: tagEnd + 1 };
  const close = text.indexOf(`</${name}`, tagEnd);
  const end = skipSpace(text, close + name.length + 2);
  if (close === -1 || text.charAt(end) !== '>') return undefined;
  return { attributes, inside: text.slice(tagEnd + 1, close), end: end + 1 };
};

/** Elements of that name, at most two: more than one is refused. Undefined where one is broken. */
const elementsOf = (text: string, name: string): readonly Element[] | undefined => {
  const found: Element[] = [];
  let at = text.indexOf(`<${name}`);
  while (at !== -1 && found.length < 2) {
    const after = at + name.length + 1;
    const isIt = /^[\s/>]/.test(text.charAt(after));
    const element = isIt ? elementAt(text, name, at) : undefined;
    if (isIt && !element) return undefined;
    if (element) found.push(element);
    at = text.indexOf(`<${name}`, element?.end ?? after);
  }
  return found;
};

/**
 * What an SVG carries as Open Badges 3.0 §5.3.2 bakes it: a `credential` element of the badges'
 * namespace, its text (or CDATA) a signed credential, or its `verify` attribute a JWT. A file that
 * defines entities is `damaged`: they could make a reader see other words than another does.
 */
export const credentialsOfSvg = (text: string): readonly (string | undefined)[] | 'damaged' => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'damaged';
  const prefix = new RegExp(
    `xmlns:([A-Za-z_][\\w.-]{0,60})\\s*=\\s*["']${OPEN_BADGES_NAMESPACE}["']`,
  ).exec(text)?.[1];
  if (prefix === undefined) return [];
  const elements = elementsOf(text, `${prefix}:credential`);
  return elements?.map(({ attributes, inside }) => contentOf(attributes, inside)) ?? 'damaged';
};

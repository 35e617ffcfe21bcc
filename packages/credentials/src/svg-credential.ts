/** Of the element that Open Badges 3.0 bakes into pictures. */
export const OPEN_BADGES_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

export const isSvg = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text);

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

/**
 * What an SVG carries as Open Badges 3.0 §5.3.2 bakes it: a `credential` element of the badges'
 * namespace, its text (or CDATA) a signed credential, or its `verify` attribute a JWT. A file that
 * defines entities is `damaged`: they could make a reader see other words than another does.
 */
export const credentialsOfSvg = (text: string): readonly (string | undefined)[] | 'damaged' => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'damaged';
  const prefix = new RegExp(
    `xmlns:([A-Za-z_][\\w.-]*)\\s*=\\s*["']${OPEN_BADGES_NAMESPACE}["']`,
  ).exec(text)?.[1];
  if (prefix === undefined) return [];
  const name = `${prefix.replaceAll('.', '\\.')}:credential`;
  const element = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g');
  return [...text.matchAll(element)].map(([, attributes = '', inside = '']) =>
    contentOf(attributes, inside),
  );
};

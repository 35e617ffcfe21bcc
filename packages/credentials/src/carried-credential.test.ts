import { describe, expect, it } from 'vitest';
import { readCarried } from './carried-credential.ts';
import { issue } from './level.fixture.ts';

const json = JSON.stringify(await issue());
const jwt = 'eyJh.eyJi.c2ln';
const utf8 = (text: string) => new TextEncoder().encode(text);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(data.length + 12);
  new DataView(whole.buffer).setUint32(0, data.length);
  whole.set(utf8(type), 4);
  whole.set(data, 8);
  return whole;
};
const text = (keyword: string, value: string, flags = '\0\0') =>
  chunk('iTXt', utf8(`${keyword}\0${flags}\0\0${value}`));
const png = (...chunks: Uint8Array[]) =>
  Uint8Array.from([...SIGNATURE, ...chunks.flatMap((one) => [...one])]);
const end = chunk('IEND', new Uint8Array());
const head = chunk('IHDR', new Uint8Array(13));

const svg = (inside: string, prefix = 'openbadges') =>
  utf8(
    `<?xml version="1.0"?>\n<!-- a badge -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:${prefix}="https://purl.imsglobal.org/ob/v3p0">${inside}<circle r="4"/></svg>`,
  );

/** A picture of five million signs with the badges' names, the most that is taken. */
const of = (inside: string) =>
  `<svg xmlns:p="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`.slice(0, 5_000_000);
/** A search that goes back over what it read takes minutes for these, not a second. */
const SLOW_MS = 3_000;

const found = async (bytes: Uint8Array) => {
  const read = await readCarried(bytes);
  return read.ok
    ? `${read.value.carrier} ${read.value.text === json || read.value.text === jwt}`
    : read.refusal;
};

describe('what somebody was handed', () => {
  it.each([
    ['the credential itself', utf8(` ${json}`), 'json false'],
    ['a JWT with a line end', utf8(`${jwt}\n`), 'jwt true'],
    ['a badge as PNG', png(head, text('openbadgecredential', json), end), 'png true'],
    ['a badge as PNG with a JWT', png(head, text('openbadgecredential', jwt), end), 'png true'],
    [
      'a badge as SVG in CDATA',
      svg(`<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`),
      'svg true',
    ],
    ['a badge as SVG with a JWT', svg(`<openbadges:credential verify="${jwt}"/>`), 'svg true'],
    [
      'a badge under another prefix',
      svg(`<ob:credential verify='${jwt}'></ob:credential>`, 'ob'),
      'svg true',
    ],
    [
      'a badge with escaped text',
      svg(
        `<openbadges:credential>${json.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</openbadges:credential>`,
      ),
      'svg true',
    ],
  ])('is read from %s', async (_, bytes, expected) => {
    expect(await found(bytes)).toBe(expected);
  });
  it.each([
    ['a PNG without one', png(head, end), 'carrier.empty'],
    ['a PNG with another text', png(head, text('openbadges', json), end), 'carrier.empty'],
    [
      'a PNG with two',
      png(head, text('openbadgecredential', json), text('openbadgecredential', jwt), end),
      'carrier.two-credentials',
    ],
    [
      'a PNG with a compressed one',
      png(head, text('openbadgecredential', json, '\u0001\0'), end),
      'carrier.damaged',
    ],
    [
      'a PNG that was cut off',
      png(head, text('openbadgecredential', json)).slice(0, -9),
      'carrier.damaged',
    ],
    [
      'what stands after the end of a PNG',
      png(head, end, text('openbadgecredential', json)),
      'carrier.empty',
    ],
    ['an SVG without one', svg(''), 'carrier.empty'],
    [
      'an SVG with two',
      svg(`<openbadges:credential verify="${jwt}"/><openbadges:credential verify="${jwt}"/>`),
      'carrier.two-credentials',
    ],
    [
      'an SVG that defines entities',
      utf8('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>'),
      'carrier.unknown',
    ],
    [
      'an SVG of another namespace',
      utf8(`<svg xmlns:ob="https://elsewhere.example"><ob:credential verify="${jwt}"/></svg>`),
      'carrier.empty',
    ],
    ['a PDF where nobody reads PDFs', utf8('%PDF-1.7\n'), 'carrier.unknown'],
    ['nothing', new Uint8Array(), 'carrier.unknown'],
    ['a list', utf8('[]'), 'carrier.unknown'],
    ['bytes', Uint8Array.of(0xff, 0xfe, 0), 'carrier.unknown'],
  ])('is refused with its reason: %s', async (_, bytes, expected) => {
    expect(await found(bytes)).toBe(expected);
  });
  it.each([
    ['comments without end', '<!---->'.repeat(700_000)],
    ['comments before no picture', `${'<!---->'.repeat(700_000)}<p>`],
    ['headers and space', `<?xml ?>${' '.repeat(4_000_000)}`],
    ['space alone', ' '.repeat(5_000_000)],
    ['dots', 'a.'.repeat(2_500_000)],
    ['elements that nobody closes', of('<p:credential>'.repeat(350_000))],
    ['elements closed as another', of('<p:credential></p:credentialx>'.repeat(160_000))],
    ['start tags without end', of('<p:credential '.repeat(350_000))],
    [
      'closing tags without end',
      of(`<p:credential>${`</p:credential${' '.repeat(20)}`.repeat(140_000)}`),
    ],
    ['another name', of('<p:credentials>'.repeat(330_000))],
    ['attributes', of(`<p:credential ${' verify '.repeat(600_000)}>x</p:credential>`)],
    ['space in an attribute', of(`<p:credential verify${' '.repeat(4_900_000)}>x</p:credential>`)],
    ['marked text', of(`<p:credential><![CDATA[${']]> '.repeat(1_200_000)}</p:credential>`)],
    ['names of spaces', `<svg ${'xmlns:'.repeat(800_000)}>`],
    ['a name of spaces', `<svg xmlns:${'a'.repeat(4_900_000)}>`],
    ['spaces after a name', `<svg ${`xmlns:a${' '.repeat(2_000)}`.repeat(2_400)}>`],
  ])('takes no longer than its length asks for: %s', async (_, long) => {
    const begun = performance.now();
    await found(utf8(long));
    expect(performance.now() - begun).toBeLessThan(SLOW_MS);
  });
  it('is the one attached to a PDF', async () => {
    const attached = (...files: [string, string][]) =>
      readCarried(utf8('%PDF-1.7\n'), async () =>
        files.map(([name, content]) => ({ name, bytes: utf8(content) })),
      );
    expect(await attached(['photo.png', ''], ['credential.json', json])).toEqual({
      ok: true,
      value: { carrier: 'pdf', text: json },
    });
    expect(await attached()).toMatchObject({ refusal: 'carrier.empty' });
    expect(await readCarried(utf8('%PDF-1.7\n'), async () => 'busy')).toMatchObject({
      refusal: 'request.busy',
    });
    expect(await attached(['a.json', json], ['b.json', json])).toMatchObject({
      refusal: 'carrier.two-credentials',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { bakePng, bakeSvg } from './bake-credential.ts';
import { readCarried } from './carried-credential.ts';

/** One white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGZcDrwAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';

describe('a credential baked into a picture', () => {
  it.each([
    '{"name":"职业技能等级证书 焊工"}',
    '{"a":"<b>&amp; ]]> \\u0000 𠮷 \\" \'$& $1"}',
    '{\n  "spaced": [1, 2]\n}',
  ])('is found again to the byte: %s', async (credential) => {
    const png = await readCarried(bakePng(PIXEL, credential));
    expect(png).toEqual({ ok: true, value: { carrier: 'png', text: credential } });
    const svg = await readCarried(Buffer.from(bakeSvg(SVG, credential)));
    expect(svg).toEqual({ ok: true, value: { carrier: 'svg', text: credential } });
  });
  it('is refused where it was baked twice', async () => {
    const twice = bakePng(bakePng(PIXEL, '{"a":1}'), '{"a":2}');
    expect(await readCarried(twice)).toEqual({ ok: false, refusal: 'carrier.two-credentials' });
  });
  it('leaves the picture as it was', () => {
    const baked = Buffer.from(bakePng(PIXEL, '{}'));
    expect(baked.subarray(0, PIXEL.length - 12).equals(PIXEL.subarray(0, PIXEL.length - 12))).toBe(
      true,
    );
    expect(baked.subarray(-12).equals(PIXEL.subarray(-12))).toBe(true);
  });
});

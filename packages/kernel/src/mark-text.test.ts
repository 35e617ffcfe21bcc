import { expect, it } from 'vitest';
import { markText, withPlaces } from './mark-text.ts';

it.each([
  ['7.25', '7.25'],
  ['2/3', '0.6666…'],
  ['-1/3', '-0.3333…'],
  ['79999/80001', '0.9999…'],
])('%s is read as %s: cut off, never rounded up', (exact, text) => {
  expect(markText(exact)).toBe(text);
});

it.each([
  ['80.6', 2, '80.60'],
  ['80', 2, '80.00'],
  ['80.604', 2, '80.604'],
  ['80', 0, '80'],
  ['2/3', 2, '2/3'],
])('%s with %i places is %s', (exact, places, text) => {
  expect(withPlaces(exact, places)).toBe(text);
});

import { describe, expect, it } from 'vitest';
import {
  actOf,
  FIRST_PLACE,
  moved,
  placeAfter,
  placeBefore,
  placeText,
  readPlace,
} from './ceremony.rules.ts';

const press = (key: string, change = {}) =>
  actOf({ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...change });

describe('the place of a ceremony', () => {
  it('is written behind # and read again by a reload', () => {
    for (const place of [FIRST_PLACE, { event: 2, step: 14, version: 3 }]) {
      expect(readPlace(placeText(place), 3)).toEqual(place);
    }
  });
  it('is the beginning where the address says none, or an event that is not there', () => {
    for (const hash of ['', '#', '#x', '#7.1.v1', '#1', '#-1.2']) {
      expect(readPlace(hash, 3)).toEqual(FIRST_PLACE);
    }
  });
});

describe('a key or a remote control', () => {
  it('goes one step on or back, darkens the wall, and does nothing else', () => {
    expect([' ', 'ArrowRight', 'PageDown', 'Enter'].map((key) => press(key))).toEqual([
      ...['on', 'on', 'on', 'on'],
    ]);
    expect(['ArrowLeft', 'PageUp', 'Backspace'].map((key) => press(key))).toEqual([
      ...['back', 'back', 'back'],
    ]);
    expect(['b', '.'].map((key) => press(key))).toEqual(['dark', 'dark']);
    expect(['a', 'Tab', 'F5', 'Escape'].map((key) => press(key))).toEqual([null, null, null, null]);
  });
  it('is one press however long it is held, and leaves shortcuts of the browser alone', () => {
    expect(press(' ', { repeat: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});

describe('a ceremony of three events', () => {
  const shown = { events: 3, ends: new Map([[0, { event: 0, step: 9, version: 1 }]]) };
  const at = (event: number, step: number, isLast = false) => ({
    ...{ ...shown, isLast },
    place: { event, step, version: 1 },
  });
  it('goes on step by step, from the end of an event to the next, and ends', () => {
    expect(placeAfter(at(0, 3))).toEqual({ event: 0, step: 4, version: 1 });
    expect(placeAfter(at(0, 9, true))).toEqual({ event: 1, step: 0, version: null });
    expect(placeAfter(at(2, 5, true))).toBeNull();
  });
  it('goes back one step, also into the event before', () => {
    expect(placeBefore(at(1, 2))).toEqual({ event: 1, step: 1, version: 1 });
    expect(placeBefore(at(1, 0))).toEqual({ event: 0, step: 9, version: 1 });
    expect(placeBefore(at(2, 0))).toEqual({ event: 1, step: 0, version: null });
    expect(placeBefore(at(0, 0))).toBeNull();
  });
});

it('moves an event up or down in the order and nothing over the edge', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

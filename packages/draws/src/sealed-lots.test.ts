import { describe, expect, it } from 'vitest';
import { positionsOf, type SealedContent, stationOfText, stationText } from './sealed-lots.ts';

const drawn = (
  sessionId: string,
  pairs: readonly (readonly [string, string])[],
  kind: 'stations-drawn' | 'stations-late' = 'stations-drawn',
): SealedContent => {
  const lots = pairs.map(([entryId, station]) => ({ entryId, station }));
  return { kind, sessionId, lots, secret: null } as SealedContent;
};
const moved = (from: string, to: string): SealedContent => ({
  kind: 'station-moved',
  from: stationOfText(from),
  to: stationOfText(to),
});
const codes = (
  pairs: readonly (readonly [string, string])[],
  kind: 'codes-drawn' | 'codes-late' = 'codes-drawn',
): SealedContent => {
  const lots = pairs.map(([text, reviewCode]) => ({ ...stationOfText(text), reviewCode }));
  return { kind, moduleId: 'm1', lots, secret: null } as SealedContent;
};
const standing = (...contents: SealedContent[]) =>
  Object.fromEntries(positionsOf(contents).entries);

describe('where everybody stood', () => {
  it('is where they were drawn, and a draw made again replaces the one of its session', () => {
    const first = drawn('s1', [
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(standing(first, drawn('s2', [['c', '1']]))).toEqual({
      's1:1': 'a',
      's1:2': 'b',
      's2:1': 'c',
    });
    expect(standing(first, drawn('s1', [['b', '1']]))).toEqual({ 's1:1': 'b' });
  });
  it('holds who came late beside the others', () => {
    const late = drawn('s1', [['b', '5']], 'stations-late');
    expect(standing(drawn('s1', [['a', '1']]), late)).toEqual({ 's1:1': 'a', 's1:5': 'b' });
  });
  it('follows a defective station to a spare one and on into another session, and keeps them all', () => {
    const first = drawn('s1', [['a', '7']]);
    expect(standing(first, moved('s1:7', 's1:9'))).toEqual({ 's1:7': 'a', 's1:9': 'a' });
    expect(standing(first, moved('s1:7', 's1:9'), moved('s1:9', 's2:1'))).toEqual({
      's1:7': 'a',
      's1:9': 'a',
      's2:1': 'a',
    });
    expect(standing(first, moved('s1:8', 's1:9'))).toEqual({ 's1:7': 'a' });
  });
  it('takes back somebody who was moved away when their session is drawn again', () => {
    const again = drawn('s1', [['a', '2']]);
    expect(standing(drawn('s1', [['a', '7']]), moved('s1:7', 's2:1'), again)).toEqual({
      's1:2': 'a',
    });
  });
});

describe('where each piece of work comes from', () => {
  it('is told by the newest draw of its module and what came late to it', () => {
    const found = positionsOf([
      codes([['s1:1', 'K1']]),
      codes([['s1:1', 'K7']]),
      codes([['s1:2', 'K8']], 'codes-late'),
    ]).stations.get('m1');
    expect([...(found ?? [])]).toEqual([
      ['K7', { sessionId: 's1', station: '1' }],
      ['K8', { sessionId: 's1', station: '2' }],
    ]);
  });
});

it('reads a station’s text back as it was', () => {
  const at = { sessionId: 's1', station: 'A.1/2' };
  expect(stationOfText(stationText(at))).toEqual(at);
});

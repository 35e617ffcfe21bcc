import { expect, it } from 'vitest';
import type { DrawSession } from './draw.types.ts';
import { freeStations } from './station-left.rules.ts';

it('offers no station that is taken or that somebody left for another one', () => {
  const station = (label: string, inUse: boolean) => ({ station: label, spare: false, inUse });
  const morning = {
    sessionId: 's1',
    stations: [station('1', true), station('2', false), station('3', false)],
  } as unknown as DrawSession;
  const afternoon = {
    sessionId: 's2',
    stations: [{ ...station('2', true), continues: { sessionId: 's1', station: '2' } }],
  } as unknown as DrawSession;
  expect(freeStations([morning, afternoon], morning)).toEqual(['3']);
  expect(freeStations([morning], morning)).toEqual(['2', '3']);
});

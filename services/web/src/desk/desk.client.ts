import { call, callAll, command, type List, REGISTRATION } from '../console/call.client.ts';
import type { Answer } from '../ui/ask.client.ts';
import type { Bilingual } from '../ui/language.ts';
import type { Act, ActResult, Line, Times } from './desk.types.ts';

const at = (eventId: string, rest = ''): string => `${REGISTRATION}/events/${eventId}${rest}`;

export const fetchLines = (eventId: string): Promise<Answer<List<Line>>> =>
  callAll(at(eventId, '/check-in'));

export type SetTimes = Times & { readonly version: number };

export const fetchTimes = (eventId: string): Promise<Answer<SetTimes>> =>
  call(at(eventId, '/check-in-setting'));

export const saveTimes = (
  eventId: string,
  { version, ...times }: SetTimes,
): Promise<Answer<SetTimes>> =>
  command(at(eventId, '/check-in-setting'), { method: 'PUT', body: times, version });

export const fetchEvent = (eventId: string): Promise<Answer<{ name: Bilingual }>> =>
  call(at(eventId));

export const sendActs = (
  eventId: string,
  acts: readonly Act[],
): Promise<Answer<{ results: readonly ActResult[] }>> =>
  command(at(eventId, '/check-in-acts'), { method: 'POST', body: { acts } });

/** Shown while somebody stands there, kept nowhere. */
export const fetchPhoto = (entryId: string, personId: string): Promise<Answer<Blob>> =>
  call(`${REGISTRATION}/entries/${entryId}/members/${personId}/photo`, { as: 'blob' });

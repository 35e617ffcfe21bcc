import type { Answer } from '../../ui/ask.client.ts';
import { call } from '../call.client.ts';

/** A file of a ranking, and what the server calls it: event, state, version and time. */
export type ResultFile = { readonly file: Blob; readonly name: string };

/** 100,000 rows take the server some seconds. */
const FILE_MS = 60_000;

const fetchFile = async (path: string, otherwise: string): Promise<Answer<ResultFile>> => {
  let name = otherwise;
  const answer = await call<Blob>(path, {
    as: 'blob',
    timeoutMs: FILE_MS,
    onFileName: (told) => {
      name = told ?? otherwise;
    },
  });
  return answer.ok ? { ok: true, body: { file: answer.body, name } } : answer;
};

const of = (eventId: string): string => `/api/ranking/v1/events/${eventId}`;

export type FileKind = 'xlsx' | 'csv' | 'json';

export const fetchStandings = (eventId: string, kind: FileKind) =>
  fetchFile(`${of(eventId)}/standings.${kind}`, `standings.${kind}`);

export const fetchRows = (eventId: string, version: number, kind: FileKind) =>
  fetchFile(`${of(eventId)}/results/${version}/rows.${kind}`, `result-${version}.${kind}`);

export const fetchBoard = (eventId: string, kind: FileKind) =>
  fetchFile(`/api/ranking/v1/public/events/${eventId}/board.${kind}`, `board.${kind}`);

export const fetchCeremony = (
  eventId: string,
  version: number,
  kind: Exclude<FileKind, 'json'>,
  skill: string,
) => {
  const query = skill === '' ? '' : `?skill=${encodeURIComponent(skill)}`;
  return fetchFile(
    `${of(eventId)}/results/${version}/ceremony.${kind}${query}`,
    `ceremony-${version}.${kind}`,
  );
};

import type {
  AmendmentChange,
  AmendmentEffect,
  AmendmentTried,
  AmendmentView,
} from '@jinbang/contracts/http/judging-amendment';
import type {
  SchemeDraftAnswer as DraftAnswer,
  SchemePublishedAnswer as Published,
  SchemeDifference,
  SchemeOfModule,
  SchemeVersionRow,
  SchemeVersionView,
  SchemeView,
} from '@jinbang/contracts/http/judging-scheme-versions';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';
import { saveFile } from '../paper/save-file.ts';

export const JUDGING = '/api/judging/v1';

export type {
  AmendmentChange,
  AmendmentEffect,
  AmendmentView,
  DraftAnswer,
  Published,
  SchemeOfModule,
  SchemeView,
};
export type Warning = DraftAnswer['warnings'][number];

/** A module of an event, which is what a scheme belongs to. */
export type Where = { readonly eventId: string; readonly moduleId: string };

const LONG_MS = 120_000;
const moduleAt = ({ eventId, moduleId }: Where): string =>
  `${JUDGING}/events/${eventId}/modules/${moduleId}`;

export const fetchSchemes = (eventId: string): Promise<Answer<List<SchemeOfModule>>> =>
  callAll(`${JUDGING}/events/${eventId}/schemes`);

export const fetchScheme = (where: Where): Promise<Answer<SchemeView>> =>
  call(`${moduleAt(where)}/scheme`);

export const fetchVersions = (where: Where): Promise<Answer<List<SchemeVersionRow>>> =>
  callAll(`${moduleAt(where)}/scheme/versions`);

export const fetchVersion = (where: Where, version: number): Promise<Answer<SchemeVersionView>> =>
  call(`${moduleAt(where)}/scheme/versions/${version}`);

/** Without `to` the draft is compared. */
export const fetchDifferences = (
  where: Where,
  from: number,
  to: number | null,
): Promise<Answer<List<SchemeDifference>>> =>
  callAll(`${moduleAt(where)}/scheme/differences?from=${from}${to === null ? '' : `&to=${to}`}`);

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileKind = keyof typeof TYPES;

/** Hands a workbook or a CSV in as it is; what is wrong with it comes back place by place. */
export const importFile = (
  where: Where,
  file: File,
  version: number,
): Promise<Answer<DraftAnswer>> =>
  call(`${moduleAt(where)}/scheme-workbook`, {
    method: 'PUT',
    rawBody: file,
    timeoutMs: LONG_MS,
    headers: {
      'content-type': TYPES[/\.csv$/i.test(file.name) ? 'csv' : 'xlsx'],
      'idempotency-key': newId(),
      'if-match': `"${version}"`,
    },
  });

const saveFrom = async (path: string, name: string): Promise<Answer<Blob>> => {
  const answer = await call<Blob>(path, { as: 'blob', timeoutMs: LONG_MS });
  if (answer.ok) saveFile(answer.body, name);
  return answer;
};

export const saveTemplate = (
  { eventId }: Where,
  kind: FileKind,
  name: string,
): Promise<Answer<Blob>> =>
  saveFrom(`${JUDGING}/events/${eventId}/scheme-template?format=${kind}`, `${name}.${kind}`);

/** A version as a file; null is the draft. */
export const saveScheme = (
  where: Where,
  version: number | null,
  kind: FileKind,
  name: string,
): Promise<Answer<Blob>> =>
  saveFrom(
    `${moduleAt(where)}/scheme-workbook?format=${kind}${version === null ? '' : `&version=${version}`}`,
    `${name}.${kind}`,
  );

/** Freezes the draft that was looked at. */
export const publish = (where: Where, version: number): Promise<Answer<Published>> =>
  command(`${moduleAt(where)}/scheme/publication`, { method: 'POST', version });

export const fetchAmendments = (where: Where): Promise<Answer<List<AmendmentView>>> =>
  callAll(`${moduleAt(where)}/scheme/amendments`);

/** What these changes would do to every code; nothing is proposed yet. */
export const tryChanges = (
  where: Where,
  changes: readonly AmendmentChange[],
): Promise<Answer<AmendmentTried>> =>
  call(`${moduleAt(where)}/scheme/amendments/effect`, {
    method: 'POST',
    body: { changes },
    timeoutMs: LONG_MS,
  });

export type Proposed = { readonly amendmentId: string };

export const propose = (
  where: Where,
  publishedVersion: number,
  body: { readonly changes: readonly AmendmentChange[]; readonly reason: string },
): Promise<Answer<Proposed>> =>
  command(`${moduleAt(where)}/scheme/amendments`, {
    method: 'POST',
    body,
    version: publishedVersion,
  });

export type Decided = {
  readonly outcome: string;
  readonly schemeVersion: number | null;
  readonly reopenedSheets: number;
};

export const approve = (
  where: Where,
  amendmentId: string,
  effectHash: string,
): Promise<Answer<Decided>> =>
  command(`${moduleAt(where)}/scheme/amendments/${amendmentId}/decision`, {
    method: 'POST',
    body: { outcome: 'approved', effectHash },
  });

/** The supervisor says no, or whoever proposed takes it back. */
export const close = (
  where: Where,
  amendmentId: string,
  way: 'refused' | 'withdrawn',
  reason: string,
): Promise<Answer<Decided>> =>
  way === 'withdrawn'
    ? command(`${moduleAt(where)}/scheme/amendments/${amendmentId}/withdrawal`, {
        method: 'POST',
        body: { reason },
      })
    : command(`${moduleAt(where)}/scheme/amendments/${amendmentId}/decision`, {
        method: 'POST',
        body: { outcome: 'refused', reason },
      });

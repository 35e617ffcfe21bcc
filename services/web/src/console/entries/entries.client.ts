import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type EntryMember = {
  readonly personId: string;
  readonly name: string | null;
  readonly idType?: string | null;
  readonly idLastFour: string | null;
  readonly birthDate?: string | null;
  readonly phoneLastFour: string | null;
  readonly education?: string | null;
  readonly ethnicGroup?: string | null;
  readonly memberKind?: string;
  readonly workplace?: string;
  readonly workplaceOrganisationId?: string;
  readonly yearsInOccupation?: number;
  readonly professionalTitle?: string;
  readonly heldLevel?: string;
  readonly heldCertificateNo?: string;
  readonly heldOccupation?: string;
  readonly condition?: string;
};
export type Missing = { readonly field: string; readonly member?: number };
export type Entry = {
  readonly entryId: string;
  readonly eventId: string;
  readonly competitionId: string;
  readonly organisationId: string;
  readonly entryNo: string | null;
  readonly group: string;
  readonly delegation?: string;
  readonly leaderName?: string;
  readonly coachName?: string;
  readonly occupation?: string;
  readonly state: 'entered' | 'admitted' | 'withdrawn';
  readonly members: readonly EntryMember[];
  readonly missing: readonly Missing[];
  readonly version: number;
};

export type ImportProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly field: string | null;
  readonly mend: string;
};
export type Import = {
  readonly importId: string;
  readonly state: 'checked' | 'done' | 'discarded';
  readonly rowCount: number;
  readonly newCount: number;
  readonly sameCount: number;
  readonly claimCount: number;
  readonly problemCount: number;
  readonly problems: readonly ImportProblem[];
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly version: number;
};

const LONG_MS = 120_000;
const BYTES = { 'content-type': 'application/octet-stream' };

export const fetchEntries = (eventId: string): Promise<Answer<List<Entry>>> =>
  callAll(`${REGISTRATION}/events/${eventId}/entry-forms`);

export type Entered = {
  /** `claimId`: another organisation has entered the person, so the form is held. */
  readonly entries: readonly { readonly entryId: string | null; readonly claimId: string | null }[];
};

export const enterOne = (eventId: string, form: object): Promise<Answer<Entered>> =>
  command(`${REGISTRATION}/events/${eventId}/entry-forms`, {
    method: 'POST',
    body: { forms: [form] },
  });

/** Changes a form that stands, by who has seen its version. */
export const mendEntry = ({ entryId, version }: Entry, change: object): Promise<Answer<object>> =>
  command(`${REGISTRATION}/entries/${entryId}/form`, { method: 'PUT', body: change, version });

export type EntrySetting = {
  readonly competitionId: string;
  readonly requiredFields: readonly string[];
  readonly eventsPerPerson: number;
  readonly version: number;
};

/** What a form of an event is filled in by. */
export type Asked = {
  readonly setting: EntrySetting;
  readonly required: ReadonlySet<string>;
  readonly groups: readonly string[];
  readonly teamSize: number;
};

type EventRules = { readonly groups: readonly string[]; readonly teamSize: number };

/** What the competition and the event ask of a form. */
export const fetchAsked = async (
  competitionId: string,
  eventId: string,
): Promise<Answer<Asked>> => {
  const [setting, event] = await Promise.all([
    call<EntrySetting>(`${REGISTRATION}/competitions/${competitionId}/entry-setting`),
    call<EventRules>(`${REGISTRATION}/events/${eventId}`),
  ]);
  if (!setting.ok) return setting;
  if (!event.ok) return event;
  const { groups, teamSize } = event.body;
  const required = new Set(setting.body.requiredFields);
  return { ok: true, body: { setting: setting.body, required, groups, teamSize } };
};

export const keepSetting = (
  { competitionId, version }: EntrySetting,
  wanted: Pick<EntrySetting, 'requiredFields' | 'eventsPerPerson'>,
): Promise<Answer<EntrySetting>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/entry-setting`, {
    method: 'PUT',
    body: wanted,
    version,
  });

/** Hands a file in as it is; the answer says what is in it, and nothing is entered yet. */
export const checkFile = async (competitionId: string, file: Blob): Promise<Answer<Import>> => {
  const staged = await call<{ readonly importId: string }>(
    `${REGISTRATION}/competitions/${competitionId}/entry-import`,
    {
      method: 'PUT',
      rawBody: file,
      timeoutMs: LONG_MS,
      headers: { ...BYTES, 'idempotency-key': newId() },
    },
  );
  return staged.ok ? fetchImport(staged.body.importId) : staged;
};

export const fetchImport = (importId: string): Promise<Answer<Import>> =>
  call(`${REGISTRATION}/entry-imports/${importId}`);

export const confirmImport = ({ importId, version }: Import): Promise<Answer<object>> =>
  call(`${REGISTRATION}/entry-imports/${importId}/confirmation`, {
    method: 'POST',
    timeoutMs: LONG_MS,
    headers: { 'idempotency-key': newId(), 'if-match': `"${version}"` },
  });

export type FileKind = 'photo' | 'evidence';

export const handIn = (
  { entryId }: Entry,
  personId: string,
  kind: FileKind,
  file: Blob,
): Promise<Answer<{ readonly flaws?: readonly string[] }>> =>
  call(`${REGISTRATION}/entries/${entryId}/members/${personId}/${kind}`, {
    method: 'PUT',
    rawBody: file,
    timeoutMs: LONG_MS,
    headers: { ...BYTES, 'idempotency-key': newId() },
  });

export const fetchPhoto = ({ entryId }: Entry, personId: string): Promise<Answer<Blob>> =>
  call(`${REGISTRATION}/entries/${entryId}/members/${personId}/photo`, { as: 'blob' });

/** Fetches a file and lets the browser save it under this name. */
export const saveFile = async (path: string, name: string): Promise<Answer<Blob>> => {
  const answer = await call<Blob>(`${REGISTRATION}${path}`, { as: 'blob', timeoutMs: LONG_MS });
  if (!answer.ok) return answer;
  const address = URL.createObjectURL(answer.body);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return answer;
};

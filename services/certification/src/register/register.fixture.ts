import type {
  RegisterAct,
  RegisterActAnswer,
  RegisterCause,
  RegisterFilter,
  RegisterHistory,
  RegisterPreview,
} from '@jinbang/contracts/http/register';
import { bitAt, decodeBits } from '@jinbang/credentials/bitstring';
import {
  adopt,
  type Certification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

export type Held = { readonly contest: Contest; readonly staff: Staff };

/** Another contest of a body's, with its own document; its certificates are issued by the next sweep. */
const heldToo = async (certification: Certification, staff: Staff): Promise<void> => {
  const contest = contestOf({ workers: 10 });
  const scope = { kind: 'competition', id: contest.competitionId };
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
    appointed(staff.body.personId, 'certification-body', scope),
    appointed(staff.office.personId, 'approving-office', scope),
  ]);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
};

/** A body that issued more certificates than one portion of an act carries: sixty. */
export const manyHeld = async (certification: Certification): Promise<Staff> => {
  const { staff } = await held(certification);
  for (let more = 0; more < 5; more += 1) await heldToo(certification, staff);
  await certification.sweep();
  return staff;
};

/** A contest whose certificates were issued, the first ten of its workers. */
export const held = async (certification: Certification, workers = 10): Promise<Held> => {
  const contest = contestOf({ workers });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return { contest, staff };
};

export const CAUSE_OF: Readonly<Record<RegisterAct, RegisterCause>> = {
  suspend: 'doubt',
  reinstate: 'cleared',
  revoke: 'misconduct',
  reissue: 'lost',
  correct: 'misspelt',
  renew: 'renewal',
};

export const preview = (person: Person, act: RegisterAct, filter: RegisterFilter) =>
  person.post<RegisterPreview & { code?: string }>('/register-previews', { act, filter });

type Asked = { actId: string; rows: number; code?: string };

/** Looks at what an act would touch and asks for exactly that. */
export const ask = async (
  person: Person,
  act: RegisterAct,
  filter: RegisterFilter,
  more: object = {},
) => {
  const { body } = await preview(person, act, filter);
  return person.post<Asked>('/register-acts', {
    act,
    cause: CAUSE_OF[act],
    reason: '测试理由',
    filter,
    rowsHash: body.rowsHash,
    ...more,
  });
};

export const actOf = async (person: Person, actId: string): Promise<RegisterActAnswer> =>
  (await person.get<RegisterActAnswer>(`/register-acts/${actId}`)).body;

export const confirm = async (person: Person, actId: string, change: object = {}) => {
  const { rowsHash, version } = await actOf(person, actId);
  return person.post<{ code?: string }>(
    `/register-acts/${actId}/confirmation`,
    { rowsHash, ...change },
    { version },
  );
};

/** Two people, and the sweep behind them. */
export const carriedOut = async (
  certification: Certification,
  { body, second }: Staff,
  act: RegisterAct,
  filter: RegisterFilter,
  more: object = {},
): Promise<RegisterActAnswer> => {
  const asked = await ask(body, act, filter, more);
  if (asked.status !== 201) throw new Error(`not asked: ${JSON.stringify(asked.body)}`);
  const confirmed = await confirm(second, asked.body.actId);
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`);
  await certification.sweep();
  return actOf(body, asked.body.actId);
};

export const lifeOf = async (person: Person, certificateId: string): Promise<RegisterHistory> =>
  (await person.get<RegisterHistory>(`/certificates/${certificateId}/history`)).body;

type Entry = { statusPurpose: string; statusListIndex: string; statusListCredential: string };

/** Is the bit of a credential set in the list as we publish it now? */
export const isSet = async (
  certification: Certification,
  credential: string,
  purpose = 'revocation',
): Promise<boolean | undefined> => {
  const entries: Entry[] = [JSON.parse(credential).credentialStatus].flat();
  const entry = entries.find(({ statusPurpose }) => statusPurpose === purpose);
  if (!entry) return undefined;
  const listId = entry.statusListCredential.split('/').at(-1) ?? '';
  const list = JSON.parse((await certification.tools.publishList(listId)) ?? '{}');
  const bits = await decodeBits(list.credentialSubject.encodedList);
  return bits && bitAt(bits, Number(entry.statusListIndex));
};

export const credentialOf = async (person: Person, certificateId: string): Promise<string> =>
  JSON.stringify((await person.get(`/certificates/${certificateId}/credential`)).body);

import type {
  RegisterAct,
  RegisterActAnswer,
  RegisterActPage,
  RegisterActRow,
  RegisterActWish,
  RegisteredPage,
  RegisterFilter,
  RegisterHistory,
  RegisterPreview,
} from '@jinbang/contracts/http/register';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';
import { type Form, filterOf } from './register.rules.ts';

const CERTIFICATION = '/api/certification/v1';
const ACTS = `${CERTIFICATION}/register-acts`;

/** Number and name go in the body: an address is remembered, a name must not be. */
export const search = (form: Form, after: string | null): Promise<Answer<RegisteredPage>> =>
  call(`${CERTIFICATION}/certificate-searches`, {
    method: 'POST',
    body: {
      ...filterOf(form),
      ...(form.number.trim() === '' ? {} : { number: form.number.trim() }),
      ...(form.name.trim() === '' ? {} : { name: form.name.trim() }),
      ...(after === null ? {} : { after }),
    },
  });

export const fetchLife = (certificateId: string): Promise<Answer<RegisterHistory>> =>
  call(`${CERTIFICATION}/certificates/${certificateId}/history`);

export const preview = (
  act: RegisterAct,
  filter: RegisterFilter,
): Promise<Answer<RegisterPreview>> =>
  call(`${CERTIFICATION}/register-previews`, {
    method: 'POST',
    body: { act, filter, limit: 200 },
  });

export const askFor = (wish: RegisterActWish): Promise<Answer<{ readonly actId: string }>> =>
  command(ACTS, { method: 'POST', body: wish });

export const fetchActs = (): Promise<Answer<RegisterActPage>> => call(`${ACTS}?limit=100`);

export type ShownAct = {
  readonly act: RegisterActAnswer;
  readonly rows: List<RegisterActRow>;
};

/** The act and its rows: what a confirmation stands under. */
export const fetchAct = async (actId: string): Promise<Answer<ShownAct>> => {
  const act = await call<RegisterActAnswer>(`${ACTS}/${actId}`);
  if (!act.ok) return act;
  const rows = await callAll<RegisterActRow>(`${ACTS}/${actId}/rows`);
  return rows.ok ? { ok: true, body: { act: act.body, rows: rows.body } } : rows;
};

export const confirmAct = ({
  actId,
  rowsHash,
  version,
}: RegisterActAnswer): Promise<Answer<unknown>> =>
  command(`${ACTS}/${actId}/confirmation`, { method: 'POST', body: { rowsHash }, version });

export const withdrawAct = ({ actId, version }: RegisterActAnswer): Promise<Answer<unknown>> =>
  command(`${ACTS}/${actId}/withdrawal`, { method: 'POST', version });

import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type ErasureGround =
  | 'own-request'
  | 'guardian-request'
  | 'consent-withdrawn'
  | 'office-order';
export type Erasure = {
  readonly erasureId: string;
  readonly personId: string;
  readonly ground: ErasureGround;
  readonly state: 'requested' | 'done';
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly version: number;
};

export type HoldGround = 'appeal' | 'investigation' | 'court' | 'audit';
export type Hold = {
  readonly holdId: string;
  readonly ground: HoldGround;
  readonly documentNo: string | null;
  readonly placedBy: string;
  readonly placedAt: string;
  readonly liftedAt: string | null;
  readonly version: number;
};

export type CopyAsked = { readonly copyId: string; readonly version: number };
export type PersonCopy = {
  readonly personId: string;
  readonly gatheredAt: string;
  readonly services: readonly {
    readonly service: string;
    readonly sections: Readonly<Record<string, readonly unknown[]>>;
  }[];
};

const personPath = (personId: string): string => `${REGISTRATION}/persons/${personId}`;

/** Erasures of all whose records one keeps; the first refusal is the answer. */
export const fetchErasures = async (
  owners: readonly (string | null)[],
): Promise<Answer<List<Erasure>>> => {
  const lists = await Promise.all(
    owners.map((ownerId) =>
      callAll<Erasure>(`${REGISTRATION}/erasures${ownerId === null ? '' : `?ownerId=${ownerId}`}`),
    ),
  );
  const found = new Map<string, Erasure>();
  for (const list of lists) {
    if (!list.ok) return list;
    for (const one of list.body.items) found.set(one.erasureId, one);
  }
  return { ok: true, body: { items: [...found.values()], isComplete: true } };
};

export const askErasure = (personId: string, ground: ErasureGround): Promise<Answer<Erasure>> =>
  command(`${personPath(personId)}/erasures`, { method: 'POST', body: { ground } });

export const confirmErasure = ({ erasureId, version }: Erasure): Promise<Answer<Erasure>> =>
  command(`${REGISTRATION}/erasures/${erasureId}/confirmation`, { method: 'POST', version });

export const fetchHolds = (personId: string): Promise<Answer<{ items: readonly Hold[] }>> =>
  call(`${personPath(personId)}/holds`);

export const placeHold = (
  personId: string,
  hold: { readonly ground: HoldGround; readonly documentNo?: string },
): Promise<Answer<Hold>> =>
  command(`${personPath(personId)}/holds`, { method: 'POST', body: hold });

export const liftHold = ({ holdId, version }: Hold): Promise<Answer<Hold>> =>
  command(`${REGISTRATION}/holds/${holdId}/lifting`, { method: 'POST', version });

export const askCopy = (personId: string): Promise<Answer<CopyAsked>> =>
  command(`${personPath(personId)}/copies`, { method: 'POST' });

/** Nobody changes a copy that waits, so the one who confirms has seen its first version. */
export const confirmCopy = (copyId: string): Promise<Answer<CopyAsked>> =>
  command(`${REGISTRATION}/copies/${copyId}/confirmation`, { method: 'POST', version: 1 });

export const readCopy = (copyId: string): Promise<Answer<PersonCopy>> =>
  call(`${REGISTRATION}/copies/${copyId}`);

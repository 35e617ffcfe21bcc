import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';

export type Issuer = { readonly bodyId: string; readonly name: string };
/** A competition that chose a body, and what the body has said. */
export type Request = {
  readonly competitionId: string;
  readonly competition: { readonly name: Bilingual; readonly seasonYear: number } | null;
  readonly bodyId: string;
  readonly packId: string;
  readonly packVersion: number;
  readonly approval: 'office' | 'standing-authorisation';
  readonly adoptedAt: string;
  readonly consent: 'asked' | 'accepted' | 'refused';
  readonly consentAt: string | null;
  readonly version: number;
};
export type Pack = {
  readonly packId: string;
  readonly packVersion: number;
  readonly title: Bilingual;
};
export type OwnBody = { readonly issuer: Issuer; readonly requests: readonly Request[] };
export type Desk = { readonly bodies: readonly OwnBody[]; readonly packs: readonly Pack[] };

/** The bodies one works for, by `isOwn`, with the competitions that chose them. */
export const fetchDesk = async (isOwn: (bodyId: string) => boolean): Promise<Answer<Desk>> => {
  const issuers = await call<{ readonly items: readonly Issuer[] }>(`${CERTIFICATION}/issuers`);
  if (!issuers.ok) return issuers;
  const packs = await call<{ readonly items: readonly Pack[] }>(`${CERTIFICATION}/rule-packs`);
  if (!packs.ok) return packs;
  const bodies: OwnBody[] = [];
  for (const issuer of issuers.body.items.filter(({ bodyId }) => isOwn(bodyId))) {
    const path = `${CERTIFICATION}/issuers/${issuer.bodyId}/adoptions`;
    const requests = await callAll<Request>(path);
    if (!requests.ok) return requests;
    bodies.push({ issuer, requests: requests.body.items });
  }
  return { ok: true, body: { bodies, packs: packs.body.items } };
};

export type BodyAnswer = 'accepted' | 'refused';

export const answerRequest = (
  { competitionId, version }: Request,
  answer: BodyAnswer,
): Promise<Answer<unknown>> =>
  command(`${CERTIFICATION}/competitions/${competitionId}/rule-pack/consent`, {
    method: 'POST',
    body: { answer },
    version,
  });

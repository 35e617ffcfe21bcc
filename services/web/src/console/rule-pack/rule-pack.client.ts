import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List } from '../call.client.ts';
import type { DraftedPack } from './drafted-pack.rules.ts';

const CERTIFICATION = '/api/certification/v1';

/** A version of a rule pack as lists show it. */
export type PackOutline = {
  readonly packId: string;
  readonly packVersion: number;
  readonly title: Bilingual;
  readonly jurisdiction: Bilingual;
  readonly valid: { readonly from: string; readonly to: string | null };
  readonly clauses: readonly { readonly ruleId: string; readonly clause: Bilingual }[];
};

export type PackAt = { readonly packId: string; readonly packVersion: number };

export type Trial = {
  readonly events: number;
  readonly people: number;
  readonly granted: number;
  readonly refused: number;
};

/** A draft as lists show it. */
export type DraftOutline = {
  readonly draftId: string;
  readonly packId: string;
  readonly title: Bilingual;
  readonly jurisdiction: Bilingual;
  readonly basedOn: PackAt | null;
  readonly state: 'open' | 'published' | 'discarded';
  readonly ruleCount: number;
  readonly authorId: string;
  readonly writers: readonly string[];
  readonly savedBy: string;
  readonly savedAt: string;
  readonly closedBy: string | null;
  readonly publishedVersion: number | null;
  readonly version: number;
};
export type Draft = DraftOutline & { readonly pack: Readonly<Record<string, unknown>> };
export type Saved = { readonly draftId: string; readonly version: number };

export const fetchPacks = (): Promise<Answer<{ readonly items: readonly PackOutline[] }>> =>
  call(`${CERTIFICATION}/rule-packs`);

/** The rules of a version, word for word. */
export const fetchPack = ({ packId, packVersion }: PackAt): Promise<Answer<RulePack>> =>
  call(`${CERTIFICATION}/public/rule-packs/${packId}/${packVersion}`);

export const fetchDrafts = (): Promise<Answer<List<DraftOutline>>> =>
  callAll(`${CERTIFICATION}/rule-drafts`);

export const fetchDraft = (draftId: string): Promise<Answer<Draft>> =>
  call(`${CERTIFICATION}/rule-drafts/${draftId}`);

export const startDraft = (packId: string, from: PackAt | null): Promise<Answer<Saved>> =>
  command(`${CERTIFICATION}/rule-drafts`, {
    method: 'POST',
    body: { packId, ...(from ? { from } : {}) },
  });

export const saveDraft = (
  draftId: string,
  pack: DraftedPack,
  version: number,
): Promise<Answer<Saved>> =>
  command(`${CERTIFICATION}/rule-drafts/${draftId}`, { method: 'PUT', body: { pack }, version });

export const discardDraft = ({ draftId, version }: Saved): Promise<Answer<Saved>> =>
  command(`${CERTIFICATION}/rule-drafts/${draftId}/discarding`, { method: 'POST', version });

/** On which results it is tried before it is recorded, or why on none. */
export type Publication =
  | { readonly eventIds: readonly string[] }
  | { readonly untriedReason: string };

export const publishDraft = (
  { draftId, version }: Saved,
  body: Publication,
): Promise<Answer<Saved & PackAt>> =>
  command(`${CERTIFICATION}/rule-drafts/${draftId}/publication`, {
    method: 'POST',
    body,
    version,
  });

import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call } from '../call.client.ts';

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

export const fetchPacks = (): Promise<Answer<{ readonly items: readonly PackOutline[] }>> =>
  call(`${CERTIFICATION}/rule-packs`);

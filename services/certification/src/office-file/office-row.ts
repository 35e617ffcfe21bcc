import type { EntryFormTold } from '@jinbang/contracts/http/names';
import type { Level } from '@jinbang/contracts/level';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Decision } from '@jinbang/promotion/decision';
import type { Occupation } from '../terms.ts';

/** Who somebody is, as registration tells it while the file is made; kept nowhere here. */
export type RowPerson = {
  readonly name: string;
  readonly organisation: string | null;
  readonly identity: { readonly idType: string; readonly idNumber: string } | null;
  readonly form: EntryFormTold | null;
};

/** One row of the office's file: a granted level with what it stands on. */
export type OfficeRow = {
  readonly key: string;
  readonly decisionId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly level: Level;
  readonly decision: Decision;
  readonly contest: Bilingual;
  readonly event: Bilingual;
  readonly occupation: Occupation;
  readonly certificate: { readonly number: string; readonly issuedOn: string } | null;
  /** null: registration does not know them any more. */
  readonly person: RowPerson | null;
};

import { accept, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { type Outcome, unknown } from '../command.ts';
import { findPage } from './assessment.store.ts';

/** The page behind a certificate of an assessment, word for word as it was hashed; it names nobody. */
export const readPublicAssessment =
  ({ db }: { readonly db: Database }) =>
  async (batchId: string, version: number): Outcome<string> => {
    const page = await findPage(db, batchId, version);
    return page === undefined ? refuse(unknown('assessment.unknown')) : accept(page);
  };

import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import type { FetchNames } from '../person/fetch-names.ts';
import { findUnnamed, markAsked } from './candidate.store.ts';

const TOGETHER = 500;
/** Whom registration does not know is asked for again after this time. */
const AGAIN_MS = 300_000;

/** Asks for the names behind a roster, so that its screen shows people; names are kept where they can be erased. */
export const fetchCandidateNames =
  (deps: { feeder: Database; now: Clock; fetchNames: FetchNames }) => async (): Promise<number> => {
    const at = deps.now();
    const before = new Date(at.getTime() - AGAIN_MS);
    const unnamed = await findUnnamed(deps.feeder, before, TOGETHER);
    if (unnamed.length === 0) return 0;
    await deps.fetchNames(unnamed);
    await markAsked(
      deps.feeder,
      unnamed.map(({ candidateId }) => candidateId),
      at,
    );
    return unnamed.length;
  };

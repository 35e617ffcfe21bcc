import { findModules, findSessions } from '../day/day.store.ts';
import type { Work } from '../in-event.ts';
import { findCompetition } from '../overview/overview.store.ts';
import type { PaperManner } from './paper.body.ts';
import type { PaperGround } from './paper-ground.ts';

const ZONE = 'Asia/Shanghai';
const UNNAMED = { zh: '—' };

/** What every form is laid out from. */
export const findGround = async (
  { tx, event }: Pick<Work, 'tx' | 'event'>,
  printedAt: Date,
  { byHand, rehearsal }: PaperManner,
): Promise<PaperGround> => {
  const { eventId, competitionId, name } = event;
  const competition = await findCompetition(tx, competitionId);
  const modules = await findModules(tx, eventId);
  return {
    competition: { name: competition?.name ?? UNNAMED, zone: competition?.zone ?? ZONE },
    event: { eventId, name: name ?? UNNAMED },
    modules: modules.map(({ moduleId, name: own, keyKind, schemeVersion }) => ({
      ...{ moduleId, name: own ?? UNNAMED, keyKind: keyKind ?? 'station', schemeVersion },
    })),
    sessions: await findSessions(tx, eventId),
    printedAt: printedAt.toISOString(),
    rehearsal: rehearsal === 'yes',
    missing: byHand === 'yes' ? 'by-hand' : 'refuse',
  };
};

import type { FactOf } from '@jinbang/contracts/fact';
import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import type { Telling } from '../telling.ts';
import type { CompetitionView } from './competition.body.ts';

export const competitionDeclared = (
  {
    competitionId,
    version,
    consents: _consents,
    units: _units,
    committee: _committee,
    templateId: _templateId,
    ...data
  }: CompetitionView,
  telling: Telling,
): FactOf<typeof competitionDeclaredV1> => ({
  ...telling.envelope(competitionId, version),
  type: competitionDeclaredV1.type,
  version: competitionDeclaredV1.version,
  competitionId,
  eventId: null,
  data,
});

import type { FactOf } from '@jinbang/contracts/fact';
import { reviewCodesDrawnV1 } from '@jinbang/contracts/registration/review-code';
import { stationText } from '@jinbang/draws/sealed-lots';
import { appendFacts } from '@jinbang/messaging/append';
import type { Work } from '../command-deps.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import type { DrawKeyRow } from '../draw-key/draw-key.store.ts';
import { sealContent } from '../seal/seal-content.ts';
import type { CodesToSeal } from './code-ground.ts';
import type { CodedWork, SealedCodesView } from './review-code.body.ts';
import { groupOfWork } from './review-code.rules.ts';
import { type CodeRow, insertCodes, listCodes, retireCodes } from './review-code.store.ts';

type Codes = {
  readonly kind: 'codes-drawn' | 'codes-late';
  readonly codes: readonly CodedWork[];
  readonly reason?: string | undefined;
  readonly witnessIds: readonly string[];
  readonly happenedAt?: string | undefined;
  readonly seeding: {
    readonly commitmentId: string;
    readonly publicValue: string;
    readonly secret: string;
  } | null;
};

const codesTold = (
  { event, module, version }: CodesToSeal,
  rows: readonly CodeRow[],
  { tell }: Work,
): FactOf<typeof reviewCodesDrawnV1> => {
  const byGroup = Map.groupBy(
    rows.filter(({ inUse }) => inUse),
    ({ group }) => group,
  );
  return {
    ...tell.envelope(module.moduleId, version),
    type: reviewCodesDrawnV1.type,
    version: reviewCodesDrawnV1.version,
    competitionId: event.competitionId,
    eventId: event.eventId,
    data: {
      moduleId: module.moduleId,
      groups: [...byGroup].map(([group, own]) => ({ group, codes: own.map(({ code }) => code) })),
    },
  };
};

/** Seals which code is whose, and tells the codes alone. */
export const sealCodes = async (
  deps: DrawDeps,
  work: Work,
  ground: CodesToSeal,
  key: DrawKeyRow,
  { kind, codes: lots, reason, witnessIds, happenedAt, seeding }: Codes,
): Promise<SealedCodesView> => {
  const { event, module, serial, version } = ground;
  const { moduleId } = module;
  const { ownerId, eventId } = event;
  const secret = seeding?.secret ?? null;
  const sealHash = await sealContent(
    deps,
    work,
    key,
    { kind, moduleId, lots, secret },
    {
      ...{ ownerId, eventId, moduleId, sessionId: null, toSessionId: null, version, serial },
      reason: reason ?? null,
      takers: lots.map(stationText),
      lotCount: lots.length,
      absent: [],
      witnessIds,
      happenedAt,
      seeding: seeding && { commitmentId: seeding.commitmentId, publicValue: seeding.publicValue },
    },
  );
  if (kind === 'codes-drawn') await retireCodes(work.tx, moduleId);
  const codes = lots.map((lot) => ({ code: lot.reviewCode, group: groupOfWork(ground, lot) }));
  await insertCodes(work.tx, { moduleId, ownerId, eventId, codes });
  const rows = await listCodes(work.tx, moduleId);
  await appendFacts(work.tx, [codesTold(ground, rows, work)]);
  const inUse = rows.filter((row) => row.inUse).length;
  return { moduleId, version: version + 1, inUse, sealHash };
};

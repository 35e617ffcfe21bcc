import type { AnyFact } from '@jinbang/contracts/fact';
import { markSettledV1 } from '@jinbang/contracts/judging/mark';
import { moduleLockedV1 } from '@jinbang/contracts/judging/module';
import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { GateRule, RankingRule } from '@jinbang/contracts/ranking-rule';
import { entryAdmittedV1 } from '@jinbang/contracts/registration/entry';
import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import { mappingOpenedV1, mappingPartV1 } from '@jinbang/contracts/registration/mapping';
import { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import type { ArrangedEvent } from '../tables.ts';
import { advancedTold, arrangedAs, type Contest, competitionTold } from '../told.fixture.ts';

/** As published: at least 60 in theory and the best 35 go on; up to 35 entrants there is no gate. */
export const CITY_GATE: GateRule = {
  of: 'theory',
  atLeast: '60',
  places: 35,
  openUpTo: 35,
  base: 'entered',
  ties: 'all',
};

const AT = '2026-11-20T01:00:00.000Z';
const ranking: Partial<RankingRule> = { moduleDecimals: 2, shared: false, gates: [CITY_GATE] };

const aspectOf = (criterion: string) => ({
  ...{ aspectId: newId(), code: `${criterion}1.1`, criterion, subCriterion: `${criterion}1` },
  max: '100',
});

/** Theory by entry number as the gate, then a practical module at stations; one group of workers. */
export const aGatedContest = (entrants: number, gate: Partial<GateRule> = {}) => {
  const ids = {
    competitionId: newId(),
    eventId: newId(),
    ownerId: newId(),
    theoryId: newId(),
    practicalId: newId(),
    sessionId: newId(),
    openingId: newId(),
  };
  const aspects = [
    { ...aspectOf('T'), moduleId: ids.theoryId },
    { ...aspectOf('A'), moduleId: ids.practicalId },
  ];
  const entries = Array.from({ length: entrants }, (_, index) => ({
    entryId: newId(),
    personId: newId(),
    entryNo: `E-${String(index + 1).padStart(3, '0')}`,
    station: `A-${String(index + 1).padStart(2, '0')}`,
  }));
  const rule = { ...ranking, gates: [{ ...CITY_GATE, ...gate }] };
  return { ...ids, aspects, entries, rule };
};
export type GatedContest = ReturnType<typeof aGatedContest>;

const told = (
  { competitionId, eventId }: GatedContest,
  type: AnyFact['type'],
  [aggregateId, aggregateVersion]: readonly [string, number],
  data: object,
): AnyFact => ({
  factId: newId(),
  version: 1,
  occurredAt: AT,
  competitionId,
  eventId,
  causedBy: 'test',
  traceparent: null,
  ...{ type, aggregateId, aggregateVersion, data },
});

/** What the older fixture needs to know of a contest to tell its competition and its days. */
export const plainly = (contest: GatedContest): Contest =>
  // Safe: of a contest these tellers read the ids, the key and the wish alone.
  ({
    ...contest,
    keyKind: 'station',
    wish: { ranking: contest.rule },
  }) as unknown as Contest;

export const gatedEventTold = (
  contest: GatedContest,
  state: ArrangedEvent['state'],
  version: number,
): AnyFact =>
  told(contest, eventArrangedV1.type, [contest.eventId, version], {
    ...arrangedAs(plainly(contest), state),
    groups: ['worker'],
    modules: [
      {
        moduleId: contest.theoryId,
        name: { zh: '理论' },
        kind: 'theory',
        weight: '0',
        keyKind: 'entry',
      },
      {
        moduleId: contest.practicalId,
        name: { zh: '实操' },
        kind: 'practical',
        weight: '1',
        keyKind: 'station',
      },
    ],
  });

const schemesTold = (contest: GatedContest): readonly AnyFact[] =>
  contest.aspects.flatMap((aspect) => {
    const at = [newId(), 1] as const;
    const closing = {
      schemeVersion: 1,
      criteria: [{ criterion: aspect.criterion, max: '100' }],
      ...{ parts: 1, rows: 1, hash: setHash([aspect]) },
    };
    const part = { schemeVersion: 1, part: 1, rows: [aspect] };
    return [
      told(contest, schemePartV1.type, at, part),
      told(contest, schemePublishedV1.type, at, closing),
    ];
  });

/** Everything before the first mark. */
export const gatedBeginning = (contest: GatedContest): readonly AnyFact[] => [
  competitionTold(plainly(contest)),
  gatedEventTold(contest, 'DRAWN', 1),
  ...contest.entries.map(({ entryId, personId, entryNo }) =>
    told(contest, entryAdmittedV1.type, [entryId, 1], {
      entryNo,
      members: [{ personId, heldLevel: null }],
      ...{ organisationId: contest.ownerId, region: '440100', group: 'worker' },
    }),
  ),
  ...schemesTold(contest),
  advancedTold(plainly(contest)),
];

const markOf = (contest: GatedContest, aspect: number, subject: MarkSubject, value: string) =>
  told(contest, markSettledV1.type, [newId(), 1], {
    ...{ subject, value, schemeVersion: 1 },
    aspectId: contest.aspects[aspect]?.aspectId,
  });

/** Theory marks in the order of the entries; null: none yet. */
export const theoryTold = (
  contest: GatedContest,
  marks: readonly (number | null)[],
): readonly AnyFact[] =>
  contest.entries.flatMap(({ entryNo }, index) => {
    const mark = marks[index] ?? null;
    const subject = { kind: 'entry', moduleId: contest.theoryId, entryNo } as const;
    return mark === null ? [] : [markOf(contest, 0, subject, String(mark))];
  });

/** The final: stations for these places of the list, their marks, locks, the opening. */
export const finalTold = (
  contest: GatedContest,
  finalists: readonly number[],
  theoryMarks: number,
): readonly AnyFact[] => {
  const { practicalId: moduleId, sessionId, openingId } = contest;
  const seats = finalists.flatMap((place) => {
    const entry = contest.entries[place];
    if (!entry) return [];
    const { entryId, station } = entry;
    const subject = { kind: 'station' as const, moduleId, sessionId, station };
    return [{ entryId, station, subject, mark: String(95 - place) }];
  });
  const rows = seats.map(({ entryId, subject }) => ({ entryId, subject }));
  const lock = (id: string, marks: number) =>
    told(contest, moduleLockedV1.type, [id, 1], {
      ...{ moduleId: id, marks, hash: '0'.repeat(64) },
    });
  return [
    told(contest, sessionPlannedV1.type, [sessionId, 1], {
      ...{ moduleId, name: { zh: '决赛' }, startsAt: AT, endsAt: AT, room: '1', group: 'worker' },
      stations: seats.map(({ station }) => ({ station, spare: false, inUse: true })),
    }),
    ...seats.map(({ subject, mark }) => markOf(contest, 1, subject, mark)),
    lock(contest.theoryId, theoryMarks),
    lock(moduleId, seats.length),
    advancedTold(plainly(contest), 'REVIEW', 2),
    told(contest, mappingPartV1.type, [openingId, 1], { part: 1, rows }),
    told(contest, mappingOpenedV1.type, [openingId, 1], {
      ...{ parts: 1, rows: rows.length, hash: setHash(rows) },
    }),
    gatedEventTold(contest, 'DECRYPTED', 2),
  ];
};

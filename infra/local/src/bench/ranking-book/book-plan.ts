import { newId } from '@jinbang/kernel/id';
import type { BookParts } from '@jinbang/ranking/book/event-book';
import type { ArrangedEvent } from '@jinbang/ranking/tables';

const ASPECTS = 200;
const ASPECTS_EACH = 5;
const CRITERIA = 8;
const VALUES = ['0', '0.1', '0.25', '0.3', '0.45', '0.5'] as const;

/** One event with very many contestants, each with a mark in every aspect; nobody in it exists. */
export type BookPlan = {
  readonly eventId: string;
  readonly competitionId: string;
  readonly moduleId: string;
  readonly arranged: ArrangedEvent;
  readonly aspects: BookParts['scheme'];
  readonly entries: BookParts['entries'];
  /** What marks there are. */
  readonly values: readonly string[];
  /** The mark of a contestant in an aspect: always the same, so that two readings can be compared. */
  readonly valueFor: (contestant: number, aspect: number) => string;
};

const aspectsOf = (moduleId: string): BookParts['scheme'] =>
  Array.from({ length: ASPECTS }, (_, index) => {
    const criterion = String.fromCharCode(65 + Math.floor((index * CRITERIA) / ASPECTS));
    const subCriterion = `${criterion}${Math.floor(index / ASPECTS_EACH) + 1}`;
    return { aspectId: newId(), moduleId, criterion, subCriterion, max: '0.5' };
  });

const arrangedOf = (moduleId: string): ArrangedEvent => ({
  ownerId: newId(),
  name: { zh: '测量赛项', en: 'Bench Event' },
  occupation: { code: '4-04-05-01', name: { zh: '测量职业' }, trade: null, route: 'level' },
  taskLevel: '3',
  groups: ['worker'],
  teamSize: 1,
  layers: '1',
  recusal: 'event',
  board: 'live',
  noticeWorkingDays: 0,
  ranking: {
    ties: [{ by: 'criteria-by-weight' }],
    shared: true,
    numbering: 'standard',
    moduleDecimals: null,
    totalDecimals: 2,
    passMark: '20',
    scale: true,
    medals: true,
    prizes: null,
  },
  modules: [{ moduleId, name: { zh: '实操' }, kind: 'practical', weight: '1', keyKind: 'entry' }],
  state: 'DRAWN',
});

const numbered = (contestant: number): string => `E-${String(contestant + 1).padStart(6, '0')}`;

export const bookPlan = (contestants: number): BookPlan => {
  const moduleId = newId();
  const organisationId = newId();
  return {
    eventId: newId(),
    competitionId: newId(),
    moduleId,
    arranged: arrangedOf(moduleId),
    aspects: aspectsOf(moduleId),
    entries: Array.from({ length: contestants }, (_, contestant) => ({
      entryId: newId(),
      entryNo: numbered(contestant),
      members: [{ personId: newId(), heldLevel: null }],
      organisationId,
      region: '120000',
      group: 'worker' as const,
      withdrawn: false,
    })),
    values: VALUES,
    valueFor: (contestant, aspect) => {
      const seed = Math.imul(contestant * ASPECTS + aspect + 1, 2_654_435_761) >>> 0;
      return VALUES[(seed >>> 8) % VALUES.length] ?? '0';
    },
  };
};

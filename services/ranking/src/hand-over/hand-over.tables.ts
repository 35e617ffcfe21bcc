import { GROUND_STAYS, hangingOn, TOLD_FACTS } from '@jinbang/service-kit/hand-over/conditions';
import type { CarriedTable, HandOverTables } from '@jinbang/service-kit/hand-over/plan.rules';
import { sql } from 'drizzle-orm';

const ofContest: CarriedTable = {
  where: ({ competitionId }) => sql`t.competition_id = ${competitionId}::uuid`,
};

/** What the other services tell again: totals and ranks are made anew from it, and compared. */
const HEARD = 'heard again from who tells it';

/** What of ranking travels when a contest is handed over: what it decided itself. */
export const HAND_OVER_TABLES: HandOverTables = {
  carried: {
    // Which contest and event a result belongs to; both are heard again.
    competition: ofContest,
    event: ofContest,
    result_row: hangingOn('result', 'result_id'),
    outbox: TOLD_FACTS,
  },
  stays: {
    ...GROUND_STAYS,
    command: 'answers to staff; whoever asks again asks there',
    inbox: 'everything is heard anew',
    session: HEARD,
    review_code_list: HEARD,
    entry: HEARD,
    told_part: HEARD,
    told_closing: HEARD,
    subject: HEARD,
    mark: HEARD,
    score_sheet: HEARD,
    module_lock: HEARD,
    penalty: HEARD,
    appeal: HEARD,
    publication_consent: HEARD,
    erased_person: HEARD,
    person_name: 'a copy of names, asked for again',
    board_version: 'numbers of frames a board there has begun for itself',
  },
};

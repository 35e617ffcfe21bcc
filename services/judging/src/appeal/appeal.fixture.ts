import { newId } from '@jinbang/kernel/id';
import { aContest } from '../contest.fixture.ts';
import { type Judging, markOf, passed, points, readyToMark, score } from '../judging.fixture.ts';

export const ruleOfDay = {
  appeal: { amount: 120, unit: 'minutes' },
  recount: { amount: 24, unit: 'hours' },
  second: { amount: 24, unit: 'hours' },
  answer: { amount: 24, unit: 'hours' },
  panelSize: 3,
} as const;

/** A contest with two schools, a team leader each, five of the arbitration group, and marks. */
export const aDisputedContest = async (judging: Judging) => {
  const contest = aContest({ stations: ['01', '02'], judgeCount: 2 });
  const schools = { one: newId(), other: newId() };
  const entries = { one: newId(), other: newId() };
  const people = {
    leader: newId(),
    otherLeader: newId(),
    clerk: newId(),
    auditor: newId(),
    arbiters: Array.from({ length: 5 }, newId),
  };
  const facts = [
    ...contest.facts,
    contest.entry('001', { entryId: entries.one, organisationId: schools.one }),
    contest.entry('002', { entryId: entries.other, organisationId: schools.other }),
    contest.appointment(people.leader, 'team-leader', { organisationId: schools.one }),
    contest.appointment(people.otherLeader, 'team-leader', { organisationId: schools.other }),
    contest.appointment(people.clerk, 'check-in'),
    contest.appointment(people.auditor, 'auditor'),
    ...people.arbiters.map((one) => contest.appointment(one, 'arbitration')),
  ];
  const ready = await readyToMark(judging, contest, { facts });
  for (const seat of [0, 1]) {
    await ready
      .judge(seat)
      .commands(
        ['01', '02'].flatMap((one) => [
          markOf(ready, one, 'A2.1', points(one === '01' ? '7' : '8')),
          ...['A1.1', 'A1.2'].map((code) => markOf(ready, one, code, score('2'))),
          markOf(ready, one, 'A1.3', passed(true)),
        ]),
      );
  }
  const path = `/events/${contest.eventId}`;
  const filing = (over: object = {}) => ({
    ...{ kind: 'appeal', entryId: entries.one, moduleId: contest.moduleId },
    ...{ place: { kind: 'station', sessionId: contest.sessionId, station: '01' } },
    ...{ subCriterion: null, aspects: [], incident: null, escalates: null, paper: null },
    ...{ statement: '测试：设备停机未补时' },
    ...over,
  });
  return { contest, ready, schools, entries, people, path, filing };
};
export type Disputed = Awaited<ReturnType<typeof aDisputedContest>>;

import type { AwardOverview } from '@jinbang/contracts/http/award';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, openCertification } from '../certification.fixture.ts';
import {
  type Contest,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { hostsOf, itemOf, linesOf, prizedRows } from './award.fixture.ts';
import { findAward } from './award-document.store.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification?.close());

const told = (contest: Contest, resultVersion: number) =>
  certification.hear(resultTold(contest, { rows: prizedRows(contest), resultVersion }));

describe('an award document of several events', () => {
  it('is under review from when any of their results is amended until it is looked at again', async () => {
    const hosts = await hostsOf(certification);
    const { contest, first, second, path } = hosts;
    const { contestants } = contestOf({ workers: 5 });
    const other = { ...contest, eventId: newId(), resultId: newId(), contestants };
    await certification.hear([eventArranged(other), ...entriesAdmitted(other)]);
    const name = { name: '示例市总工会', code: 'SEVER' };
    await first.put(`${path}/award-organiser`, name, { version: 0 });
    const planned = await first.post<{ planId: string }>(`${path}/award-plans`, {
      eventIds: [contest.eventId, other.eventId],
      items: [itemOf('staff-honour')],
      named: [{ kind: 'staff-honour', personId: second.personId }],
    });
    expect(planned).toMatchObject({ status: 201 });
    const { planId } = planned.body;
    await second.post(`${path}/award-plans/${planId}/release`, undefined, { version: 1 });
    await told(contest, 1);
    await told(other, 1);
    await certification.sweep();
    const [line] = await linesOf(hosts, planId);
    const isUnderReview = async () =>
      (await findAward(certification.db, line?.number ?? ''))?.isUnderReview;
    expect(await isUnderReview()).toBe(false);

    await told(other, 2);
    expect(await isUnderReview()).toBe(true);
    await certification.sweep();
    expect(await isUnderReview()).toBe(false);
    const { plans } = (await first.get<AwardOverview>(`${path}/awards`)).body;
    expect(plans[0]?.counts).toMatchObject({ live: 1, superseded: 0 });

    await told(contest, 2);
    expect(await isUnderReview()).toBe(true);
  });
});

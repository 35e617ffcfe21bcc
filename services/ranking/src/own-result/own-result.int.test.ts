import { ownResult } from '@jinbang/contracts/http/own-result';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { aContest, type Contest, officeTold, wholeStory } from '../told.fixture.ts';

let system: RankingSystem;
const [chief, supervisor, organiser] = [newId(), newId(), newId()];
beforeAll(async () => {
  system = await aRankingSystem({ now: () => new Date('2026-11-20T09:00:00Z') });
});
afterAll(() => system.stop());

const told = async (contest: Contest): Promise<Contest> => {
  await system.tell([
    officeTold(contest, chief, 'chief-judge'),
    officeTold(contest, supervisor, 'supervisor'),
    officeTold(contest, organiser, 'organiser'),
    ...wholeStory(contest),
  ]);
  await vi.waitFor(
    async () => {
      expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 });
    },
    { timeout: 30_000 },
  );
  await system.ranking().framer.look();
  return contest;
};

const ownPath = ({ eventId }: Contest, entryId: string) =>
  `/api/ranking/v1/events/${eventId}/own-entries/${entryId}/result`;
const ownOf = async (contest: Contest, place: number) => {
  const entry = contest.entries[place];
  if (!entry) throw new Error('no such entry');
  const answer = await system.request(entry.personId, ownPath(contest, entry.entryId));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  return { text, own: ownResult.parse(JSON.parse(text)) };
};
const submit = ({ eventId }: Contest) =>
  system.post(chief, `/api/ranking/v1/events/${eventId}/results`);
const approve = ({ eventId }: Contest) =>
  system.post(supervisor, `/api/ranking/v1/events/${eventId}/results/1/approval`, { ifMatch: 1 });

describe('a contestant’s own result', () => {
  it('says where the event stands and no figure until a second person approved it', async () => {
    // Even where a live board shows every line: what is not a result is not told as one.
    const contest = await told(aContest({ board: 'live' }));
    expect((await ownOf(contest, 0)).own).toMatchObject({ state: 'contest', standing: null });
    await submit(contest);
    expect((await ownOf(contest, 0)).own).toMatchObject({
      entryNo: 'E-001',
      state: 'provisional',
      standing: null,
    });
  });

  it('is then the row of the published page, figure for figure, and nobody else’s', async () => {
    const contest = await told(aContest({ board: 'progress' }));
    await submit(contest);
    await approve(contest);
    const path = `/api/ranking/v1/public/results/${contest.eventId}/1`;
    const answer = await system.request(null, path);
    const page = JSON.parse(await answer.text());
    for (const [place, { entryNo }] of contest.entries.entries()) {
      const { text, own } = await ownOf(contest, place);
      const row = page.rows.find((one: { entryNo: string }) => one.entryNo === entryNo);
      const { rank, code, total, award, scale } = row;
      expect(own).toMatchObject({
        state: 'final',
        entryNo,
        standing: { rank, code, total, award, scale, totalMax: page.totalMax },
      });
      expect(`"${own.standing?.pageHash}"`).toBe(answer.headers.get('etag'));
      expect(own.standing?.modules).toEqual(
        page.modules.map((module: { moduleId: string }) => ({
          ...module,
          points:
            row.modules.find((one: { moduleId: string }) => one.moduleId === module.moduleId)
              ?.points ?? null,
        })),
      );
      for (const other of contest.entries) {
        if (other.entryNo === entryNo) continue;
        expect(text).not.toContain(other.entryNo);
        expect(text).not.toContain(other.entryId);
        expect(text).not.toContain(other.personId);
      }
    }
    // Two workers tie and share the first rank.
    expect((await ownOf(contest, 0)).own.standing).toMatchObject({ rank: 1, sharedBy: 2 });
    expect((await ownOf(contest, 2)).own.standing).toMatchObject({
      rank: null,
      sharedBy: 0,
      code: 'DNS',
      counts: { entered: 3, started: 2, finished: 2 },
    });
  });

  it('in its public notice says until when', async () => {
    const contest = await told(aContest({ noticeWorkingDays: 5 }));
    await submit(contest);
    await approve(contest);
    const { own } = await ownOf(contest, 0);
    expect(own.state).toBe('notice');
    expect(own.standing).toMatchObject({ noticeUntil: '2026-11-27T16:00:00.000Z' });
  });

  it('is refused in the same words for an entry of somebody else and for none', async () => {
    const contest = await told(aContest());
    await submit(contest);
    await approve(contest);
    const [first, second] = contest.entries;
    const asked = [
      [second?.personId ?? '', ownPath(contest, first?.entryId ?? '')],
      [organiser, ownPath(contest, first?.entryId ?? '')],
      [first?.personId ?? '', ownPath(contest, newId())],
      [first?.personId ?? '', ownPath({ ...contest, eventId: newId() }, first?.entryId ?? '')],
    ] as const;
    for (const [personId, path] of asked) {
      const answer = await system.request(personId, path);
      expect(await answer.json()).toMatchObject({ status: 403, code: 'access.forbidden' });
    }
    const stranger = await system.request(null, ownPath(contest, first?.entryId ?? ''));
    expect(stranger.status).toBe(401);
  });
});

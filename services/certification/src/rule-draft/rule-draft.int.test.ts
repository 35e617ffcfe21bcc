import { newId } from '@jinbang/kernel/id';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Certification,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { ruleDraftTable } from './rule-draft.tables.ts';

let certification: Certification;
let contest: Contest;
let staff: Staff;
/** A second person of the approving office, and an auditor there. */
let colleague: Person;
let auditor: Person;

beforeAll(async () => {
  certification = await openCertification();
  contest = contestOf();
  staff = await staffOf(certification, contest);
  [colleague, auditor] = [certification.as(newId()), certification.as(newId())];
  const scope = { kind: 'competition', id: contest.competitionId } as const;
  await certification.hear([
    appointed(colleague.personId, 'approving-office', scope),
    appointed(auditor.personId, 'auditor', scope),
  ]);
}, 120_000);
afterAll(() => certification?.close());

type Draft = {
  readonly draftId: string;
  readonly packId: string;
  readonly version: number;
  readonly state: string;
  readonly pack: Record<string, unknown>;
  readonly problems: readonly { readonly at: string; readonly zh: string }[];
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
};

const UNTRIED = { untriedReason: '本省尚无最终成绩' };
const begin = async (who: Person, wish: object = {}): Promise<Draft> => {
  const body = { packId: `made-up-${newId()}`, ...wish };
  const begun = await who.post<Draft>('/rule-drafts', body);
  expect(begun.status).toBe(201);
  return begun.body;
};
const copied = (who: Person) => begin(who, { from: { packId: 'tianjin-2024', packVersion: 1 } });
const save = (who: Person, { draftId }: Draft, pack: object, version: number, commandId?: string) =>
  who.put<Draft>(
    `/rule-drafts/${draftId}`,
    { pack },
    { version, ...(commandId ? { commandId } : {}) },
  );
const publish = (who: Person, { draftId }: Draft, version: number, body: object = UNTRIED) =>
  who.post<{ packVersion: number }>(`/rule-drafts/${draftId}/publication`, body, { version });
const look = async (who: Person, { draftId }: Draft) =>
  (await who.get<Draft>(`/rule-drafts/${draftId}`)).body;

describe('writing a draft', () => {
  it('begins empty: all it lacks is listed by its place, nothing is refused', async () => {
    const draft = await look(staff.office, await begin(staff.office));
    expect(draft).toMatchObject({ state: 'open', version: 1, findings: [] });
    const places = draft.problems.map(({ at }) => at);
    expect(places).toEqual(expect.arrayContaining(['title.zh', 'valid.from', 'rules']));
  });
  it('begins with any pack, and becomes next year’s under an id of its own', async () => {
    const draft = await look(staff.office, await copied(staff.office));
    expect(draft.problems).toEqual([]);
    expect(draft.pack).toMatchObject({ rules: tianjin2024.rules, version: 1 });
    const refused = await staff.office.post('/rule-drafts', { packId: 'tianjin-2024' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'rule-draft.collected-pack' } });
    const unknown = { packId: 'x', from: { packId: 'nowhere', packVersion: 1 } };
    expect(await staff.office.post('/rule-drafts', unknown)).toMatchObject({
      status: 404,
      body: { code: 'rule-pack.unknown' },
    });
  });
  it('is kept as it is typed, once, and shows what the linter finds', async () => {
    const draft = await copied(staff.office);
    const [rule] = tianjin2024.rules;
    const open = { kind: 'percentile', above: '0', upTo: '30', base: null, rounding: null };
    const pack = { ...tianjin2024, rules: [{ ...rule, when: open }] };
    const commandId = newId();
    const first = await save(staff.office, draft, pack, 1, commandId);
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await save(staff.office, draft, pack, 1, commandId)).toEqual(first);
    const kept = await look(staff.office, draft);
    expect(kept).toMatchObject({ version: 2, problems: [] });
    expect(kept.findings.map(({ code }) => code)).toContain('percentile-undefined');
    // Whatever somebody types, the draft stays the draft of its pack.
    expect(kept.pack.id).not.toBe('tianjin-2024');
  });
  it('refuses what was typed over something newer, and says who was there', async () => {
    const draft = await copied(staff.office);
    await save(staff.office, draft, {}, 1);
    expect(await save(colleague, draft, { rules: [] }, 1)).toMatchObject({
      status: 412,
      body: { code: 'command.stale', present: { version: 2, savedBy: staff.office.personId } },
    });
    expect(await save(colleague, draft, { rules: [] }, 2)).toMatchObject({ status: 200 });
    const bare = await staff.office.put(`/rule-drafts/${draft.draftId}`, { pack: {} });
    expect(bare).toMatchObject({ status: 428 });
  });
  it('takes no garbage', async () => {
    const draft = await copied(staff.office);
    for (const pack of ['text', 7, null, [1]]) {
      const answer = await staff.office.put(
        `/rule-drafts/${draft.draftId}`,
        { pack },
        { version: 1 },
      );
      expect(answer.status).toBe(422);
    }
    expect(await staff.office.post('/rule-drafts', { packId: '../x' })).toMatchObject({
      status: 422,
    });
  });
  it('is put away by hand, and stays readable', async () => {
    const draft = await copied(staff.office);
    const path = `/rule-drafts/${draft.draftId}/discarding`;
    expect(await colleague.post(path, undefined, { version: 1 })).toMatchObject({ status: 200 });
    expect(await save(staff.office, draft, {}, 2)).toMatchObject({
      status: 409,
      body: { code: 'rule-draft.closed' },
    });
    expect(await look(staff.office, draft)).toMatchObject({ state: 'discarded', version: 2 });
  });
});

describe('who sees a draft', () => {
  it('are those with an office where its author has one, the auditor among them', async () => {
    const draft = await copied(staff.office);
    const path = `/rule-drafts/${draft.draftId}`;
    for (const reader of [staff.office, colleague, auditor, staff.operator]) {
      expect(await reader.get(path)).toMatchObject({ status: 200 });
    }
    // `second` holds an office elsewhere: of this draft it hears nothing.
    expect(await staff.second.get(path)).toMatchObject({
      status: 404,
      body: { code: 'rule-draft.unknown' },
    });
    expect(await save(staff.second, draft, {}, 1)).toMatchObject({ status: 404 });
    expect(await publish(staff.second, draft, 1)).toMatchObject({ status: 404 });
    for (const wrong of [staff.stranger, auditor]) {
      expect(await save(wrong, draft, {}, 1)).toMatchObject({ status: 403 });
    }
    expect(await staff.stranger.get(path)).toMatchObject({ status: 403 });
    const seen = async (who: Person) => {
      const { body } = await who.get<{ items: Draft[] }>('/rule-drafts?limit=200');
      return body.items.some(({ draftId }) => draftId === draft.draftId);
    };
    expect([await seen(colleague), await seen(auditor), await seen(staff.second)]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('pages the list', async () => {
    type Page = { items: Draft[]; next: string | null };
    const first = await staff.operator.get<Page>('/rule-drafts?limit=1');
    const after = await staff.operator.get<Page>(`/rule-drafts?limit=1&after=${first.body.next}`);
    expect(first.body.items).toHaveLength(1);
    expect(after.body.items[0]?.draftId).not.toBe(first.body.items[0]?.draftId);
  });
});

describe('publishing a draft', () => {
  it('takes a second person, and makes a version that stands beside the others', async () => {
    const draft = await copied(staff.office);
    expect(await publish(staff.office, draft, 1)).toMatchObject({
      status: 403,
      body: { code: 'rule-draft.four-eyes' },
    });
    const done = await publish(colleague, draft, 1);
    expect(done).toMatchObject({ status: 200, body: { packVersion: 1, version: 2 } });
    const { packId } = await look(colleague, draft);
    const shown = await certification.send(`/api/certification/v1/public/rule-packs/${packId}/1`);
    expect(shown).toMatchObject({ status: 200 });
    expect(await publish(colleague, draft, 2)).toMatchObject({
      status: 409,
      body: { code: 'rule-draft.closed' },
    });
  });
  it('tries it on final results while it is recorded, and keeps the counts', async () => {
    const { eventId } = contest;
    await certification.hear([competitionDeclared(contest)]);
    await certification.hear([
      eventArranged(contest),
      ...entriesAdmitted(contest),
      ...resultTold(contest),
    ]);
    const draft = await copied(staff.office);
    // Of results nobody heard of nothing is tried.
    expect(await publish(colleague, draft, 1, { eventIds: [newId()] })).toMatchObject({
      body: { code: 'rule-draft.untried' },
    });
    expect(await publish(colleague, draft, 1, { eventIds: [eventId] })).toMatchObject({
      status: 200,
    });
    expect(await look(colleague, draft)).toMatchObject({
      trial: { events: 1, people: 3, granted: 3, refused: 0 },
      untriedReason: null,
    });
  });
  it('counts whoever wrote a word as a writer', async () => {
    const draft = await copied(staff.office);
    await save(colleague, draft, tianjin2024, 1);
    expect(await publish(colleague, draft, 2)).toMatchObject({ status: 403 });
    expect(await publish(staff.operator, draft, 2)).toMatchObject({ status: 200 });
  });
  it('gives the next version where the pack has one', async () => {
    const packId = `made-up-${newId()}`;
    const from = { packId: 'tianjin-2024', packVersion: 1 };
    const one = await begin(staff.office, { packId, from });
    const other = await begin(staff.office, { packId, from });
    expect(await publish(colleague, one, 1)).toMatchObject({ body: { packVersion: 1 } });
    expect(await publish(colleague, other, 1)).toMatchObject({ body: { packVersion: 2 } });
  });
  it('is refused while something is missing, doubtful or untried; and of what was not seen', async () => {
    const empty = await begin(staff.office);
    expect(await publish(colleague, empty, 1)).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.invalid' },
    });
    const draft = await copied(staff.office);
    expect(await publish(colleague, draft, 1, {})).toMatchObject({
      status: 409,
      body: { code: 'rule-draft.untried' },
    });
    const [rule] = tianjin2024.rules;
    const never = { kind: 'all', of: [rank(1, 3), rank(5, 6)] };
    await save(staff.office, draft, { ...tianjin2024, rules: [{ ...rule, when: never }] }, 1);
    expect(await publish(colleague, draft, 1)).toMatchObject({ status: 412 });
    expect(await publish(colleague, draft, 2)).toMatchObject({
      status: 409,
      body: { code: 'rule-draft.lint-errors', params: { errors: 1 } },
    });
    expect(await look(colleague, draft)).toMatchObject({ state: 'open' });
  });
  it('is refused by the database, too, where a writer closes it as published', async () => {
    const { draftId } = await copied(staff.office);
    const at = new Date();
    const forced = certification.feeder
      .update(ruleDraftTable)
      .set({
        state: 'published',
        closedBy: staff.office.personId,
        closedAt: at,
        publishedVersion: 1,
        untriedReason: 'x',
      })
      .where(eq(ruleDraftTable.draftId, draftId));
    await expect(forced).rejects.toMatchObject({ cause: { code: '23514' } });
  });
});

const rank = (from: number, to: number) => ({ kind: 'rank', from, to });

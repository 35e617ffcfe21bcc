import type { CheckSheet, PaperPlace, PaperRow } from '@jinbang/contracts/http/handing-out';
import { newId } from '@jinbang/kernel/id';
import {
  adopt,
  type Certification,
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

export type PaperStaff = Staff & { readonly keeper: Person; readonly auditor: Person };

/** A contest whose certificates are issued, with the people who print, seal and hand over. */
export const issuedContest = async (
  certification: Certification,
  contest: Contest,
): Promise<PaperStaff> => {
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  const [keeper, auditor] = [certification.as(newId()), certification.as(newId())];
  const scope = { kind: 'organisation', id: staff.bodyId };
  await certification.hear([
    appointed(keeper.personId, 'seal-keeper', scope),
    appointed(auditor.personId, 'auditor', scope),
  ]);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return { ...staff, keeper, auditor };
};

/** What somebody does on the screens, one press after the other. */
export const deskOf = (staff: PaperStaff, { eventId }: Contest) => {
  const at = `/issuers/${staff.bodyId}`;
  const papers = async (place?: PaperPlace): Promise<PaperRow[]> => {
    const query = `eventId=${eventId}&limit=200${place ? `&place=${place}` : ''}`;
    return (await staff.body.get<{ items: PaperRow[] }>(`${at}/papers?${query}`)).body.items;
  };
  const idsAt = async (place?: PaperPlace) =>
    (await papers(place)).map(({ certificateId }) => certificateId);
  const makeSheet = async (again = false): Promise<string> => {
    const { body } = await staff.body.post<{ checkSheetId: string }>(`${at}/check-sheets`, {
      eventId,
      again,
    });
    return body.checkSheetId;
  };
  const sheet = async (checkSheetId: string): Promise<CheckSheet> =>
    (await staff.body.get<CheckSheet>(`/check-sheets/${checkSheetId}`)).body;
  const find = (
    who: Person,
    checkSheetId: string,
    rows: readonly { line: number; wrong: readonly string[] }[],
  ) => who.post(`/check-sheets/${checkSheetId}/findings`, { rows });
  const check = async () => {
    const checkSheetId = await makeSheet();
    const rows = (await sheet(checkSheetId)).rows.map(({ line }) => ({ line, wrong: [] }));
    await find(staff.body, checkSheetId, rows);
    await find(staff.second, checkSheetId, rows);
    return checkSheetId;
  };
  const stock = async (from: string, to: string): Promise<string> =>
    (await staff.body.post<{ stockId: string }>(`${at}/paper-stock`, { from, to })).body.stockId;
  const start = (wish: object) =>
    staff.body.post<{ runId: string; version: number; code?: string }>(`${at}/print-runs`, wish);
  const end = (runId: string, told: object = {}, version = 1) =>
    staff.body.post(
      `/print-runs/${runId}/outcome`,
      { misprinted: [], unused: [], ...told },
      { version },
    );
  const seal = (runId: string, sheetCount: number) =>
    staff.keeper.post(`/print-runs/${runId}/seal-uses`, { seal: '评价专用章', sheetCount });
  const list = () => staff.body.post<{ handListId: string }>(`${at}/hand-lists`, { eventId });
  const give = (certificateIds: readonly string[], wish: object = {}) =>
    staff.body.post(`${at}/paper-hand-overs`, {
      ...{ certificateIds, way: 'self', handedOn: '2026-11-20', ...wish },
    });
  const print = async (stockId: string) => {
    const certificateIds = await idsAt('checked');
    const { body } = await start({ certificateIds, stockId });
    await end(body.runId);
    return body.runId;
  };
  return {
    at,
    papers,
    idsAt,
    makeSheet,
    sheet,
    find,
    check,
    stock,
    start,
    end,
    seal,
    list,
    give,
    print,
  };
};
export type Desk = ReturnType<typeof deskOf>;

/** A contest of so many with its certificates issued, and whoever works on their papers. */
export const beginDesk = async (certification: Certification, workers: number) => {
  const contest = contestOf({ workers });
  const staff = await issuedContest(certification, contest);
  const desk = deskOf(staff, contest);
  return { contest, staff, desk, count: (await desk.idsAt()).length };
};

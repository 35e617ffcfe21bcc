import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { CONFLICT, type GeneratedMark, RESCORED } from './generate-marks.ts';
import { type Client, until } from './http-client.ts';
import { type LabelledMark, loadDay, sendMarks } from './judge-day.ts';

const JUDGING = '/api/judging/v1';

export type PanelMember = {
  readonly judge: Client;
  /** Criteria of the panel and the judge's seat on it. */
  readonly criteria: string;
  readonly seat: number;
};

export type MarksPlayed = { readonly stored: number; readonly conflicts: number };

const ownMarks = (
  marks: readonly GeneratedMark[],
  { criteria, seat }: PanelMember,
): readonly LabelledMark[] =>
  marks.filter((mark) => mark.seat === seat && criteria.includes(mark.code.charAt(0)));

/** All judges mark at once, station after station, each on their own tablet. */
export const playMarks = async (
  eventId: string,
  members: readonly PanelMember[],
  marks: readonly GeneratedMark[],
  onStored: (stored: number) => void,
): Promise<MarksPlayed> => {
  const subjectCount = new Set(marks.map(({ subject }) => subject)).size;
  let stored = 0;
  await Promise.all(
    members.map(async (member) => {
      const day = await loadDay(member.judge, eventId, subjectCount);
      const sent = await sendMarks(member.judge, day, ownMarks(marks, member), (count) => {
        stored += count;
        onStored(stored);
      });
      if (sent.refused.length > 0) {
        throw new Error(`a mark was refused: ${JSON.stringify(sent.refused[0])}`);
      }
    }),
  );
  const { conflicts, rescored } = await settleConflicts(eventId, members, subjectCount);
  return { stored: stored + rescored, conflicts };
};

/** The panel that disagreed talks it over and scores again; the first round stays on record. */
const settleConflicts = async (
  eventId: string,
  members: readonly PanelMember[],
  subjectCount: number,
): Promise<{ conflicts: number; rescored: number }> => {
  const torn = new Set<string>();
  let rescored = 0;
  // All look first: the second scores settle the conflict one by one.
  const days = [];
  for (const { judge, criteria } of members) {
    if (!criteria.includes(CONFLICT.code.charAt(0))) continue;
    const { day } = await loadDay(judge, eventId, subjectCount);
    days.push({ judge, own: day.cells.filter(({ state }) => state === 'CONFLICT') });
  }
  for (const { judge, own } of days) {
    for (const cell of own) torn.add(`${cell.subjectId}/${cell.aspectId}`);
    await rescore(judge, own);
    rescored += own.length;
  }
  return { conflicts: torn.size, rescored };
};

const rescore = async (judge: Client, cells: JudgingDay['cells']): Promise<void> => {
  if (cells.length === 0) return;
  const commands = cells.map(({ subjectId, aspectId, version }) => ({
    commandId: newId(),
    type: 'enter-mark',
    subjectId,
    aspectId,
    basedOn: version,
    value: RESCORED,
  }));
  const path = `${JUDGING}/commands`;
  const { results } = await judge.post<{ results: readonly CommandResult[] }>(path, { commands });
  const refused = results.find(({ outcome }) => outcome === 'refused');
  if (refused) throw new Error(`a second score was refused: ${JSON.stringify(refused)}`);
};

/** The chief judge records that nobody stands at this station. */
export const recordAbsence = async (
  chiefJudge: Client,
  eventId: string,
  station: string,
): Promise<void> => {
  const { subjects } = await until(
    'judging knows the station',
    () =>
      chiefJudge.get<{ subjects: JudgingDay['subjects'] }>(`${JUDGING}/events/${eventId}/progress`),
    (progress) => progress.subjects.some(({ label }) => label === station),
  );
  const subject = subjects.find(({ label }) => label === station);
  const command = {
    commandId: newId(),
    type: 'code-subject',
    subjectId: subject?.subjectId,
    basedOn: subject?.version,
    code: 'DNS',
    reason: '检录未到（演示） did not come to check-in (demo)',
  };
  const { results } = await chiefJudge.post<{ results: readonly CommandResult[] }>(
    `${JUDGING}/commands`,
    { commands: [command] },
  );
  if (results[0]?.outcome !== 'stored') {
    throw new Error(`the absence was refused: ${JSON.stringify(results[0])}`);
  }
};

import type { CommandResult, JudgeValue } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { type Client, until } from './http-client.ts';

const JUDGING = '/api/judging/v1';
const BATCH = 50;

/** A mark by the labels people read: station (or entry number) and aspect code. */
export type LabelledMark = {
  readonly subject: string;
  readonly code: string;
  readonly value: JudgeValue | { readonly kind: 'absent' };
  readonly basedOn?: number;
};

/** A judge's day with look-ups by label; labels are unique in these scenarios, sessions prefix them. */
export type Day = {
  readonly day: JudgingDay;
  readonly subjectId: (label: string) => string;
  readonly aspectId: (code: string, moduleId?: string) => string;
};

const known = (name: string, id: string | undefined): string => {
  if (id === undefined) throw new Error(`the day knows no ${name}`);
  return id;
};

/** Loads a judge's day once judging has heard of everybody. */
export const loadDay = async (
  judge: Client,
  eventId: string,
  subjectsExpected: number,
): Promise<Day> => {
  const day = await until(
    'judging knows the stations and the panels',
    () => judge.get<JudgingDay>(`${JUDGING}/events/${eventId}/day`),
    ({ subjects, modules }) =>
      subjects.length >= subjectsExpected && modules.some(({ criteria }) => criteria.length > 0),
  );
  const subjects = new Map(
    day.subjects.map((one) => [`${one.moduleId}/${one.label}`, one.subjectId]),
  );
  const labels = new Map(day.subjects.map(({ label, subjectId }) => [label, subjectId]));
  const aspects = new Map(
    day.modules.flatMap(({ criteria }) =>
      criteria.flatMap(({ subCriteria }) =>
        subCriteria.flatMap((part) => part.aspects.map(({ code, aspectId }) => [code, aspectId])),
      ),
    ),
  );
  return {
    day,
    subjectId: (label) => known(`subject ${label}`, subjects.get(label) ?? labels.get(label)),
    aspectId: (code) => known(`aspect ${code}`, aspects.get(code)),
  };
};

export type Sent = { readonly stored: number; readonly refused: readonly CommandResult[] };

/** Sends marks in lists of 50, one list after the other, as a tablet does. */
export const sendMarks = async (
  judge: Client,
  { subjectId, aspectId }: Day,
  marks: readonly LabelledMark[],
  onStored: (count: number) => void = () => {},
): Promise<Sent> => {
  let stored = 0;
  const refused: CommandResult[] = [];
  for (let start = 0; start < marks.length; start += BATCH) {
    const commands = marks.slice(start, start + BATCH).map((mark) => ({
      commandId: newId(),
      type: 'enter-mark',
      subjectId: subjectId(mark.subject),
      aspectId: aspectId(mark.code),
      basedOn: mark.basedOn ?? 0,
      value: mark.value,
      decidedAt: new Date().toISOString(),
    }));
    const { results } = await judge.post<{ results: readonly CommandResult[] }>(
      `${JUDGING}/commands`,
      { commands },
    );
    const count = results.filter(({ outcome }) => outcome === 'stored').length;
    stored += count;
    onStored(count);
    refused.push(...results.filter(({ outcome }) => outcome === 'refused'));
  }
  return { stored, refused };
};

/** Signs every sheet of the judge's own panels: exactly the marks shown, by their hash. */
export const signSheets = async (judge: Client, eventId: string): Promise<number> => {
  const { sheets } = await judge.get<JudgingDay>(`${JUDGING}/events/${eventId}/day`);
  let signed = 0;
  for (const { sheetId, signedByMe } of sheets) {
    if (signedByMe) continue;
    const { hash } = await judge.get<SheetView>(`${JUDGING}/sheets/${sheetId}`);
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    const { results } = await judge.post<{ results: readonly CommandResult[] }>(
      `${JUDGING}/commands`,
      { commands: [command] },
    );
    const [result] = results;
    if (result?.outcome !== 'stored') {
      throw new Error(`a sheet was not signed: ${JSON.stringify(result)}`);
    }
    signed += 1;
  }
  return signed;
};

import type { SeatChanged } from '@jinbang/contracts/http/judging-seats';
import type { OnLeave, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { aContest } from '../contest.fixture.ts';
import { type Judging, markOf, passed, readyToMark } from '../judging.fixture.ts';
import { aspectBody } from '../small-scheme.fixture.ts';

export const STATIONS = Array.from({ length: 20 }, (_, place) => `${place + 1}`.padStart(2, '0'));
/** Seats of the panel; judge 1 leaves and judge 5 takes the seat. */
export const [LEAVER, SUCCESSOR] = [1, 5];
const SITTING = [0, 1, 2, 3, 4];
export const PRESENT = [0, 5, 2, 3, 4];
export const LEFT_AT = new Date('2026-05-12T02:00:00Z');
/** What the tablet of the leaver captured before, and hands in late. */
export const SPAN = { from: new Date('2026-05-12T01:00:00Z'), until: LEFT_AT };

const zh = (text: string) => ({ zh: text });
const sub = (code: string, aspects: ReturnType<typeof aspectBody>[]) => ({
  ...{ code, name: zh(code), day: 1 },
  aspects,
});
const pointsBody = aspectBody('M', '10', {
  ...{ kind: 'points', min: '0', max: '10', step: '0.25', roundResult: 2 },
  combination: { rule: 'mean' },
});

/** A1: a judgement, points of every judge and an agreed measurement; A2: a judgement. */
const scheme = () => ({
  title: zh('测试评分标准'),
  criteria: [
    {
      code: 'A',
      name: zh('作品'),
      subCriteria: [
        sub('A1', [
          aspectBody('J', '3', { kind: 'judgement' }),
          pointsBody,
          aspectBody('M', '1', { kind: 'pass-fail' }),
        ]),
        sub('A2', [aspectBody('J', '3', { kind: 'judgement' })]),
      ],
    },
  ],
});

/** Judge by judge a score 1 or 2, and quarters of a point; round 2 is another opinion of the same work. */
export const scoreBy = (judge: number, station: number, round = 1): number =>
  ((station + judge * 3 + round) % 2) + 1;
export const quartersBy = (judge: number, station: number, round = 1): number =>
  (station * 5 + judge * 7 + round * 3) % 41;

const given = (judge: number, station: string, aspect: string, round = 1) => {
  const place = Number(station);
  if (aspect === 'A1.3') return passed(place % 3 !== 0);
  return aspect === 'A1.2'
    ? { kind: 'points', points: `${quartersBy(judge, place, round) / 4}` }
    : { kind: 'judgement', score: `${scoreBy(judge, place, round)}` };
};

/** Twenty contestants, a panel of five that has marked half of them, and a judge about to leave. */
export const halfMarked = async (judging: Judging, onLeave: OnLeave) => {
  const contest = aContest({ stations: STATIONS, judgeCount: 5 });
  const successor = contest.appointment(newId(), 'judge');
  const { personId } = successor.data as { personId: string };
  const facts = [...contest.facts, successor];
  const ready = await readyToMark(judging, contest, { scheme: scheme(), facts });
  const people = [...contest.judges, personId];
  const id = (judge: number) => people[judge] ?? '';
  const chief = judging.as(contest.chief);
  const panels = [{ name: zh('一组'), subCriteria: ['A1', 'A2'], seats: contest.judges, onLeave }];
  await chief.put(`${ready.path}/panels`, { panels }, { version: 1 });
  const command = (judge: number, station: string, aspect: string, rest: object = {}, round = 1) =>
    markOf(ready, station, aspect, given(judge, station, aspect, round), rest);
  const mark = async (judge: number, commands: readonly object[]) => {
    for (let from = 0; from < commands.length; from += 50) {
      const results = await judging.as(id(judge)).commands(commands.slice(from, from + 50));
      const refused = results.find(({ outcome }) => outcome === 'refused');
      if (refused) throw new Error(JSON.stringify(refused));
    }
  };
  /** A2 is complete; of A1 ten contestants are, the eleventh waits for the judge who leaves. */
  for (const judge of SITTING) {
    const half = STATIONS.slice(0, judge === LEAVER ? 10 : 11);
    await mark(judge, [
      ...STATIONS.map((station) => command(judge, station, 'A2.1')),
      ...half.flatMap((station) =>
        ['A1.1', 'A1.2'].map((aspect) => command(judge, station, aspect)),
      ),
      ...(judge === LEAVER ? half : []).map((station) => command(judge, station, 'A1.3')),
    ]);
  }
  const sheetOf = async (subCriterion: string): Promise<SheetView> =>
    (await ready.sheet(contest.chief, subCriterion)).body;
  return {
    ...{ ready, contest, id, chief, mark, command, sheetOf },
    leaveNow: async (version = 2) => {
      const { body: standing } = await chief.get<{ panels: { panelId: string }[] }>(
        `${ready.path}/panels`,
      );
      return chief.post<SeatChanged>(
        `${ready.path}/seat-changes`,
        {
          ...{ panelId: standing.panels[0]?.panelId ?? '', reason: '突发疾病' },
          ...{ judgeId: id(LEAVER), successorId: id(SUCCESSOR), leftAt: LEFT_AT.toISOString() },
        },
        { version },
      );
    },
    sign: async (judge: number, subCriterion: string, hash?: string) => {
      const sheet = await sheetOf(subCriterion);
      const { sheetId } = sheet;
      const signing = { commandId: newId(), type: 'sign-sheet', sheetId };
      const [result] = await judging
        .as(id(judge))
        .commands([{ ...signing, hash: hash ?? sheet.hash }]);
      return result;
    },
  };
};
export type HalfMarked = Awaited<ReturnType<typeof halfMarked>>;

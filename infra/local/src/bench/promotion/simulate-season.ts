import type { SimulationLine, SimulationWish } from '@jinbang/contracts/http/simulation';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import type { Bench, Finding } from '../measurement.ts';
import { inDatabase } from '../own-postgres.ts';
import type { Stage } from '../stage.ts';
import { rounded } from '../statistics.ts';
import { fillContest, fillOffice, fillResults } from './fill-certification.ts';
import { everybodyRises, seasonContest } from './promotion-plan.ts';
import { pureSeasonMs } from './pure-rules.ts';

const EVENTS = 300;
const CONTESTANTS = 130;
const SECONDS_MAX = 20;
const PEOPLE = EVENTS * CONTESTANTS;

type Run = {
  readonly firstLineMs: number;
  readonly wholeMs: number;
  readonly progressLines: number;
  /** The longest anybody looked at a number that did not move. */
  readonly stillMs: number;
  readonly last: SimulationLine;
};

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Asks as the console does and takes line by line as it comes. */
const runOnce = async (origin: string, token: string, wish: object): Promise<Run> => {
  const begun = performance.now();
  const answer = await fetch(`${origin}/api/certification/v1/simulations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (!answer.ok || !answer.body) throw new Error(`refused: ${await answer.text()}`);
  const moments: number[] = [];
  let last: SimulationLine | undefined;
  for await (const line of linesOf(answer.body)) {
    moments.push(performance.now() - begun);
    // Safe: written by the service in the form of the contract.
    last = JSON.parse(line) as SimulationLine;
  }
  if (last?.kind !== 'outcome') throw new Error(`no outcome, but ${JSON.stringify(last)}`);
  const gaps = moments.map((at, index) => at - (moments[index - 1] ?? 0));
  return {
    firstLineMs: moments[0] ?? Number.NaN,
    wholeMs: moments.at(-1) ?? Number.NaN,
    progressLines: moments.length - 1,
    stillMs: Math.max(...gaps),
    last,
  };
};

const findingOf = (name: string, run: Run, notes: readonly string[]): Finding => {
  const { firstLineMs, wholeMs, progressLines, stillMs, last } = run;
  const people = last.kind === 'outcome' ? (last.packs[0]?.counts.people ?? 0) : 0;
  if (people !== PEOPLE || progressLines <= EVENTS) {
    throw new Error(`${people} people and ${progressLines} lines of progress came, not all`);
  }
  return {
    name,
    value: rounded(wholeMs / 1_000, 2),
    unit: 's',
    limit: SECONDS_MAX,
    limitName: 'the longest simulating a season of 300 events may take',
    wanted: { ratioMax: 1 },
    notes: [
      `${EVENTS} events of ${CONTESTANTS} contestants through the gateway; the first line after ${rounded(firstLineMs)} ms, ${progressLines} lines of progress, never more than ${rounded(stillMs)} ms apart`,
      ...notes,
    ],
  };
};

const measure = async (stage: Stage): Promise<readonly Finding[]> => {
  const [person] = stage.judges;
  if (!person) throw new Error('the stage has nobody to ask');
  const contest = seasonContest(stage.ownerId, { events: EVENTS, contestants: CONTESTANTS });
  stage.say(`filling certification's tables with ${EVENTS} final results`);
  await inDatabase(stage.postgres, 'certification', async (sql) => {
    await fillContest(sql, contest);
    await fillResults(sql, contest);
    await fillOffice(sql, contest, person.personId);
  });
  stage.say('simulating the season under one pack, then under two');
  const over: SimulationWish['over'] = { competitionIds: [contest.competitionId] };
  const ask = (packs: readonly object[]) =>
    runOnce(stage.urls.gateway, person.token, { packs, over, showPeople: true });
  const one = await ask([everybodyRises]);
  const two = await ask([{ packId: tianjin2024.id, packVersion: 1 }, everybodyRises]);
  const pureMs = pureSeasonMs(contest, everybodyRises);
  const pure = `the rules alone, in one process: ${rounded(pureMs / 1_000, 2)} s (${rounded((pureMs * 1_000) / PEOPLE)} µs a contestant)`;
  return [
    findingOf('simulate-season-s', one, [pure]),
    findingOf('simulate-two-packs-s', two, ['two packs side by side']),
  ];
};

/** How long a person waits who tries rules on a whole season, and how often the progress moves. */
export const simulateSeason: Bench = {
  name: 'simulate-season',
  title: 'rules tried on a season of 300 final results, through HTTP',
  run: measure,
};

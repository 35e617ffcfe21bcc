import type { CommandResult, JudgeValue } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, JudgingProgress, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { lockModule } from '@jinbang/local/demo/close-contest';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { SharedSystem } from '../shared-system.setup.ts';
import { askPlainly, type PlainAnswer, writeHeaders } from './plain-request.ts';
import { type Judge, type SmallEvent, setUpSmallEvent } from './small-event.ts';
import { ASPECTS, STATIONS } from './small-event-plan.ts';

// `POST /api/judging/v1/commands` from outside, through the gateway, on a whole system. One small
// event is marked from the first list to the lock, so the tests build on each other from top to end.
let system: SharedSystem;
let event: SmallEvent;
let first: Judge;
let second: Judge;
let third: Judge;

beforeAll(async () => {
  system = inject('sharedSystem');
  event = await setUpSmallEvent(system);
  [first, second, third] = event.judges as [Judge, Judge, Judge];
}, 300_000);

type Command = Readonly<Record<string, unknown>> & { readonly commandId: string };
type Results = readonly CommandResult[];

const PATH = '/api/judging/v1/commands';

const post = (token: string, body: unknown): Promise<PlainAnswer> =>
  askPlainly(event.origin, {
    method: 'POST',
    path: PATH,
    headers: { ...writeHeaders(token), 'accept-language': 'en' },
    body: JSON.stringify(body),
  });

const send = async (token: string, commands: readonly Command[]): Promise<Results> => {
  const answer = await post(token, { commands });
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as { results: Results }).results;
};

const sendOne = async (token: string, command: Command): Promise<CommandResult> => {
  const [result] = await send(token, [command]);
  if (!result) throw new Error('one command has one result');
  return result;
};

/** A mark every aspect of the small scheme takes. */
const VALUES: Readonly<Record<string, JudgeValue>> = {
  'A1.1': { kind: 'judgement', score: '2' },
  'A1.2': { kind: 'value', points: '1.25' },
  'A1.3': { kind: 'number-completed', done: 3 },
  'B1.1': { kind: 'pass-fail', passed: true },
  'B1.2': { kind: 'judgement', score: '1' },
};

const mark = (station: string, aspect: string, rest: Record<string, unknown> = {}): Command => ({
  commandId: newId(),
  type: 'enter-mark',
  subjectId: event.day.subjectId(station),
  aspectId: event.day.aspectId(aspect),
  basedOn: 0,
  value: VALUES[aspect],
  ...rest,
});

const everyCell = () =>
  STATIONS.flatMap((station) => ASPECTS.map((aspect) => mark(station, aspect)));

const dayOf = ({ client }: Judge) =>
  client.get<JudgingDay>(`/api/judging/v1/events/${event.eventId}/day`);

const cellsOf = async (judge: Judge) => {
  const { cells } = await dayOf(judge);
  const placeOf = ({ subjectId, aspectId }: (typeof cells)[number]) => `${subjectId}/${aspectId}`;
  // A day says what is marked, in no order of its own.
  return cells.toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
};

/** Every mark there is, judge by judge, and the counts the chief judge sees. */
const everyMark = async () => ({
  cells: await Promise.all(event.judges.map(cellsOf)),
  modules: await event.chiefJudge
    .get<JudgingProgress>(`/api/judging/v1/events/${event.eventId}/progress`)
    .then(({ modules }) => modules),
});

const countMarks = async () => (await everyMark()).cells.map(({ length }) => length);

const leavingEverything = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const before = await everyMark();
  const value = await work();
  expect(await everyMark()).toEqual(before);
  return value;
};

const refusal = (status: number, code: string) => ({
  outcome: 'refused',
  problem: {
    status,
    code,
    type: `urn:jinbang:problem:${code}`,
    detail: expect.stringMatching(/ /),
  },
});

/** A repeat is answered with the same bytes; the request id alone is of the request that asks. */
const bytesOf = ({ text }: PlainAnswer): string => text.replaceAll(/,?"requestId":"[^"]*"/g, '');

describe('fifty commands in one request, one of them bad', () => {
  const BAD = 31;
  let commands: Command[];
  let answered: PlainAnswer;
  const results = () => (answered.body as { results: Results }).results;

  it('stores forty-nine and refuses one, each answered in its place', async () => {
    commands = everyCell();
    commands[BAD] = mark('T-07', 'A1.2', { value: { kind: 'value', points: '2.01' } });
    expect(commands).toHaveLength(50);
    answered = await post(first.token, { commands });
    expect(results().map(({ commandId }) => commandId)).toEqual(
      commands.map(({ commandId }) => commandId),
    );
    results().forEach((result, place) => {
      expect(result, `command ${place}`).toMatchObject(
        place === BAD ? refusal(422, 'mark.above-maximum') : { outcome: 'stored', version: 1 },
      );
    });
    expect(await countMarks()).toEqual([49, 0, 0]);
  });

  it('answers the whole request again byte for byte', async () => {
    await leavingEverything(async () => {
      const again = await post(first.token, { commands });
      expect(again.status).toBe(200);
      expect(bytesOf(again)).toBe(bytesOf(answered));
    });
  });

  it('answers each command alone as it was answered in the list', async () => {
    await leavingEverything(async () => {
      const alone = await Promise.all(
        commands.map((command) => post(first.token, { commands: [command] })),
      );
      expect(alone.map(bytesOf)).toEqual(
        results().map((result) =>
          bytesOf({ ...answered, text: JSON.stringify({ results: [result] }) }),
        ),
      );
    });
  });

  it('refuses an id that comes back with another body, or from somebody else', async () => {
    await leavingEverything(async () => {
      const [known] = commands as [Command];
      const other = { ...known, basedOn: 1, value: { kind: 'judgement', score: '3' } };
      const reused = refusal(422, 'command.key-reused');
      expect(await sendOne(first.token, other)).toMatchObject(reused);
      expect(await sendOne(second.token, known)).toMatchObject(reused);
      const refused = { ...(commands[BAD] as Command), value: VALUES['A1.2'] };
      expect(await sendOne(first.token, refused)).toMatchObject(reused);
    });
  });
});

describe('the version a command is based on', () => {
  it('must be said, even for an empty cell', async () => {
    const { basedOn: _, ...command } = mark('T-07', 'A1.2');
    const result = await leavingEverything(() => sendOne(first.token, command));
    expect(result).toMatchObject(refusal(428, 'command.version-missing'));
  });

  it.each([[0], [2]])(
    'is stale as %i on a cell of version 1, and the present cell is shown',
    async (basedOn) => {
      const command = mark('T-01', 'A1.1', { basedOn, value: { kind: 'judgement', score: '0' } });
      const result = await leavingEverything(() => sendOne(first.token, command));
      expect(result).toMatchObject({
        ...refusal(412, 'cell.stale'),
        problem: {
          present: {
            subjectId: command.subjectId,
            aspectId: command.aspectId,
            judgeId: first.personId,
            version: 1,
            value: VALUES['A1.1'],
            recordedAt: expect.any(String),
          },
        },
      });
    },
  );

  it('counts on within one request', async () => {
    const on = (basedOn: number, points: string) =>
      mark('T-07', 'A1.2', { basedOn, value: { kind: 'value', points } });
    const results = await send(first.token, [on(0, '0.5'), on(1, '0.75'), on(1, '2'), on(2, '1')]);
    expect(results).toMatchObject([
      { outcome: 'stored', version: 1 },
      { outcome: 'stored', version: 2 },
      { ...refusal(412, 'cell.stale'), problem: { present: { version: 2 } } },
      { outcome: 'stored', version: 3 },
    ]);
    const { cells } = await dayOf(first);
    expect(cells).toHaveLength(50);
    expect(cells).toContainEqual(
      expect.objectContaining({ version: 3, value: { kind: 'value', points: '1' } }),
    );
  });
});

describe('the seat a mark belongs to', () => {
  it.each([
    ['a judge of the same panel', () => Promise.resolve(second.token), 'mark.not-your-mark'],
    ['the chief judge', () => event.tokenOf(event.chiefJudgeId), 'mark.not-your-mark'],
    ['somebody without an office', () => event.tokenOf(newId()), 'mark.not-your-mark'],
  ])('is closed to %s who names its judge', async (_, tokenOf, code) => {
    const token = await tokenOf();
    const command = mark('T-01', 'A1.1', { basedOn: 1, judgeId: first.personId });
    const result = await leavingEverything(() => sendOne(token, command));
    expect(result).toMatchObject(refusal(403, code));
  });

  it('cannot be made up by who has none', async () => {
    const token = await event.tokenOf(event.chiefJudgeId);
    const result = await leavingEverything(() => sendOne(token, mark('T-01', 'A1.1')));
    expect(result).toMatchObject(refusal(403, 'mark.not-your-panel'));
  });
});

describe('eight requests at the same moment', () => {
  const inParallel = async (tokens: readonly string[], commands: readonly Command[]) =>
    Promise.all(
      commands.map((command, place) => sendOne(tokens[place % tokens.length] ?? '', command)),
    );

  it('from two tablets of one judge for one cell: exactly one wins, the others see its mark', async () => {
    const tablets = [second.token, await event.tokenOf(second.personId)];
    const commands = Array.from({ length: 8 }, (_, place) =>
      mark('T-01', 'A1.2', { value: { kind: 'value', points: `0.${place + 1}` } }),
    );
    const results = await inParallel(tablets, commands);
    const winners = commands.filter((_, place) => results[place]?.outcome === 'stored');
    expect(winners).toHaveLength(1);
    const [winner] = winners as [Command];
    const stale = { ...refusal(412, 'cell.stale'), problem: { present: { value: winner.value } } };
    const lost = results.filter(({ outcome }) => outcome === 'refused');
    expect(lost).toMatchObject(Array.from({ length: 7 }, () => stale));
    expect((await dayOf(second)).cells).toMatchObject([{ version: 1, value: winner.value }]);
    // Asked again, the losers still lost and the winner still won.
    const again = await inParallel(tablets, commands);
    expect(again.map(({ outcome }) => outcome)).toEqual(results.map(({ outcome }) => outcome));
  });

  it('with one and the same command: one mark, eight equal answers', async () => {
    const command = mark('T-02', 'A1.2');
    const results = await inParallel(
      [second.token],
      Array.from({ length: 8 }, () => command),
    );
    expect(results[0]).toMatchObject({ outcome: 'stored', version: 1 });
    expect(new Set(results.map((result) => JSON.stringify(result)))).toHaveLength(1);
    expect(await countMarks()).toEqual([50, 2, 0]);
  });

  it('from the whole panel for one aspect: nobody is in the way of another', async () => {
    const results = await Promise.all(
      [second, third].map(({ token }) => sendOne(token, mark('T-03', 'A1.1'))),
    );
    expect(results).toMatchObject([{ outcome: 'stored' }, { outcome: 'stored' }]);
    expect((await dayOf(first)).cells).toContainEqual(
      expect.objectContaining({
        subjectId: event.day.subjectId('T-03'),
        aspectId: event.day.aspectId('A1.1'),
        state: 'COMPLETE',
      }),
    );
    expect(await countMarks()).toEqual([50, 3, 1]);
  });
});

describe('a list that has not the right form', () => {
  it.each<[string, () => unknown]>([
    ['of fifty-one commands', () => ({ commands: [...everyCell(), mark('T-01', 'A1.1')] })],
    ['of none', () => ({ commands: [] })],
    ['that is no list', () => ({ commands: mark('T-04', 'A1.1') })],
    [
      'with a command without an id',
      () => ({ commands: [mark('T-04', 'A1.1'), { type: 'enter-mark' }] }),
    ],
    [
      'with an id of another kind',
      () => ({ commands: [mark('T-04', 'A1.1', { commandId: 'one' })] }),
    ],
  ])('%s is refused as a whole and stores nothing', async (_, bodyOf) => {
    const answer = await leavingEverything(() => post(third.token, bodyOf()));
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.malformed' } });
  });
});

describe('a command that cannot be carried out', () => {
  const leavesNoTrace = async (command: Command, status: number, code: string) => {
    await leavingEverything(async () => {
      const result = await sendOne(third.token, command);
      expect(result).toMatchObject({ ...refusal(status, code), commandId: command.commandId });
      expect(await sendOne(third.token, command)).toMatchObject(refusal(status, code));
    });
  };

  it.each([
    ['above its maximum', 'A1.2', { kind: 'value', points: '2.01' }, 'mark.above-maximum'],
    ['below nothing', 'A1.2', { kind: 'value', points: '-0.01' }, 'mark.below-minimum'],
    ['that is no number', 'A1.2', { kind: 'value', points: 'zwei' }, 'mark.not-exact'],
    ['in scientific writing', 'A1.2', { kind: 'value', points: '1e0' }, 'mark.not-exact'],
    ['as a JSON number', 'A1.2', { kind: 'value', points: 1.25 }, 'number.not-exact'],
    ['as a score in a JSON number', 'A1.1', { kind: 'judgement', score: 2 }, 'number.not-exact'],
    ['as a score of four', 'A1.1', { kind: 'judgement', score: '4' }, 'request.malformed'],
    ['for five of four', 'A1.3', { kind: 'number-completed', done: 5 }, 'mark.count-range'],
    ['for half a piece', 'A1.3', { kind: 'number-completed', done: 1.5 }, 'request.malformed'],
    ['in the form of another aspect', 'B1.1', { kind: 'value', points: '1' }, 'mark.wrong-form'],
    ['that is an absence', 'A1.2', { kind: 'absent' }, 'mark.absence-not-allowed'],
    ['without a value', 'A1.2', undefined, 'request.malformed'],
  ])('a mark %s is refused alone and leaves no trace', async (_, aspect, value, code) => {
    await leavesNoTrace(mark('T-05', aspect, { value }), 422, code);
  });

  const stray = (rest: Record<string, unknown>) => () => mark('T-05', 'A1.1', rest);
  const signature = { type: 'sign-sheet', hash: '0'.repeat(64) };

  it.each<[string, () => Command, number, string]>([
    ['an unknown subject', stray({ subjectId: newId() }), 404, 'subject.unknown'],
    ['an unknown aspect', stray({ aspectId: newId() }), 404, 'aspect.unknown'],
    ['a subject id that is none', stray({ subjectId: 'T-05' }), 422, 'request.malformed'],
    ['an unknown kind of command', stray({ type: 'erase-mark' }), 422, 'request.malformed'],
    ['a version before the first', stray({ basedOn: -1 }), 422, 'request.malformed'],
    ['a signature under no sheet', stray({ ...signature, sheetId: newId() }), 404, 'sheet.unknown'],
    [
      'a code given by a judge',
      stray({ type: 'code-subject', code: 'DSQ' }),
      403,
      'access.forbidden',
    ],
  ])('%s is refused alone and leaves no trace', async (_, commandOf, status, code) => {
    await leavesNoTrace(commandOf(), status, code);
  });

  it('does not hold up the good ones before and after it', async () => {
    const bad = mark('T-06', 'A1.1', { aspectId: newId() });
    const results = await send(third.token, [mark('T-06', 'A1.1'), bad, mark('T-06', 'B1.1')]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['stored', 'refused', 'stored']);
    expect(await countMarks()).toEqual([50, 3, 3]);
  });
});

describe('a mark that comes too late', () => {
  const sheetsOf = async (judge: Judge, subCriterion: string) => {
    const { sheets } = await dayOf(judge);
    return sheets.filter((sheet) => sheet.subCriterion === subCriterion);
  };

  const signatureOf = async (judge: Judge, subCriterion: string): Promise<Command> => {
    const [sheet] = await sheetsOf(judge, subCriterion);
    const { sheetId, hash } = await judge.client.get<SheetView>(
      `/api/judging/v1/sheets/${sheet?.sheetId}`,
    );
    return { commandId: newId(), type: 'sign-sheet', sheetId, hash };
  };

  const signAll = async (subCriterion: string) => {
    for (const judge of event.judges) {
      const result = await sendOne(judge.token, await signatureOf(judge, subCriterion));
      expect(result).toMatchObject({ outcome: 'stored' });
    }
  };

  /** Every judge gives what is still missing and agrees with the first on what is there. */
  const fillUp = async (judge: Judge) => {
    const [of, to] = await Promise.all([dayOf(first), dayOf(judge)]);
    const own = new Map(to.cells.map((cell) => [`${cell.subjectId}/${cell.aspectId}`, cell]));
    const commands = of.cells.map(({ subjectId, aspectId, value }) => ({
      commandId: newId(),
      type: 'enter-mark',
      subjectId,
      aspectId,
      basedOn: own.get(`${subjectId}/${aspectId}`)?.version ?? 0,
      value,
    }));
    const results = await send(judge.token, commands);
    expect(results.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  };

  it('is refused on a sheet the whole panel has signed, and taken on the next one', async () => {
    await fillUp(second);
    await fillUp(third);
    await signAll('A1');
    const signed = mark('T-01', 'A1.1', { basedOn: 1, value: { kind: 'judgement', score: '3' } });
    const result = await leavingEverything(() => sendOne(first.token, signed));
    expect(result).toMatchObject(refusal(409, 'sheet.signed'));
    const open = mark('T-01', 'B1.2', { basedOn: 1, value: { kind: 'judgement', score: '2' } });
    expect(await sendOne(first.token, open)).toMatchObject({ outcome: 'stored', version: 2 });
  });

  it('is refused once the module is locked', async () => {
    await signAll('B1');
    await lockModule(event, event);
    const late = mark('T-01', 'B1.2', { basedOn: 2 });
    const result = await leavingEverything(() => sendOne(first.token, late));
    expect(result).toMatchObject(refusal(410, 'module.locked'));
    expect(await countMarks()).toEqual([50, 50, 50]);
  });
});

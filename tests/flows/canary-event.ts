import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { type LabelledMark, sendMarks } from '@jinbang/local/demo/judge-day';
import type { System } from '@jinbang/local/system';
import { type SmallEvent, setUpSmallEvent } from './small-event.ts';
import { STATIONS, smallEventBody, text } from './small-event-plan.ts';

/** What can be told from everything else in the bytes of an answer, and belongs to one contest alone. */
export type Canaries = {
  readonly names: readonly string[];
  readonly idNumbers: readonly string[];
  readonly totals: readonly string[];
};

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
/** Three digits before the point, which no time has, and no nought at the end, which no total keeps. */
const totalAt = (base: number, place: number): string => `${base - 7 * place}.${11 + 2 * place}`;

/** @param base the best total; @param serial where the made-up numbers of its people begin */
export const canariesOf = (base: number, serial: number, bird: string): Canaries => ({
  names: STATIONS.map((_, place) => `测试${STEMS[place]}${bird}`),
  idNumbers: STATIONS.map((_, place) => madeUpIdNumber(serial + place)),
  totals: STATIONS.map((_, place) => totalAt(base, place)),
});

const aspect = (zh: string) => ({
  kind: 'M' as const,
  description: text(zh, 'Points'),
  max: '900',
  calculation: { kind: 'value' as const, min: '0', max: '900' },
});
const part = (code: string) => ({
  code,
  name: text('成绩', 'Work'),
  subCriteria: [
    { code: `${code}1`, name: text('成绩', 'Work'), day: 1, aspects: [aspect('得分')] },
  ],
});
const scheme: SchemeBody = {
  title: text('大分值评分标准', 'Scheme of large marks'),
  criteria: [part('A'), part('B')],
};

/** The best two of ten win; a further field of the event may be wished otherwise. */
const eventOf = (wish: Readonly<Record<string, unknown>>) => ({
  ranking: {
    ...smallEventBody('').ranking,
    prizes: { base: 'entered', rounding: 'down', percents: ['20'], minimumScore: null },
  },
  ...wish,
});

export const setUpCanaryEvent = (
  system: Pick<System, 'urls' | 'tokens'>,
  { names, idNumbers }: Canaries,
  wish: Pick<NonNullable<Parameters<typeof setUpSmallEvent>[1]>, 'competition' | 'group'> & {
    readonly event: Readonly<Record<string, unknown>>;
  },
): Promise<SmallEvent> =>
  setUpSmallEvent(system, {
    ...wish,
    scheme,
    event: eventOf(wish.event),
    person: (place) => ({
      name: names[place] ?? '',
      nameEn: `Test Canary ${place + 1}`,
      idNumber: idNumbers[place] ?? '',
    }),
  });

const REST = 100;

/** A total as the marks it is made of: all but a hundred points are in the first aspect. */
const marksFor = (subject: string, total: string, basedOn = 0): readonly LabelledMark[] => [
  {
    ...{ subject, code: 'A1.1', basedOn },
    value: { kind: 'value', points: (Number(total) - REST).toFixed(2) },
  },
];

const give = async ({ judges, day }: SmallEvent, marks: readonly LabelledMark[]) => {
  const [judge] = judges;
  if (!judge) throw new Error('the event has no judge');
  const { refused } = await sendMarks(judge.client, day, marks);
  if (refused.length > 0) throw new Error(`a mark was refused: ${JSON.stringify(refused[0])}`);
};

/** Everybody's marks, so that the totals are the canaries. */
export const markCanaries = (event: SmallEvent, { totals }: Canaries): Promise<void> =>
  give(
    event,
    STATIONS.flatMap((subject, place): readonly LabelledMark[] => [
      ...marksFor(subject, totals[place] ?? '0'),
      { subject, code: 'B1.1', value: { kind: 'value', points: String(REST) } },
    ]),
  );

/** The last of the list has another total from now on. */
export const correctLast = (event: SmallEvent, total: string): Promise<void> =>
  give(event, marksFor(STATIONS.at(-1) ?? '', total, 1));

import { contestants } from './cast.ts';
import { DELIBERATE_ZERO } from './generate-marks.ts';
import type { Outcome } from './outcome.ts';
import type { Played } from './play-contest.ts';

/** East Asian characters take two columns in a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-￯]/.test(character) ? 2 : 1),
    0,
  );
const left = (text: string, columns: number) =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));
const right = (text: string, columns: number) =>
  ' '.repeat(Math.max(0, columns - widthOf(text))) + text;

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  '1': '一级',
  '2': '二级',
  '3': '三级',
  '4': '四级',
  '5': '五级',
};
const GROUPS = [
  ['worker', '职工组 workers'],
  ['student', '学生组 students'],
] as const;

type Row = Played['result']['page']['rows'][number];

/** Where the last column begins, so that the second language stands below the first. */
const REASON_COLUMN = 57;

const linesOf = (played: Played, row: Row): readonly string[] => {
  const place = Number(row.entryNo) - 1;
  const person = contestants[place];
  const entryId = played.entryIds[place];
  const decision = played.certified.decisions.find(
    (one) => one.entryId === entryId && one.kind === 'level',
  );
  const certificate = played.certified.certificates.find((one) => one.entryId === entryId);
  const cells = [
    right(row.rank === null ? row.code : String(row.rank), 4),
    left(row.entryNo, 3),
    left(person?.name ?? '', 7),
    right(row.total === null ? '–' : Number(row.total).toFixed(2), 6),
    right(row.scale === null ? '–' : String(row.scale), 5),
    left(row.award ?? '', 10),
    left(person?.heldLevel ? (LEVEL_NAMES[person.heldLevel] ?? '') : '–', 4),
    left(
      decision?.level && decision.outcome === 'granted' ? (LEVEL_NAMES[decision.level] ?? '') : '–',
      4,
    ),
  ].join('  ');
  if (certificate) return [`${cells}  ${certificate.number}`];
  const { zh = '', en = '' } = decision?.sentence ?? {};
  return [`${cells}  ${zh}`, `${' '.repeat(REASON_COLUMN)}  ${en}`];
};

/** What each address is good for. */
const PURPOSES: Readonly<Record<string, string>> = {
  board: 'the ranking as the audience sees it; its button opens the wall',
  result: 'every rank, how it came about, and the hash that certificates name',
  verify: 'one of the certificates, check by check, down to that result',
};

/** The end of the demo, for a person to read. */
export const contestTable = (played: Played, outcome: Outcome): string => {
  const head = [
    'rank',
    'no.',
    'name   ',
    ' total',
    'scale',
    'award     ',
    'held',
    'now ',
    'certificate, or why not',
  ].join('  ');
  const groups = GROUPS.flatMap(([group, title]) => [
    '',
    `  ${title}`,
    `  ${head}`,
    ...played.result.page.rows
      .filter((row) => row.group === group)
      .flatMap((row) => linesOf(played, row))
      .map((line) => `  ${line}`),
  ]);
  const { marks, issued, verified, seconds } = outcome;
  return [
    ...groups,
    '',
    `  ${marks} marks, generated from seed ${played.seed} (not those of real people); ${played.conflicts} conflict talked over and scored again,`,
    `  one zero given on purpose (station ${DELIBERATE_ZERO.subject}, aspect ${DELIBERATE_ZERO.code}), one contestant who did not come.`,
    `  ${issued} certificates issued under a standing authorisation, ${verified} of them verified over HTTP. ${seconds.toFixed(1)} s.`,
    '  The board was live because this demo says so; class contests by default show how far marking is.',
    '',
    ...Object.entries(outcome.urls).flatMap(([name, url]) => {
      const purpose = PURPOSES[name];
      return [`  ${left(name, 9)} ${url}`, ...(purpose ? [`${' '.repeat(12)}${purpose}`] : [])];
    }),
    '',
  ].join('\n');
};

import { markText, withPlaces } from '@jinbang/kernel/mark-text';
import type { FormPaper, PaperBlock, PaperColumn, PaperText } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { LABELS } from '@jinbang/papers/paper-label';
import { awardText, resultText } from '../export/award-words.ts';
import { heading, OFFICIALS, rulesOf, said, signatures, tieText } from './paper-blocks.rules.ts';
import {
  type GroundGroup,
  type GroundLine,
  label,
  NONE,
  paperOf,
  type ResultGround,
  sheetOf,
} from './result-ground.ts';

type Shown = PaperColumn & { readonly textOf: (line: GroundLine) => string | PaperText };

const amount = (exact: string | null, places: number): string =>
  exact === null ? '' : markText(withPlaces(exact, places));

/** Why a line stands where it stands: its code, what was taken off, the step that decided a tie. */
const remarkOf = ({ modules }: ResultGround, line: GroundLine): string => {
  const { code, penalties = [], tie, gate } = line;
  const taken = penalties.map(({ kind, taken: points }) =>
    [...(kind ? [kind.code] : []), `−${markText(points)}`].join(' '),
  );
  return [
    ...(code === 'OK' ? [] : [oneLine(resultText(code))]),
    ...(gate?.outcome === 'held' ? [`第 ${gate.stage} 阶段未入围 not through`] : []),
    ...(taken.length === 0 ? [] : [`判罚 penalty ${taken.join('、')}`]),
    ...(tie === null ? [] : [`同分 tie: ${tieText(tie.by, modules)}`]),
  ].join('；');
};

/** Theory beside practical where an event has both; scale and awards where its rules give them. */
const columnsOf = (ground: ResultGround): readonly Shown[] => {
  const { ranking, lines } = ground;
  const { totalDecimals: places } = ranking;
  const hasBoth = lines.some(({ theory }) => theory !== null);
  const part = (name: PaperText, textOf: Shown['textOf']): Shown => ({
    ...{ label: name, share: 1, align: 'center', textOf },
  });
  return [
    {
      ...part(label('名次', 'Rank'), ({ rank }) => (rank === null ? NONE : String(rank))),
      share: 0.7,
      strong: true,
    },
    { ...part(LABELS.entryNo, ({ entryNo }) => entryNo), share: 1.3, strong: true },
    { label: LABELS.name, share: 1.9, textOf: ({ name }) => name ?? NONE },
    { label: LABELS.organisation, share: 2.6, textOf: ({ organisation }) => organisation ?? NONE },
    ...(hasBoth
      ? [
          part(label('理论', 'Theory'), ({ theory }) => amount(theory, places)),
          part(label('实操', 'Practical'), ({ practical }) => amount(practical, places)),
        ]
      : []),
    {
      ...part(label('总分', 'Total'), ({ total }) => amount(total, places)),
      share: 1.1,
      strong: true,
    },
    ...(ranking.scale
      ? [part(label('标准分', 'Scale'), ({ scale }) => (scale === null ? '' : String(scale)))]
      : []),
    ...(ranking.medals || ranking.prizes
      ? [
          {
            ...part(label('奖项', 'Award'), ({ award }) =>
              award === null ? '' : awardText(award),
            ),
            share: 1.3,
          },
        ]
      : []),
    { label: LABELS.notes, share: 2.4, textOf: (line) => remarkOf(ground, line) },
  ];
};

const tableOf = (columns: readonly Shown[], lines: readonly GroundLine[]): PaperBlock => ({
  kind: 'table',
  rowMm: 7.5,
  columns: columns.map(({ textOf: _, ...column }) => column),
  rows: lines.map((line) => columns.map(({ textOf }) => textOf(line))),
});

/** So many modules stand beside each other on a sheet across. */
const MODULES_ACROSS = 8;

/** What each module came to, before its weight; not where there is one alone. */
const modulesOf = (
  { modules }: ResultGround,
  lines: readonly GroundLine[],
): readonly PaperBlock[] => {
  if (modules.length < 2) return [];
  const parts = Array.from({ length: Math.ceil(modules.length / MODULES_ACROSS) }, (_, part) =>
    modules.slice(part * MODULES_ACROSS, (part + 1) * MODULES_ACROSS),
  );
  const pointsOf = (line: GroundLine, moduleId: string): string => {
    const found = line.modules.find((one) => one.moduleId === moduleId);
    return found ? markText(found.points) : '';
  };
  return [
    heading(label('各模块得分（未加权）', 'Marks by module, before the weight')),
    ...parts.map(
      (own): PaperBlock => ({
        kind: 'table',
        rowMm: 7,
        columns: [
          { label: LABELS.entryNo, share: 1.2, align: 'center', strong: true },
          ...own.map(({ name, weight }) => ({
            label: label(`${name.zh} ×${markText(weight)}`, name.en ?? name.zh),
            ...{ share: 1, align: 'center' as const },
          })),
        ],
        rows: lines.map((line) => [
          line.entryNo,
          ...own.map(({ moduleId }) => pointsOf(line, moduleId)),
        ]),
      }),
    ),
  ];
};

const sheetOfGroup = (ground: ResultGround, group: GroundGroup) => {
  const lines = ground.lines.filter((line) => line.group === group.group);
  const { reason } = ground.result;
  return sheetOf(ground, group.group, [
    ...(reason === null ? [] : [said(`更正原因：${reason}`, 'Why it replaces the one before')]),
    tableOf(columnsOf(ground), lines),
    ...modulesOf(ground, lines),
    rulesOf(ground, group),
    signatures(...OFFICIALS),
  ]);
};

/** Paper 12: every line of a result with what explains it, a sheet a group, for chief judge and supervisor. */
export const totalList = (ground: ResultGround): FormPaper =>
  paperOf(
    ground,
    'total-list',
    ground.groups.map((group) => sheetOfGroup(ground, group)),
    'landscape',
  );

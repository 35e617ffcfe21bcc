import type { RankingRule, UnitRule, UnitTable } from '@jinbang/contracts/ranking-rule';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { CountField } from '../eligibility/small-fields.view.tsx';
import { pointsIn, type UnitKind, withUnits } from './unit.rules.ts';
import { unitWords } from './unit-words.ts';

type Props = {
  readonly ranking: RankingRule;
  readonly onRule: (rule: RankingRule) => void;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

/** Whether units or delegations are ranked besides, and by which table. */
export const UnitFields = ({ ranking, onRule }: Props) => {
  const words = useWords(unitWords);
  const { units } = ranking;
  return (
    <div class="columns">
      <SelectField
        id="unit-kind"
        label={words.kind}
        none={words.none}
        value={units?.table.by ?? ''}
        // Safe: the box offers what the field may be; so below.
        onValue={(kind) => onRule(withUnits(ranking, kind === '' ? null : (kind as UnitKind)))}
        groups={choicesOf(words.kinds)}
      />
      {units && (
        <>
          <SelectField
            id="unit-of"
            label={words.of}
            value={units.of}
            onValue={(of) => onRule({ ...ranking, units: { ...units, of: of as UnitRule['of'] } })}
            groups={choicesOf(words.ofs)}
          />
          <TableFields
            table={units.table}
            onTable={(table) => onRule({ ...ranking, units: { ...units, table } })}
          />
        </>
      )}
    </div>
  );
};

type TableProps<Table> = {
  readonly table: Table;
  readonly onTable: (table: UnitTable) => void;
};

const TableFields = ({ table, onTable }: TableProps<UnitTable>) => {
  switch (table.by) {
    case 'points':
      return <PointFields table={table} onTable={onTable} />;
    case 'sum':
      return <SumFields table={table} onTable={onTable} />;
    case 'medal-points':
      return <MedalPoints table={table} onTable={onTable} />;
    case 'medals':
      return null;
  }
};

const PointFields = ({ table, onTable }: TableProps<Extract<UnitTable, { by: 'points' }>>) => {
  const words = useWords(unitWords);
  const { best, ...rest } = table;
  return (
    <>
      <TextField
        id="unit-points"
        label={words.points}
        hint={words.pointsHint}
        lengthMax={400}
        value={table.points.join(' ')}
        onValue={(text) => onTable({ ...table, points: pointsIn(text) })}
      />
      <TextField
        id="unit-others"
        label={words.others}
        lengthMax={12}
        value={table.others}
        onValue={(text) => onTable({ ...table, others: text.trim() })}
      />
      <CountField
        id="unit-best"
        label={words.best}
        hint={words.bestHint}
        max={100}
        value={best ?? null}
        onValue={(count) => onTable(count ? { ...rest, best: count } : rest)}
      />
    </>
  );
};

const SumFields = ({ table, onTable }: TableProps<Extract<UnitTable, { by: 'sum' }>>) => {
  const words = useWords(unitWords);
  return (
    <>
      <CountField
        id="unit-members"
        label={words.members}
        max={100}
        value={table.members}
        onValue={(members) => onTable({ ...table, members: Math.max(1, members ?? 1) })}
      />
      <SelectField
        id="unit-missing"
        label={words.missing}
        value={table.missing}
        onValue={(missing) => onTable({ ...table, missing: missing as 'zero' | 'unranked' })}
        groups={choicesOf(words.missings)}
      />
    </>
  );
};

const MedalPoints = ({
  table,
  onTable,
}: TableProps<Extract<UnitTable, { by: 'medal-points' }>>) => {
  const words = useWords(unitWords);
  return (
    <>
      {(['gold', 'silver', 'bronze', 'excellence'] as const).map((medal) => (
        <TextField
          key={medal}
          id={`unit-${medal}`}
          label={words.medal[medal]}
          lengthMax={12}
          value={table.points[medal]}
          onValue={(text) =>
            onTable({ ...table, points: { ...table.points, [medal]: text.trim() } })
          }
        />
      ))}
    </>
  );
};

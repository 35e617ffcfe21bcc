import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { bilingual, moved } from './setup.rules.ts';
import type { Committee, CompetitionDraft, Unit, UnitRole } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly value: CompetitionDraft;
  readonly onValue: (value: CompetitionDraft) => void;
  readonly flaws: ReadonlyMap<string, string>;
};

/** Units in the order of every heading. */
export const Units = ({ value, onValue, flaws }: Props) => {
  const words = useWords(setupWords);
  const { units } = value;
  const put = (list: readonly Unit[]) => onValue({ ...value, units: list });
  const change = (place: number, part: Partial<Unit>) =>
    put(units.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <fieldset class="choices part stack">
      <legend>{words.units}</legend>
      <p class="soft small">{words.unitsHint}</p>
      {units.map((unit, place) => (
        <div class="row" key={place}>
          <select
            class="input narrow"
            aria-label={words.roleHead}
            value={unit.role}
            // Safe: the box offers roles alone.
            onChange={(event) => change(place, { role: event.currentTarget.value as UnitRole })}
          >
            {Object.entries(words.role).map(([role, label]) => (
              <option key={role} value={role}>
                {label}
              </option>
            ))}
          </select>
          <input
            class="input narrow"
            aria-label={words.unitName}
            value={unit.name.zh}
            maxLength={200}
            onInput={(event) => {
              const name = bilingual(event.currentTarget.value, unit.name.en ?? '');
              change(place, { name });
            }}
          />
          <input
            class="input narrow"
            aria-label={words.nameEn}
            placeholder={words.nameEn}
            value={unit.name.en ?? ''}
            maxLength={200}
            onInput={(event) =>
              change(place, { name: bilingual(unit.name.zh, event.currentTarget.value) })
            }
          />
          <UnitTools name={unit.name.zh} place={place} units={units} onUnits={put} />
          {flaws.get(`units.${place}.name`) && (
            <p class="flaw">{flaws.get(`units.${place}.name`)}</p>
          )}
        </div>
      ))}
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={units.length >= 30}
          onClick={() =>
            put([...units, { role: units.length === 0 ? 'host' : 'organiser', name: { zh: '' } }])
          }
        >
          {words.addUnit}
        </button>
        <Lack when={units.length >= 30} why="most" />
      </p>
      <CommitteeForm value={value} onValue={onValue} />
    </fieldset>
  );
};

type ToolsProps = {
  readonly name: string;
  readonly place: number;
  readonly units: readonly Unit[];
  readonly onUnits: (units: readonly Unit[]) => void;
};

const UnitTools = ({ name, place, units, onUnits }: ToolsProps) => {
  const words = useWords(setupWords);
  return (
    <span class="tools">
      <button
        type="button"
        class="button tight"
        aria-label={words.up(name)}
        disabled={place === 0}
        onClick={() => onUnits(moved(units, place, place - 1))}
      >
        ↑
      </button>
      <button
        type="button"
        class="button tight"
        aria-label={words.down(name)}
        disabled={place === units.length - 1}
        onClick={() => onUnits(moved(units, place, place + 1))}
      >
        ↓
      </button>
      <button
        type="button"
        class="button tight"
        aria-label={words.remove(name)}
        onClick={() => onUnits(units.toSpliced(place, 1))}
      >
        ×
      </button>
    </span>
  );
};

const CommitteeForm = ({ value, onValue }: Omit<Props, 'flaws'>) => {
  const words = useWords(setupWords);
  const { committee } = value;
  const put = (next: Committee) =>
    onValue({ ...value, committee: next.name.zh.trim() === '' ? null : next });
  const names = committee?.groups.map(({ name }) => name.zh).join('、') ?? '';
  return (
    <div class="columns">
      <TextField
        id="committee-name"
        label={words.committee}
        hint={words.optional}
        value={committee?.name.zh ?? ''}
        onValue={(zh) => {
          const en = committee?.name.zh === zh ? (committee.name.en ?? '') : '';
          put({ name: bilingual(zh, en), groups: committee?.groups ?? [] });
        }}
        lengthMax={200}
      />
      {committee && (
        <TextField
          id="committee-groups"
          label={words.committeeGroups}
          value={names}
          onValue={(text) =>
            put({
              ...committee,
              groups: text
                .split('、')
                .filter((zh) => zh.trim() !== '')
                .slice(0, 20)
                .map(
                  (zh) => committee.groups.find(({ name }) => name.zh === zh) ?? { name: { zh } },
                ),
            })
          }
        />
      )}
    </div>
  );
};

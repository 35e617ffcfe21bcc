import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { bilingual, percentOf, weightOf, weightSum } from './setup.rules.ts';
import type { EventDraft, ModuleDraft } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly event: EventDraft;
  readonly onEvent: (event: EventDraft) => void;
  readonly isFrozen: boolean;
  readonly flaws: ReadonlyMap<string, string>;
};

/** The modules of an event with weight and what their marks are keyed to. */
export const Modules = ({ event, onEvent, isFrozen, flaws }: Props) => {
  const words = useWords(setupWords);
  const { modules } = event;
  const put = (list: readonly ModuleDraft[]) => onEvent({ ...event, modules: list });
  const change = (place: number, part: Partial<ModuleDraft>) =>
    put(modules.map((one, at) => (at === place ? { ...one, ...part } : one)));
  const sum = weightSum(modules);
  return (
    <section class="stack">
      <h2>{words.modules}</h2>
      <ScrollArea name={words.modules}>
        <table class="table sheet-table">
          <thead>
            <tr>
              {[words.moduleName, words.nameEn, words.moduleKind, words.weight, words.keyKind].map(
                (head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ),
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {modules.map((one, place) => (
              <ModuleRow
                key={place}
                module={one}
                place={place}
                isFrozen={isFrozen}
                isLast={modules.length === 1}
                flaw={[...flaws].find(([at]) => at.startsWith(`modules.${place}.`))?.[1]}
                onModule={(part) => change(place, part)}
                onRemove={() => put(modules.toSpliced(place, 1))}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="row apart">
        <button
          type="button"
          class="button tight"
          disabled={isFrozen || modules.length >= 12}
          onClick={() =>
            put([
              ...modules,
              { name: { zh: '' }, kind: 'practical', weight: '0', keyKind: 'station' },
            ])
          }
        >
          {words.addModule}
        </button>
        {sum !== null && (
          <span class={sum === 100 ? 'number' : 'number flaw'}>
            {sum === 100 ? words.sum(sum) : words.sumWrong(sum)}
          </span>
        )}
        <Lack when={!isFrozen && modules.length >= 12} why="most" />
      </p>
      {flaws.get('modules') && <p class="flaw">{flaws.get('modules')}</p>}
    </section>
  );
};

type RowProps = {
  readonly module: ModuleDraft;
  readonly place: number;
  readonly isFrozen: boolean;
  readonly isLast: boolean;
  readonly flaw: string | undefined;
  readonly onModule: (part: Partial<ModuleDraft>) => void;
  readonly onRemove: () => void;
};

const ModuleRow = ({ module, place, isFrozen, isLast, flaw, onModule, onRemove }: RowProps) => {
  const words = useWords(setupWords);
  const { name } = module;
  const cell = (head: string) => `${head} ${place + 1}`;
  const text = (head: string, value: string, onValue: (value: string) => void, kind = 'wide') => (
    <td>
      <input
        class={`input ${kind}`}
        aria-label={cell(head)}
        value={value}
        disabled={isFrozen}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </td>
  );
  const select = (head: string, value: string, names: object, onValue: (value: string) => void) => (
    <td>
      <select
        class="input"
        aria-label={cell(head)}
        value={value}
        disabled={isFrozen}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {Object.entries(names).map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </td>
  );
  return (
    <tr>
      {text(words.moduleName, name.zh, (zh) => onModule({ name: bilingual(zh, name.en ?? '') }))}
      {text(words.nameEn, name.en ?? '', (en) => onModule({ name: bilingual(name.zh, en) }))}
      {select(words.moduleKind, module.kind, words.kinds, (kind) =>
        // Safe: the box offers these kinds alone.
        onModule({ kind: kind as ModuleDraft['kind'] }),
      )}
      {text(
        words.weight,
        percentOf(module.weight),
        (percent) => onModule({ weight: weightOf(percent) }),
        'short',
      )}
      {select(words.keyKind, module.keyKind, words.keyKinds, (keyKind) =>
        // Safe: as above.
        onModule({ keyKind: keyKind as ModuleDraft['keyKind'] }),
      )}
      <td>
        <button
          type="button"
          class="button tight"
          aria-label={words.remove(name.zh)}
          disabled={isFrozen || isLast}
          onClick={onRemove}
        >
          ×
        </button>
        {flaw && <p class="flaw small">{flaw}</p>}
      </td>
    </tr>
  );
};

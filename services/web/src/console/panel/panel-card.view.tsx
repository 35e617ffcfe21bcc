import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useNaming } from '../person/names.ts';
import type { EventJudge } from './panel.client.ts';
import {
  type Draft,
  type DraftPanel,
  isThin,
  lackOfPanel,
  movePart,
  SEATS_MAX,
  withPanel,
  withSeats,
} from './panel-draft.rules.ts';
import { type Part, seatsNeeded, seatsUsual } from './panel-outline.rules.ts';
import { panelWords } from './panel-words.ts';

type Props = {
  readonly draft: Draft;
  readonly place: number;
  readonly parts: readonly Part[];
  readonly judges: readonly EventJudge[];
  readonly onDraft: (draft: Draft) => void;
};
type PartProps = Props & { readonly panel: DraftPanel };

/** What a panel is called here: as it was named, else by its place. */
export const usePanelName = () => {
  const words = useWords(panelWords);
  const language = useLanguage();
  return (panel: DraftPanel | undefined, place: number): string => {
    const name = language === 'en' && panel?.en.trim() ? panel.en : (panel?.zh ?? '');
    return name.trim() === '' ? words.panel(place + 1) : name.trim();
  };
};

/** One panel: its name, what it marks, who sits on it, and what happens when one leaves. */
export const PanelCard = (props: Props) => {
  const { draft, place, parts, judges, onDraft } = props;
  const words = useWords(panelWords);
  const nameOf = usePanelName();
  const panel = draft[place];
  if (!panel) return null;
  const name = nameOf(panel, place);
  const lack = lackOfPanel(panel, parts, judges);
  const own = { ...props, panel };
  if (panel.isBegun) {
    return (
      <section class="panel-draft">
        <h3>{name}</h3>
        <p class="soft small">
          <span class="number">{panel.subCriteria.join(' ')}</span> · {words.begun}
        </p>
      </section>
    );
  }
  return (
    <fieldset class="panel-draft stack">
      <legend>{name}</legend>
      <div class="columns">
        <TextField
          id={`panel-${place}-zh`}
          label={words.name}
          value={panel.zh}
          lengthMax={60}
          onValue={(zh) => onDraft(withPanel(draft, place, { zh }))}
        />
        <TextField
          id={`panel-${place}-en`}
          label={words.nameEn}
          value={panel.en}
          lengthMax={60}
          onValue={(en) => onDraft(withPanel(draft, place, { en }))}
        />
      </div>
      <Parts {...own} />
      <Seats {...own} />
      <Leaving {...own} />
      <p class="row apart">
        <span class={lack === null ? 'soft small' : 'flaw small'}>
          {lack === null ? '' : words.lackIn(name, words.lack[lack])}
        </span>
        <button
          type="button"
          class="button tight plain"
          aria-label={words.removeOf(name)}
          onClick={() => onDraft(draft.filter((_, at) => at !== place))}
        >
          {words.remove}
        </button>
      </p>
    </fieldset>
  );
};

const Parts = ({ draft, place, parts, panel, onDraft }: PartProps) => {
  const words = useWords(panelWords);
  const language = useLanguage();
  const nameOf = usePanelName();
  return (
    <fieldset class="choices">
      <legend>{words.parts}</legend>
      <div class="panel-parts">
        {parts.map(({ code, name }) => {
          const at = draft.findIndex((one) => one.subCriteria.includes(code));
          const other = at >= 0 && at !== place ? draft[at] : undefined;
          return (
            <label key={code} class="choice">
              <input
                type="checkbox"
                checked={panel.subCriteria.includes(code)}
                disabled={other?.isBegun}
                onChange={() => onDraft(movePart(draft, place, code, parts))}
              />
              <span>
                <b class="number">{code}</b> {textOf(name, language)}
                {other && (
                  <span class="under soft small">{words.partTaken(nameOf(other, at))}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};

const Seats = ({ draft, place, parts, judges, panel, onDraft }: PartProps) => {
  const words = useWords(panelWords);
  const { nameOf } = useNaming();
  const { seats, subCriteria } = panel;
  const [need, usual] = [seatsNeeded(parts, subCriteria), seatsUsual(parts, subCriteria)];
  const resize = (count: number) =>
    onDraft(withPanel(draft, place, { seats: withSeats(panel, count) }));
  const choicesAt = (at: number) => [
    {
      label: '',
      choices: judges
        .filter(
          (one) => one.personId === seats[at] || !(one.recused || seats.includes(one.personId)),
        )
        .map(({ personId, recused }) => ({
          value: personId,
          label: recused ? `${nameOf(personId)}（${words.recused}）` : nameOf(personId),
        })),
    },
  ];
  return (
    <div class="stack-tight">
      <div class="row">
        <b>{words.seats}</b>
        <button
          type="button"
          class="button tight"
          aria-label={words.fewer}
          disabled={seats.length <= 1}
          onClick={() => resize(seats.length - 1)}
        >
          −
        </button>
        <span class="number" aria-live="polite">
          {words.count(seats.length)}
        </span>
        <button
          type="button"
          class="button tight"
          aria-label={words.more}
          disabled={seats.length >= SEATS_MAX}
          onClick={() => resize(seats.length + 1)}
        >
          +
        </button>
        <span class="soft small">{words.needs(need, usual)}</span>
      </div>
      <div class="columns">
        {seats.map((seat, at) => (
          <SelectField
            key={at}
            id={`panel-${place}-seat-${at}`}
            label={words.seatOf(at + 1)}
            value={seat}
            none={words.empty}
            groups={choicesAt(at)}
            onValue={(personId) =>
              onDraft(
                withPanel(draft, place, {
                  seats: seats.map((one, where) => (where === at ? personId : one)),
                }),
              )
            }
          />
        ))}
      </div>
      {isThin(panel, parts) && seats.length >= need && (
        <p class="soft small">{words.thin(usual)}</p>
      )}
    </div>
  );
};

const Leaving = ({ draft, place, panel, onDraft }: PartProps) => {
  const words = useWords(panelWords);
  const { onLeave } = panel;
  const ways = (['continue', 'restart'] as const).map((value) => ({
    value,
    label: words.goesOn[value],
  }));
  const set = (kind: keyof OnLeave) => (value: string) => {
    const way = value === 'restart' ? 'restart' : 'continue';
    onDraft(withPanel(draft, place, { onLeave: { ...onLeave, [kind]: way } }));
  };
  return (
    <details class="explain">
      <summary>
        {words.leaving}{' '}
        <span class="soft small">
          {words.measurement}: {words.goesOn[onLeave.measurement]} · {words.judgement}:{' '}
          {words.goesOn[onLeave.judgement]}
        </span>
      </summary>
      <p class="soft small">{words.leavingHint}</p>
      <div class="columns">
        {(['measurement', 'judgement'] as const).map((kind) => (
          <SelectField
            key={kind}
            id={`panel-${place}-${kind}`}
            label={words[kind]}
            value={onLeave[kind]}
            groups={[{ label: '', choices: ways }]}
            onValue={set(kind)}
          />
        ))}
      </div>
    </details>
  );
};

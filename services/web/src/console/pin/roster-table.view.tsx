import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { useNaming } from '../person/names.ts';
import type { Pin } from './pin.client.ts';
import { pinWords } from './pin-words.ts';
import { isLocked, type RosterLine } from './roster.rules.ts';

const TRIES = 5;

type Props = {
  readonly lines: readonly RosterLine[];
  readonly chosen: ReadonlySet<string>;
  readonly mayIssue: boolean;
  readonly mayUnlock: boolean;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onUnlock: (pin: Pin) => void;
  readonly onVoid: (pin: Pin) => void;
};

export const RosterTable = (props: Props) => {
  const words = useWords(pinWords);
  const { lines, chosen, mayIssue, onChosen } = props;
  const { ownId } = useNaming();
  const eligible = lines.filter((line) => line.offices.length > 0 && line.personId !== ownId);
  const hasAll = eligible.length > 0 && eligible.every(({ personId }) => chosen.has(personId));
  const chooseAll = () => onChosen(new Set(hasAll ? [] : eligible.map((line) => line.personId)));
  return (
    <ScrollArea name={words.list}>
      <table class="table roomy">
        <thead>
          <tr>
            {mayIssue && (
              <th scope="col">
                <label class="row">
                  <input
                    type="checkbox"
                    aria-label={words.chooseAll}
                    checked={hasAll}
                    onChange={chooseAll}
                  />
                  <span class="choose-all">{words.chooseAll}</span>
                </label>
              </th>
            )}
            <th scope="col">{words.person}</th>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span class="unseen">{words.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.personId} line={line} {...props} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const Row = ({ line, chosen, mayIssue, onChosen, ...acts }: Props & { line: RosterLine }) => {
  const words = useWords(pinWords);
  const frame = useWords(frameWords);
  const { nameOf, ownId } = useNaming();
  const { personId, offices } = line;
  const name = nameOf(personId);
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(personId)) next.add(personId);
    onChosen(next);
  };
  return (
    <tr>
      {mayIssue && (
        <td>
          <input
            type="checkbox"
            aria-label={`${words.choose}: ${name}`}
            checked={chosen.has(personId)}
            disabled={offices.length === 0 || personId === ownId}
            onChange={toggle}
          />
        </td>
      )}
      <th scope="row">
        {name}
        <span class="soft small under">
          {offices.length === 0
            ? words.noOffice
            : offices.map((office) => frame.office[office]).join(' · ')}
        </span>
      </th>
      <td class="number roster-code">{line.pin?.rosterCode ?? '–'}</td>
      <td>
        <PinState line={line} />
      </td>
      <td class="right">
        <Acts line={line} name={name} mayVoid={mayIssue} {...acts} />
      </td>
    </tr>
  );
};

const PinState = ({ line }: { readonly line: RosterLine }) => {
  const words = useWords(pinWords);
  const { pin } = line;
  if (!pin) return <span class="soft">{words.noPin}</span>;
  if (isLocked(line)) return <Badge sign="lock" tone="bad" word={words.locked} outlined={true} />;
  if (pin.triesLeft < TRIES) {
    return (
      <Badge
        sign="provisional"
        tone="provisional"
        word={words.triesLeft(pin.triesLeft)}
        outlined={true}
      />
    );
  }
  return <Badge sign="good" tone="good" word={words.good} outlined={true} />;
};

type ActsProps = Pick<Props, 'mayUnlock' | 'onUnlock' | 'onVoid'> & {
  readonly line: RosterLine;
  readonly name: string;
  readonly mayVoid: boolean;
};

const Acts = ({ line, name, mayUnlock, mayVoid, onUnlock, onVoid }: ActsProps) => {
  const words = useWords(pinWords);
  const { pin } = line;
  if (!pin) return null;
  return (
    <span class="row end">
      {mayUnlock && isLocked(line) && (
        <button
          type="button"
          class="button tight"
          aria-label={words.unlockOf(name)}
          onClick={() => onUnlock(pin)}
        >
          {words.unlock}
        </button>
      )}
      {mayVoid && (
        <button
          type="button"
          class="button tight"
          aria-label={words.withdrawTitle(name)}
          onClick={() => onVoid(pin)}
        >
          {words.withdraw}
        </button>
      )}
    </span>
  );
};

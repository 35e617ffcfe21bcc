import type { NumberStock, RegisteredNumber } from '@jinbang/contracts/http/certificate-number';
import { useEffect, useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useSending } from '../use-sending.ts';
import { fetchNumbers } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';
import { nameOf } from './stock-tables.view.tsx';

const SIGN = { bound: 'good', void: 'bad', free: 'wait', skipped: 'wait' } as const;
const AT_ONCE = 50;

type Props = { readonly bodyId: string; readonly counts: NumberStock['counts'] };

/** Every number that was bound or void, in the order of its count. */
export const Register = ({ bodyId, counts }: Props) => {
  const words = useWords(issuerWords);
  const [state, setState] = useState('');
  const [scope, setScope] = useState('');
  const choice = (value: string, label: string) => ({ value, label });
  return (
    <section class="stack">
      <h3>{words.register}</h3>
      <p class="soft">{words.registerHint}</p>
      <div class="columns">
        <SelectField
          id="register-state"
          label={words.numberState}
          value={state}
          onValue={setState}
          none={words.all}
          groups={[
            {
              label: '',
              choices: [
                choice('bound', words.bound),
                choice('void', words.void),
                choice('free', words.free),
                choice('skipped', words.skipped),
              ],
            },
          ]}
        />
        <SelectField
          id="register-scope"
          label={words.count}
          value={scope}
          onValue={setScope}
          none={words.any}
          groups={[
            {
              label: '',
              choices: counts.map((one) => choice(one.scope, nameOf(one.scope, words))),
            },
          ]}
        />
      </div>
      <Rows key={`${state}/${scope}`} bodyId={bodyId} state={state} scope={scope} />
    </section>
  );
};

type RowsProps = { readonly bodyId: string; readonly state: string; readonly scope: string };

const Rows = ({ bodyId, state, scope }: RowsProps) => {
  const words = useWords(issuerWords);
  const [items, setItems] = useState<readonly RegisteredNumber[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const { isBusy, trouble, send } = useSending();
  const load = (after: string | null) => {
    const query = new URLSearchParams({
      limit: String(AT_ONCE),
      ...(state === '' ? {} : { state }),
      ...(scope === '' ? {} : { scope }),
      ...(after === null ? {} : { after }),
    });
    return send(
      () => fetchNumbers(bodyId, `?${query}`),
      (page) => {
        setItems((before) => [...(before ?? []), ...page.items]);
        setNext(page.next);
      },
    );
  };
  // Asked once: another filter is another list.
  useEffect(() => {
    void load(null);
  }, []);
  if (trouble) return <Problem trouble={trouble} onAgain={() => void load(next)} />;
  if (items?.length === 0) return <p class="soft">{words.emptyRegister}</p>;
  return (
    <>
      <ScrollArea name={words.register}>
        <table class="table issuer-wide">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col" class="right">
                {words.serial}
              </th>
              <th scope="col">{words.numberState}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.on}</th>
            </tr>
          </thead>
          <tbody>
            {items?.map((one) => (
              <NumberRow key={one.number} one={one} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {next !== null && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void load(next)}>
          {words.more}
        </button>
      )}
    </>
  );
};

const NumberRow = ({ one }: { readonly one: RegisteredNumber }) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" class="number days">
        {one.number}
      </th>
      <td class="right number">{one.serial ?? ''}</td>
      <td>
        <Badge sign={SIGN[one.state]} word={words[one.state]} outlined={true} />
      </td>
      <td>{one.reason ?? ''}</td>
      <td class="number days">
        {one.recordedAt === null ? '' : momentText(one.recordedAt, language, new Date())}
      </td>
    </tr>
  );
};

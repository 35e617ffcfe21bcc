import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import type { GivenCode } from './code.client.ts';
import { placeOf, standingCount } from './code.rules.ts';
import { usePlaceText } from './code-form.view.tsx';
import { codeWords } from './code-words.ts';

type Props = {
  readonly head: OverviewHead;
  readonly items: readonly GivenCode[];
  /** Null where whoever looks does not lead. */
  readonly onChange: ((subjectId: string) => void) | null;
};

/** Every code as it was given and taken back, newest first: who, when and why. */
export const CodeList = ({ head, items, onChange }: Props) => {
  const words = useWords(codeWords);
  if (items.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  const title = words.list(standingCount(items));
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ScrollArea name={title}>
        <table class="table roomy">
          <thead>
            <tr>
              <th scope="col">{words.subject}</th>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.why}</th>
              {onChange && (
                <th scope="col">
                  <span class="unseen">{words.change}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row
                key={`${item.subjectId} ${item.version}`}
                head={head}
                item={item}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
};

type RowProps = Pick<Props, 'head' | 'onChange'> & { readonly item: GivenCode };

const Row = ({ head, item, onChange }: RowProps) => {
  const words = useWords(codeWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const placeText = usePlaceText();
  const { subjectId, label, code, stands, reason, codedBy, recordedAt } = item;
  const isBack = code === 'OK';
  return (
    <tr class={stands && !isBack ? '' : 'faded'}>
      <th scope="row">
        <span class="number">{label}</span>
        <span class="under soft small">{placeText(placeOf(head, item))}</span>
      </th>
      <td>
        {isBack ? words.back : words.name[code]}
        <span class="under">
          {stands && !isBack && <Badge sign="final" word={words.stands} outlined={true} />}
          {!stands && <span class="soft small">{words.before}</span>}
        </span>
      </td>
      <td>
        {reason ?? <span class="soft">{words.noReason}</span>}
        <span class="under soft small">
          {words.by(nameOf(codedBy), momentText(recordedAt, language, new Date()))}
        </span>
      </td>
      {onChange && (
        <td>
          {stands && !isBack && (
            <button
              type="button"
              class="button tight plain"
              aria-label={words.changeOf(label)}
              onClick={() => onChange(subjectId)}
            >
              {words.change}
            </button>
          )}
        </td>
      )}
    </tr>
  );
};

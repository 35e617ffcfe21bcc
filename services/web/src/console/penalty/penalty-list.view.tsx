import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Field } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { type PenaltyPage, type PenaltyView, type Place, takeBack } from './penalty.client.ts';
import { penaltyWords } from './penalty-words.ts';

type Props = {
  readonly place: Place;
  readonly page: PenaltyPage;
  readonly mayLead: boolean;
  readonly onDone: (sentence: string) => void;
};

/** Every penalty of the module, newest first, those taken back among them. */
export const PenaltyList = ({ place, page, mayLead, onDone }: Props) => {
  const words = useWords(penaltyWords);
  const [asked, setAsked] = useState<PenaltyView | null>(null);
  if (page.items.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  return (
    <section class="stack">
      <h2>{words.list}</h2>
      <ScrollArea name={words.list}>
        <table class="table roomy">
          <thead>
            <tr>
              <th scope="col">{words.subject}</th>
              <th scope="col" class="right">
                {words.taken}
              </th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((item) => (
              <Row
                key={item.penaltyId}
                item={item}
                onTakeBack={mayLead && !item.withdrawal ? () => setAsked(item) : null}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {asked && (
        <TakeBack
          place={place}
          version={page.version}
          item={asked}
          onClose={() => setAsked(null)}
          onDone={(sentence) => {
            setAsked(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};

type RowProps = { readonly item: PenaltyView; readonly onTakeBack: (() => void) | null };

const Row = ({ item, onTakeBack }: RowProps) => {
  const words = useWords(penaltyWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const by = (personId: string, at: string): string =>
    words.by(nameOf(personId), momentText(at, language, new Date()));
  const { subject, kind, points, reason, evidence, withdrawal, givenBy, givenAt } = item;
  return (
    <tr class={withdrawal ? 'faded' : ''}>
      <th scope="row" class="number">
        {subject.label}
      </th>
      <td class="number right">−{points}</td>
      <td>
        {kind && <b>{textOf(kind.name, language)}</b>}
        <span class="under">{reason}</span>
        {evidence && (
          <span class="under soft small">
            {words.seen}: {evidence}
          </span>
        )}
        <span class="under soft small">{by(givenBy, givenAt)}</span>
      </td>
      <td>
        {withdrawal ? (
          <>
            <Badge sign="amended" word={words.back} />
            <span class="under small">{withdrawal.reason}</span>
            <span class="under soft small">
              {by(withdrawal.takenBackBy, withdrawal.takenBackAt)}
            </span>
          </>
        ) : (
          <span class="row">
            <Badge sign="final" word={words.stands} outlined={true} />
            {onTakeBack && (
              <button type="button" class="button tight" onClick={onTakeBack}>
                {words.takeBack}
              </button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
};

type TakeBackProps = {
  readonly place: Place;
  readonly version: number;
  readonly item: PenaltyView;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

const TakeBack = ({ place, version, item, onClose, onDone }: TakeBackProps) => {
  const words = useWords(penaltyWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const { label } = item.subject;
  const act = () =>
    void send(
      () => takeBack(place, version, { penaltyId: item.penaltyId, reason: reason.trim() }),
      () => onDone(words.backDone(label)),
    );
  return (
    <Dialog title={words.takeBackTitle(label, item.points)} onClose={onClose}>
      <p class="soft">{words.takeBackHint}</p>
      <Field id="penalty-back" label={words.takeBackWhy}>
        <textarea
          id="penalty-back"
          class="input plain-text"
          rows={3}
          maxLength={1_000}
          value={reason}
          aria-describedby="penalty-back-hint"
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Field>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || reason.trim() === ''}
          aria-describedby="penalty-back-why"
          onClick={act}
        >
          {words.takeBack.replace('…', '')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.no}
        </button>
        <span id="penalty-back-why" class="soft small">
          {reason.trim() === '' ? words.flaw.reason : ''}
        </span>
      </p>
    </Dialog>
  );
};

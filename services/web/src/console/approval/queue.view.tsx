import type { QueuedBatch } from '@jinbang/contracts/http/approval';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { levelNames } from '../standard/level-names.ts';
import { followLink } from '../use-place.ts';
import { daysWaited, levelBars, type View, workOn } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

type Props = { readonly batches: readonly QueuedBatch[]; readonly view: View };

/** Batches, the longest wait first: contest, levels, plan document, who proposed it and when. */
export const QueueTable = ({ batches, view }: Props) => {
  const words = useWords(approvalWords);
  return (
    <ScrollArea name={words.view[view]}>
      <table class="table approval-queue">
        <thead>
          <tr>
            <th scope="col">{words.contest}</th>
            <th scope="col">{words.levels}</th>
            <th scope="col">{words.plan}</th>
            <th scope="col">{words.proposed}</th>
            <th scope="col">
              <span class="unseen">{words.toWork}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <BatchLine key={batch.batchId} batch={batch} view={view} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const BatchLine = ({ batch, view }: { readonly batch: QueuedBatch; readonly view: View }) => {
  const words = useWords(approvalWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const chosen = { view, batch: batch.batchId };
  const work = workOn(batch);
  const isWork = work === 'sign' || work === 'letter';
  return (
    <tr>
      <th scope="row">
        {batch.competition ? textOf(batch.competition.name, language) : words.assessment}
        <span class="under soft small">
          {batch.event && textOf(batch.event.name, language)}
          {batch.bodyName !== null && ` · ${batch.bodyName}`}
        </span>
      </th>
      <td>
        <b class="number">{words.people(batch.decisions)}</b>
        <span class="under small">
          <LevelCounts batch={batch} />
        </span>
        <Marks batch={batch} />
      </td>
      <td class="number">
        {batch.planDocumentNo ?? <span class="soft">{words.noPlan}</span>}
        {batch.basis !== null && (
          <span class="under soft small">
            {words.basis[batch.basis]}
            {batch.documentNo !== null && ` · ${batch.documentNo}`}
          </span>
        )}
      </td>
      <td>
        {dayText(batch.proposedAt, language)}
        <span class="under soft small">
          {nameOf(batch.proposedBy)}
          {batch.state === 'waiting' &&
            ` · ${words.waited(daysWaited(batch.proposedAt, new Date()))}`}
        </span>
      </td>
      <td class="right">
        <a
          class={isWork ? 'button tight first' : 'button tight'}
          href={addressOf('approvals', chosen)}
          onClick={followLink('approvals', chosen)}
        >
          {words.open[work]}
        </a>
      </td>
    </tr>
  );
};

const LevelCounts = ({ batch }: { readonly batch: QueuedBatch }) => {
  const words = useWords(approvalWords);
  const names = useWords(levelNames);
  return (
    <>
      {levelBars(batch.levels)
        .map(({ level, count }) => `${level === null ? words.noLevel : names[level]}: ${count}`)
        .join(' · ')}
    </>
  );
};

const Marks = ({ batch }: { readonly batch: QueuedBatch }) => {
  const words = useWords(approvalWords);
  const { again, listed, returned, returnedOpen } = batch;
  const said = [
    again > 0 ? words.again(again) : null,
    listed > 0 ? words.listed(listed) : null,
    returned > 0 ? words.returned(returned, returnedOpen) : null,
  ].filter((one) => one !== null);
  return said.length === 0 ? null : <span class="under soft small">{said.join(' · ')}</span>;
};

import type { AssessmentOutline } from '@jinbang/contracts/http/assessment';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { addressOf } from '../place.rules.ts';
import { followLink, go } from '../use-place.ts';
import type { Desk } from './assessment.client.ts';
import { STATE_SIGNS } from './assessment.rules.ts';
import { assessmentWords } from './assessment-words.ts';
import { NewBatch } from './new-batch.view.tsx';

/** Every batch with how far it is; an empty list says how to begin. */
export const BatchList = ({ desk }: { readonly desk: Desk }) => {
  const words = useWords(assessmentWords);
  const [isPlanning, setPlanning] = useState(false);
  const { items } = desk.batches;
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        {desk.bodies.length > 0 && (
          <button type="button" class="button first" onClick={() => setPlanning(true)}>
            {words.plan}
          </button>
        )}
      </div>
      <p class="soft lead">{words.lead}</p>
      {items.length === 0 ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <BatchTable batches={items} />
      )}
      {isPlanning && (
        <NewBatch
          bodies={desk.bodies}
          onClose={() => setPlanning(false)}
          onDone={(batch) => go('assessments', { batch })}
        />
      )}
    </>
  );
};

const BatchTable = ({ batches }: { readonly batches: readonly AssessmentOutline[] }) => {
  const words = useWords(assessmentWords);
  return (
    <ScrollArea name={words.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.batch}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.progress}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <BatchRow key={batch.batchId} batch={batch} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const BatchRow = ({ batch }: { readonly batch: AssessmentOutline }) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { plan, state, candidateCount, resultCount, passedCount, issuedCount } = batch;
  const place = { batch: batch.batchId };
  const all = candidateCount * plan.parts.length;
  return (
    <tr>
      <th scope="row">
        <a href={addressOf('assessments', place)} onClick={followLink('assessments', place)}>
          {batch.batchNo}
        </a>
        <span class="soft small under">{batch.bodyName}</span>
      </th>
      <td>
        {textOf(plan.occupation.name, language)}
        <span class="soft small under">{LEVEL_LABELS[plan.level][language]}</span>
      </td>
      <td class="days">
        {plan.from}
        <span class="soft small under">{plan.to}</span>
      </td>
      <td>
        <Badge sign={STATE_SIGNS[state]} word={words.states[state]} outlined />
      </td>
      <td class="so-far">
        <progress
          max={Math.max(all, 1)}
          value={resultCount}
          aria-label={words.done(resultCount, all)}
        />
        <span class="small">{words.done(resultCount, all)}</span>
        <span class="soft small under">
          {words.people(candidateCount, passedCount, issuedCount)}
        </span>
      </td>
    </tr>
  );
};

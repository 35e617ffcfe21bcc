import type { BatchPage } from '@jinbang/contracts/http/approval';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { approvalWords } from './approval-words.ts';

const SIGNS: Readonly<Record<BatchPage['state'], SignName>> = {
  waiting: 'wait',
  approved: 'good',
  superseded: 'amended',
};

/** Where a batch stands and what it stands on: result, rules, plan document, who and when. */
export const BatchFacts = ({ batch }: { readonly batch: BatchPage }) => {
  const words = useWords(approvalWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const when = (instant: string) => momentText(instant, language, new Date());
  const { result, packs, basis, documentNo, approvedAt, approvedBy } = batch;
  return (
    <dl class="approval-facts">
      <div>
        <dt>{words.stands}</dt>
        <dd>
          <Badge
            sign={SIGNS[batch.state]}
            word={words.state[batch.state]}
            outlined={batch.state !== 'approved'}
          />
          {basis !== null && <span class="under small">{words.basis[basis]}</span>}
          {documentNo !== null && <span class="under small">{words.document(documentNo)}</span>}
          {approvedAt !== null && approvedBy !== null && (
            <span class="under soft small">
              {words.signedBy(nameOf(approvedBy), when(approvedAt))}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.proposed}</dt>
        <dd>
          {batch.bodyName !== null && <b>{batch.bodyName}</b>}
          <span class="under soft small">
            {words.by(nameOf(batch.proposedBy), when(batch.proposedAt))}
          </span>
        </dd>
      </div>
      <div>
        <dt>{words.plan}</dt>
        <dd>{batch.planDocumentNo ?? <span class="soft">{words.noPlan}</span>}</dd>
      </div>
      <div>
        <dt>{words.evidence}</dt>
        <dd>
          {result && (
            <>
              {words.resultOf(result.version)}
              <span class="under small">
                <a href={result.pageUrl}>{words.resultPage}</a>
              </span>
            </>
          )}
          {packs.map(({ packId, packVersion }) => (
            <span key={`${packId}/${packVersion}`} class="under soft small">
              {words.packs}: {words.pack(packId, packVersion)}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
};

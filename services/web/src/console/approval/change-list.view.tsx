import { useWords } from '../../ui/language.ts';
import type { Change } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

/** What changed since the list was first shown: nobody signs over it unseen. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }) => {
  const words = useWords(approvalWords);
  return (
    <section class="card stack-tight toned tone-notice" role="status">
      <p>{words.changed}</p>
      <ul>
        {changes.map(({ row, what }) => (
          <li key={row.decisionId}>
            {row.name ?? words.unnamed}: {words.change[what]}
          </li>
        ))}
      </ul>
    </section>
  );
};

import type { NumberStock } from '@jinbang/contracts/http/certificate-number';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { issuerWords } from './issuer-words.ts';

type Props = { readonly stock: NumberStock };

/** Where numbers came from, and which were made void for which reason. */
export const StockLists = ({ stock }: Props) => {
  const words = useWords(issuerWords);
  return (
    <>
      {stock.imports.length > 0 && (
        <details>
          <summary>
            {words.imports} <span class="number">{stock.imports.length}</span>
          </summary>
          <Imports stock={stock} />
        </details>
      )}
      {stock.voids.length > 0 && (
        <details open>
          <summary>
            {words.voids} <span class="number">{stock.voids.length}</span>
          </summary>
          <Voids stock={stock} />
        </details>
      )}
    </>
  );
};

const Imports = ({ stock }: Props) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  const now = new Date();
  return (
    <ul class="lines">
      {stock.imports.map(({ importId, documentNo, takenCount, leftOutCount, importedAt }) => (
        <li class="line" key={importId}>
          <span>
            {documentNo} · {words.taken(takenCount)}
            {leftOutCount > 0 && ` · ${words.problems(leftOutCount)}`}
          </span>
          <span class="soft number">{momentText(importedAt, language, now)}</span>
        </li>
      ))}
    </ul>
  );
};

const Voids = ({ stock }: Props) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  const now = new Date();
  return (
    <ul class="lines">
      {stock.voids.map((one) => (
        <li class="line" key={one.voidId}>
          <span>
            {words.voided(one.voidedCount, one.askedCount)} · {one.reason}
            {one.leftOut.length > 0 && ` · ${words.leftOut(one.leftOut.join('、'))}`}
          </span>
          <span class="soft number">{momentText(one.askedAt, language, now)}</span>
        </li>
      ))}
    </ul>
  );
};

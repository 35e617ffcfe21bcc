import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { type Remark, remarksOf } from './setup.rules.ts';
import type { ContestDraft } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

/** A second look before anything is made. */
export const Check = ({ contest }: { readonly contest: ContestDraft }) => {
  const words = useWords(setupWords);
  const remarks = remarksOf(contest);
  const flaws = remarks.filter(({ isFlaw }) => isFlaw);
  const hints = remarks.filter(({ isFlaw }) => !isFlaw);
  if (remarks.length === 0) return <Badge sign="good" word={words.allWell} outlined={true} />;
  return (
    <>
      {flaws.length > 0 && <Remarks title={words.mends} remarks={flaws} contest={contest} />}
      {hints.length > 0 && <Remarks title={words.knows} remarks={hints} contest={contest} />}
    </>
  );
};

type Props = {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly contest: ContestDraft;
};

const Remarks = ({ title, remarks, contest }: Props) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  const nameOf = (place: number): string => {
    const name = contest.events[place]?.name;
    return name === undefined || name.zh === '' ? `#${place + 1}` : textOf(name, language);
  };
  return (
    <section class="stack">
      <h3>{title}</h3>
      <ul class="dotted">
        {remarks.map(({ what, isFlaw, places }) => (
          <li key={what} class={isFlaw ? 'flaw' : ''}>
            {words.remark[what]}
            {places.length > 0 && (
              <span class="soft small under">
                {words.eventsNamed(places.map(nameOf).join('、'))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

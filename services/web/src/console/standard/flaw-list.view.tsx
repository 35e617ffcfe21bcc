import type { Trouble } from '../../ui/ask.client.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { standardWords } from './standard-words.ts';

/** A refusal: of a file each wrong place, of a publication each clause that is too weak. */
export const Flaws = ({ trouble }: { readonly trouble: Trouble }) => {
  const words = useWords(standardWords);
  if (trouble.kind !== 'refused' || trouble.errors.length === 0) {
    return <Problem trouble={trouble} />;
  }
  const { errors, code } = trouble;
  const title =
    code === 'standard.weaker' ? words.amiss(errors.length) : words.refused(errors.length);
  return (
    <div class="stack" role="alert">
      <h3 class="flaw">{title}</h3>
      <ScrollArea name={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.mend}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ at, detail }) => (
              <tr key={`${at} ${detail}`}>
                <td class="code">{at}</td>
                <td>{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </div>
  );
};

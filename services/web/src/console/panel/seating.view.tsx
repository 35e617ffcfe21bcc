import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import type { Part } from './panel-outline.rules.ts';
import { panelWords } from './panel-words.ts';

type Props = {
  readonly parts: readonly Part[];
  readonly begun: ReadonlySet<string>;
  readonly isEmpty: boolean;
  readonly place: { readonly event: string; readonly module: string };
  readonly onChange: () => void;
};

/** The way to seat panels, or why there is none now. */
export const Seating = ({ parts, begun, isEmpty, place, onChange }: Props) => {
  const words = useWords(panelWords);
  const { offices } = useWho();
  const mayPrepare = offices.has('chief-judge') || offices.has('organiser');
  if (parts.length === 0) {
    return (
      <p>
        <b>{words.noScheme}</b> <span class="soft">{words.noSchemeHint}</span>{' '}
        <a href={addressOf('scheme', place)} onClick={followLink('scheme', place)}>
          {words.toSchemes}
        </a>
      </p>
    );
  }
  const isOver = !isEmpty && parts.every(({ code }) => begun.has(code));
  if (isOver) return <p class="soft small">{words.allBegun}</p>;
  return (
    <>
      {isEmpty && (
        <p>
          <b>{words.none}</b> <span class="soft">{words.noneHint}</span>
        </p>
      )}
      <p class="row">
        <button
          type="button"
          class={isEmpty ? 'button first' : 'button tight'}
          disabled={!mayPrepare}
          onClick={onChange}
        >
          {isEmpty ? words.seat : words.change}
        </button>
        {!mayPrepare && <span class="soft small">{words.notPreparing}</span>}
      </p>
    </>
  );
};

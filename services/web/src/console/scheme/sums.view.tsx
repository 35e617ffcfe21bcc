import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { aspectsOf } from './scheme.types.ts';
import { schemeWords } from './scheme-words.ts';
import { type Sum, scaleOf, sumsOf } from './sums.rules.ts';

const WIDTH = 100;

/** A bar for what is there, a mark where it should end. */
const Bar = ({ sum, scale }: { readonly sum: Sum; readonly scale: number }) => {
  const at = (marks: string): number => Math.min(WIDTH, (Number(marks) / scale) * WIDTH);
  return (
    <svg
      class="sum-bar"
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="sum-ground" x="0" y="2" width={WIDTH} height="6" />
      <rect
        class={sum.isOff ? 'sum-fill off' : 'sum-fill'}
        x="0"
        y="2"
        width={at(sum.sum)}
        height="6"
      />
      {sum.declared !== null && (
        <line
          class="sum-mark"
          x1={at(sum.declared)}
          x2={at(sum.declared)}
          y1="0"
          y2="10"
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  );
};

type LineProps = { readonly name: string; readonly sum: Sum; readonly scale: number };

const SumLine = ({ name, sum, scale }: LineProps) => {
  const words = useWords(schemeWords);
  return (
    <li class="sum-line">
      <span class="sum-name">{name}</span>
      <Bar sum={sum} scale={scale} />
      <span class="sum-figure number">{sum.sum}</span>
      <span class={sum.isOff ? 'sum-note small toned tone-provisional' : 'sum-note small soft'}>
        {sum.isOff && sum.declared !== null && (
          <>
            <Sign name="notice" /> {words.declared(sum.declared)}
          </>
        )}
      </span>
    </li>
  );
};

type GroupProps = {
  readonly title: string;
  readonly sums: readonly Sum[];
  readonly nameOf: (key: string) => string;
};

const SumGroup = ({ title, sums, nameOf }: GroupProps) => {
  if (sums.length === 0) return null;
  const scale = scaleOf(sums);
  return (
    <div class="sum-group">
      <h3>{title}</h3>
      <ul class="sum-list">
        {sums.map((sum) => (
          <SumLine key={sum.key} name={nameOf(sum.key)} sum={sum} scale={scale} />
        ))}
      </ul>
    </div>
  );
};

/** What a scheme adds up to, drawn against what was announced. */
export const Sums = ({ scheme }: { readonly scheme: SchemeContent }) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const sums = sumsOf(scheme);
  const all = aspectsOf(scheme);
  const measured = all.filter(({ kind }) => kind === 'M').length;
  const criterionName = (code: string): string => {
    const found = scheme.criteria.find((one) => one.code === code);
    return `${code} ${found ? textOf(found.name, language) : ''}`;
  };
  const sectionName = (key: string): string => {
    const found = scheme.sections?.find(({ section }) => `${section}` === key);
    return `${key} ${found ? textOf(found.name, language) : ''}`;
  };
  return (
    <section class="card stack" aria-labelledby="sums-title">
      <h2 id="sums-title">{words.sums}</h2>
      <div class="sum-total">
        <p>
          <b class="number">{words.ofHundred(sums.total.sum)}</b>{' '}
          <span class="soft">{words.counts(all.length, measured, all.length - measured)}</span>
        </p>
        <Bar sum={sums.total} scale={scaleOf([sums.total])} />
      </div>
      <div class="sum-groups">
        <SumGroup title={words.byCriterion} sums={sums.criteria} nameOf={criterionName} />
        <div class="stack">
          <SumGroup title={words.byDay} sums={sums.days} nameOf={words.day} />
          <SumGroup title={words.bySection} sums={sums.sections} nameOf={sectionName} />
        </div>
      </div>
    </section>
  );
};

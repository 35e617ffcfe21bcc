import type { PlotMark } from './report.rules.ts';

type Props = {
  /** From 0, the left end, to 1, the right one. */
  readonly marks: readonly PlotMark[];
  readonly guides: readonly number[];
  /** Where the axis is zero, if it is anywhere on it. */
  readonly zero?: number;
};

const percent = (at: number): string => `${100 * Math.max(0, Math.min(1, at))}%`;
const MIDDLE = 14;
const RADIUS = 6;

const Mark = ({ mark }: { readonly mark: PlotMark }) => {
  switch (mark.shape) {
    case 'span':
      return (
        <line
          class="plot-span"
          x1={percent(mark.from)}
          x2={percent(mark.to)}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      );
    case 'exact':
    case 'within':
      return (
        <rect class={`plot-${mark.shape}`} x="0" y="7" width={percent(mark.to)} height={MIDDLE} />
      );
    default:
      return <circle class={`plot-${mark.shape}`} cx={percent(mark.at)} cy={MIDDLE} r={RADIUS} />;
  }
};

/** One line of a chart; what it shows stands beside it in figures, so nobody has to see it. */
export const Plot = ({ marks, guides, zero }: Props) => (
  <svg class="plot" width="100%" height={2 * MIDDLE} aria-hidden="true">
    {guides.map((at) => (
      <line key={at} class="plot-guide" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
    ))}
    {zero !== undefined && (
      <line class="plot-zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2="100%" />
    )}
    {marks.map((mark) => (
      <Mark key={mark.shape} mark={mark} />
    ))}
  </svg>
);

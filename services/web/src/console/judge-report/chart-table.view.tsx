import type { ComponentChildren } from 'preact';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';

export type ChartRow = {
  readonly key: string;
  readonly name: string;
  /** Under the name, small. */
  readonly about?: string | undefined;
  readonly plot: ComponentChildren;
  readonly figure: string;
  /** How many it is of, and how it reads. */
  readonly note: string;
  readonly isNoted?: boolean;
};

type Props = {
  readonly name: string;
  readonly heads: readonly [who: string, left: string, right: string, figure: string];
  readonly rows: readonly ChartRow[];
};

/** A chart that is a table: a line for each judge, drawn on one axis and said in figures. */
export const ChartTable = ({ name, heads: [who, left, right, figure], rows }: Props) => (
  <ScrollArea name={name}>
    <table class="table chart-table">
      <thead>
        <tr>
          <th scope="col">{who}</th>
          <th scope="col" class="chart-ends">
            <span>
              <span>{left}</span>
              <span>{right}</span>
            </span>
          </th>
          <th scope="col">{figure}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.name}
              {row.about && <span class="soft small chart-about">{row.about}</span>}
            </th>
            <td class="chart-cell">{row.plot}</td>
            <td class="chart-figure">
              <b class="number">{row.figure}</b>
              <span class={row.isNoted ? 'small' : 'soft small'}>{row.note}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollArea>
);

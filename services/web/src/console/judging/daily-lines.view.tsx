import type { ComponentChildren } from 'preact';

type LinesProps = { readonly title: string; readonly lines: readonly ComponentChildren[] };

/** A heading with its lines; what has none is named in one line at the end. */
export const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul class="daily-lines">
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </section>
  );

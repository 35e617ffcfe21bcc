import type { ComponentChildren } from 'preact';

type Props = { readonly label: string; readonly children: ComponentChildren };

/** One line of what a certificate says; nothing where it says nothing. */
export const Line = ({ label, children }: Props) =>
  children === null || children === undefined ? null : (
    <div class="line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );

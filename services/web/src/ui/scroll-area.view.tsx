import type { ComponentChildren } from 'preact';

type Props = { readonly name: string; readonly children: ComponentChildren };

/** Something wide that scrolls by itself; the keyboard reaches it too. */
export const ScrollArea = ({ name, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus.
  <section class="scroll-x" aria-label={name} tabIndex={0}>
    {children}
  </section>
);

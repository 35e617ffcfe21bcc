import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

type Props = { readonly name: string; readonly children: ComponentChildren };

/** Something wide that scrolls by itself, and fades where it goes on; the keyboard reaches it too. */
export const ScrollArea = ({ name, children }: Props) => {
  const area = useRef<HTMLElement>(null);
  const [isMore, setMore] = useState(false);
  const look = useCallback(() => {
    if (!area.current) return;
    const { scrollWidth, clientWidth, scrollLeft } = area.current;
    // Widths are rounded, each for itself.
    setMore(scrollWidth - clientWidth - scrollLeft > 1);
  }, []);
  // Rows may have come or gone.
  useEffect(look);
  useEffect(() => {
    const { current } = area;
    if (!current) return undefined;
    const watch = new ResizeObserver(look);
    for (const one of [current, ...current.children]) watch.observe(one);
    return () => watch.disconnect();
  }, [look]);
  return (
    <section
      ref={area}
      class={isMore ? 'scroll-x more' : 'scroll-x'}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus.
      tabIndex={0}
      onScroll={look}
    >
      {children}
    </section>
  );
};

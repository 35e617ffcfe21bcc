import { useEffect, useState } from 'preact/hooks';
import { openTablet, type Tablet } from './open-tablet.ts';
import type { TabletState } from './tablet-state.ts';

export type OpenTablet = { readonly tablet: Tablet; readonly state: TabletState };

/** The tablet behind the page, once what it keeps has been read; `null` where nothing can be kept. */
export const useTablet = (isMine: boolean): OpenTablet | 'opening' | null => {
  const [open, setOpen] = useState<OpenTablet | 'opening' | null>('opening');
  useEffect(() => {
    if (!isMine) return undefined;
    let tablet: Tablet | undefined;
    let state: TabletState | undefined;
    const show = () => {
      if (tablet && state) setOpen({ tablet, state });
    };
    openTablet((changed) => {
      state = changed;
      show();
    }).then(
      (opened) => {
        tablet = opened;
        show();
      },
      () => setOpen(null),
    );
    return () => tablet?.close();
  }, [isMine]);
  return open;
};

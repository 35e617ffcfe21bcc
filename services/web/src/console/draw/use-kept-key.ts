import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DrawKey } from './draw.types.ts';
import { findKey } from './vault.ts';

/** Is the private key of these public ones in this browser? Null while it is being looked for. */
export const useKeptKey = (key: DrawKey | undefined) => {
  const recipient = key?.judgeRecipient;
  const [identity, setIdentity] = useState<string | null | undefined>(null);
  const look = useCallback(() => {
    if (recipient === undefined) return setIdentity(undefined);
    // A browser that keeps nothing is one without the key.
    findKey(recipient).then(
      (kept) => setIdentity(kept?.identity),
      () => setIdentity(undefined),
    );
    return undefined;
  }, [recipient]);
  useEffect(look, [look]);
  return { identity, look };
};

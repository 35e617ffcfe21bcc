import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../ui/language.ts';
import { recallUnsent } from '../memory.ts';
import { Page } from '../page.view.tsx';
import type { KeptDay } from './kept-day.ts';
import type { LeftBehind } from './left-behind.ts';
import type { PairedTablet } from './paired-tablet.ts';
import { RevokedView } from './revoked.view.tsx';
import { unsentRows } from './unsent-rows.rules.ts';

type Props = {
  readonly name: string;
  readonly left: readonly LeftBehind[];
  readonly paired: PairedTablet;
  readonly onClear: () => Promise<void>;
};

/** A tablet that was taken out, with what it still holds in words. */
export const RevokedScreen = ({ name, left, paired, onClear }: Props) => {
  const language = useLanguage();
  const [days, setDays] = useState<readonly KeptDay[]>([]);
  useEffect(() => void paired.days.list().then(setDays), [paired]);
  const rows = left.flatMap(({ judgeId }) =>
    unsentRows(
      recallUnsent(judgeId),
      days.find(({ day }) => day.judgeId === judgeId),
      language,
    ),
  );
  return (
    <Page name={name}>
      <RevokedView name={name} rows={rows} onClear={() => void onClear()} />
    </Page>
  );
};

import { useMemo } from 'preact/hooks';
import encodeQR from 'qr';

type Props = { readonly text: string; readonly name: string };

/** Light margin that readers need around a code (ISO/IEC 18004: four modules). */
const MARGIN = 4;

/** One path of unit squares: no inline styles, so the page's security policy stays as it is. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');

/** A QR code, dark on light in either theme: many readers see nothing in the other. */
export const QrCode = ({ text, name }: Props) => {
  const { path, size } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
    return { path: pathOf(rows), size: rows.length };
  }, [text]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={path} />
    </svg>
  );
};

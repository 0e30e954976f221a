/** A QR code as one path: black on white with its quiet zone, whatever is around it. */
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** Modules of white around the code, as the standard asks. */
const border = 4;

interface Props {
  text: string;
  /** What it is, for whoever does not see it. */
  label: string;
  /** How much of it may be unreadable: a long text wants none of that, for larger squares. */
  spare?: 'M' | 'L';
}

export function Qr({ text, label, spare = 'M' }: Props) {
  const { size, path } = useMemo(() => pathOf(text, spare), [text, spare]);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** @throws RangeError from the encoder when the text is longer than any code holds */
function pathOf(text: string, ecc: 'M' | 'L'): { size: number; path: string } {
  const { data, size } = encode(text, { ecc, border });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}

/** The room as this phone knows it, in a component. */
import { useChanges } from '../../context.tsx';
import type { Line, LineState } from '../../../workshop/client/line.ts';

export function useLineState(line: Line): LineState {
  useChanges(line.onChange);
  return line.state;
}

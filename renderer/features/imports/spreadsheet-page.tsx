import { DataFrame } from './data-frame.tsx';

/** An old spreadsheet: choose, say what its columns mean, look at it first, bring in. */
export function SpreadsheetPage() {
  return <DataFrame>{null}</DataFrame>;
}

import type { ReactNode } from 'react';
import './money.css';

interface MoneyRowProps {
  readonly name: ReactNode;
  /** What it comes to, at the end of the line. */
  readonly figure: ReactNode;
  /** Where it stands, when, how it is known. */
  readonly details: readonly string[];
  /** Buttons; nothing for those who only read. */
  readonly acts: ReactNode;
}

/** One thing that comes in, goes out or is owed. */
export function MoneyRow({ name, figure, details, acts }: MoneyRowProps) {
  return (
    <li className="ks-money-row">
      <div>
        <p className="ks-strong">{name}</p>
        {details.length > 0 && <p className="ks-quiet ks-small">{details.join(' · ')}</p>}
      </div>
      <p className="ks-figures ks-money-figure">{figure}</p>
      <div className="ks-money-acts">{acts}</div>
    </li>
  );
}

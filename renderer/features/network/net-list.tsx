import type { ReactNode } from 'react';
import './network.css';

/** Rows of a list of people, agencies or entries, divided by hairlines. */
export function NetList({ children }: { readonly children: ReactNode }) {
  return <ul className="ks-net-list">{children}</ul>;
}

interface NetRowProps {
  readonly title: ReactNode;
  /** A state in words. */
  readonly state?: ReactNode;
  /** Short facts, one line each; empty ones are left out. */
  readonly facts?: readonly (string | false | null | undefined)[];
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}

/** One of them: what it is, its state, facts below, and what can be done at the end. */
export function NetRow({ title, state, facts = [], acts, children }: NetRowProps) {
  return (
    <li className="ks-net-row">
      <div>
        <p className="ks-net-title">
          <span className="ks-strong">{title}</span> {state}
        </p>
        {facts
          .filter((fact) => typeof fact === 'string' && fact !== '')
          .map((fact) => (
            <p key={String(fact)} className="ks-net-fact">
              {fact}
            </p>
          ))}
        {children}
      </div>
      {acts !== undefined && <div className="ks-net-acts">{acts}</div>}
    </li>
  );
}
